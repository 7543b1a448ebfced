import type { Store } from '../shared/store'
import { textOf } from '../shared/text-of'
import type { Properties } from './event'
import { isRecord, snapshot } from './snapshot'

/** Properties that are added to each event and page view. */
export interface SuperProperties {
  /** `undefined` if there are none. */
  all(): Properties | undefined
  register(properties: unknown): void
  unregister(names: readonly string[]): void
  clear(): void
  /**
   * From now on they are kept for later pages.
   *
   * @param clean takes out what must not be stored
   */
  keep(clean: (properties: Properties) => Properties): void
}

const key = 'registered'

export function createSuperProperties(store: Store): SuperProperties {
  let values: Properties | undefined
  let save = (): void => {}
  const change = (next: Properties): void => {
    values = Object.keys(next).length ? next : undefined
    save()
  }
  const register = (properties: unknown): void => {
    const { value } = snapshot(properties)
    if (isRecord(value)) change({ ...values, ...value })
  }
  try {
    register(JSON.parse(store.read(key) ?? '{}'))
  } catch {
    // Another script wrote under our key.
  }
  return {
    all: () => values,
    register,
    unregister(names) {
      const next: Record<string, unknown> = { ...values }
      for (const name of names) delete next[textOf(name)]
      change(next)
    },
    clear() {
      change({})
      // What was registered through a vendor's interface.
      store.remove('compat')
    },
    keep(clean) {
      save = () => (values ? store.write(key, JSON.stringify(clean(values))) : store.remove(key))
      if (values) save()
    },
  }
}
