import type { Store } from '../../src/shared/store'

/** A browser's storage that outlives pages; `entries` is what another tab, or a vandal, can reach. */
export function memoryStore(): Store & { readonly entries: Map<string, string> } {
  const entries = new Map<string, string>()
  return {
    entries,
    outlivesPage: true,
    read: (key) => entries.get(key),
    write: (key, value) => void entries.set(key, value),
    remove: (key) => void entries.delete(key),
  }
}
