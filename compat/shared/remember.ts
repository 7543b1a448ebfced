import type { Store } from '../../src/shared/store'

type Properties = Record<string, unknown>

/** Of all interfaces and tokens, under one key, so that whoever erases what is stored finds it. */
const storeKey = 'compat'

function all(store: Store): Record<string, Properties> {
  try {
    return { ...(JSON.parse(store.read(storeKey) ?? '{}') as Record<string, Properties>) }
  } catch {
    // Another script wrote under our key.
    return {}
  }
}

/** What an earlier page has left under a name. */
export function recall(store: Store, name: string): Properties {
  const value: unknown = all(store)[name]
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/**
 * Keeps properties for the next page, under the strict rules: whatever the app lets its vendors have,
 * nothing personal is written to the browser. The rules are those that vendors' events go through, and
 * loaded with them.
 */
export async function remember(store: Store, name: string, properties: Properties): Promise<void> {
  const { createPrivacy, persistable } = await import('../../src/delivery/engine')
  const { [name]: _before, ...others } = all(store)
  const kept = persistable(properties, createPrivacy({}, {}, { isPlain: false }))
  const next = Object.keys(kept).length ? { ...others, [name]: kept } : others
  if (Object.keys(next).length) store.write(storeKey, JSON.stringify(next))
  else store.remove(storeKey)
}
