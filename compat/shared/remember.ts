import { createPrivacy, persistable } from '../../src/delivery/engine'
import type { Store } from '../../src/shared/store'
import { allRemembered, storeKey } from './recall'

/**
 * Keeps properties for the next page, under the strict rules: whatever the app lets its vendors have,
 * nothing personal is written to the browser. The rules are those that vendors' events go through; who
 * has something to keep loads this with them.
 */
export function remember(store: Store, name: string, properties: Record<string, unknown>): void {
  const { [name]: _before, ...others } = allRemembered(store)
  const kept = persistable(properties, createPrivacy({}, {}, { isPlain: false }))
  const next = Object.keys(kept).length ? { ...others, [name]: kept } : others
  if (Object.keys(next).length) store.write(storeKey, JSON.stringify(next))
  else store.remove(storeKey)
}
