import type { Store } from '../../src/shared/store'

type Properties = Record<string, unknown>

/** Of all interfaces and tokens, under one key, so that whoever erases what is stored finds it. */
export const storeKey = 'compat'

export function allRemembered(store: Store): Record<string, Properties> {
  try {
    return { ...(JSON.parse(store.read(storeKey) ?? '{}') as Record<string, Properties>) }
  } catch {
    // Another script wrote under our key.
    return {}
  }
}

/** What an earlier page has left under a name. */
export function recall(store: Store, name: string): Properties {
  const value: unknown = allRemembered(store)[name]
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
