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
  let values: Properties = {}
  /** What is stored of them. */
  let stored: Properties = {}
  let clean: ((properties: Properties) => Properties) | undefined
  const save = (): void => {
    // Before it is known what may be stored, it is only known what may be no longer: the next page is another person's.
    stored = clean ? clean(values) : only(Object.keys(values), stored)
    const text = JSON.stringify(stored)
    if (text === '{}') store.remove(key)
    else store.write(key, text)
  }
  const change = (next: Properties): void => {
    values = next
    save()
  }
  try {
    const { value } = snapshot(JSON.parse(store.read(key) ?? '{}'))
    if (isRecord(value)) values = stored = value
  } catch {
    // Another script wrote under our key.
  }
  return {
    all: () => (Object.keys(values).length ? values : undefined),
    register(properties) {
      const { value } = snapshot(properties)
      if (isRecord(value)) change({ ...values, ...value })
    },
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
    keep(by) {
      clean = by
      if (Object.keys(values).length) save()
    },
  }
}

function only(names: readonly string[], of: Properties): Properties {
  return Object.fromEntries(Object.entries(of).filter(([name]) => names.includes(name)))
}
