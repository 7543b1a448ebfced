import type { Store } from '../../src/shared/store'
import { uuid } from '../../src/shared/uuid'

type Properties = Record<string, unknown>

/** Of the lasting set, what is for the interface's own ends and goes into no event. */
const internals = new Set(['__alias', '$people_distinct_id'])
/** What is not kept for the next page: ids are Cordon's, and where somebody came from is personal. */
const notKept =
  /^(?:distinct_id|\$device_id|\$user_id|__alias|\$people_distinct_id|\$had_persisted_distinct_id|\$initial_referr\w+)$/

/** What is known of the person at this browser, for one token. */
export class Visitor {
  private lasting: Properties = {}
  private timers: Record<string, number> = {}

  /**
   * @param deviceId of the page's analytics, where it is known already
   * @param remembered what an earlier page has left
   * @param onChange called when the lasting set has changed
   */
  constructor(
    deviceId: string,
    remembered: Properties,
    private readonly onChange: (kept: Properties) => void,
  ) {
    this.lasting = { ...remembered }
    this.adopt(deviceId)
  }

  get(name: string): unknown {
    return Object.hasOwn(this.lasting, name) ? this.lasting[name] : undefined
  }

  has(name: string): boolean {
    return Object.hasOwn(this.lasting, name)
  }

  /** The lasting set, as events have it. */
  properties(): Properties {
    return Object.fromEntries(Object.entries(this.lasting).filter(([name]) => !internals.has(name)))
  }

  register(properties: Properties): void {
    Object.assign(this.lasting, properties)
    this.changed()
  }

  unregister(name: string): void {
    delete this.lasting[name]
    this.changed()
  }

  /** Another person at the same browser. */
  reset(deviceId = uuid()): void {
    this.lasting = {}
    this.timers = {}
    this.adopt(deviceId)
    this.changed()
  }

  /** The page's analytics is connected: from now on its id is this one's. */
  adopt(deviceId: string): void {
    const before = this.lasting.distinct_id
    if (before === undefined || before === `$device:${String(this.lasting.$device_id)}`)
      this.lasting.distinct_id = `$device:${deviceId}`
    this.lasting.$device_id = deviceId
  }

  startTimer(name: string): void {
    this.timers[name] = Date.now()
  }

  /** Stops it; seconds, or `undefined` if it did not run. */
  stopTimer(name: string): number | undefined {
    if (!Object.hasOwn(this.timers, name)) return undefined
    const started = this.timers[name] ?? 0
    delete this.timers[name]
    return Number(((Date.now() - started) / 1_000).toFixed(3))
  }

  private changed(): void {
    this.onChange(
      Object.fromEntries(Object.entries(this.lasting).filter(([name]) => !notKept.test(name))),
    )
  }
}

/** Of all tokens, under one key, so that whoever erases what is stored finds it. */
const storeKey = 'compat'

type Remembered = Record<string, Properties>

function all(store: Store): Remembered {
  try {
    return { ...(JSON.parse(store.read(storeKey) ?? '{}') as Remembered) }
  } catch {
    return {}
  }
}

/** What an earlier page has left for a token. */
export function recall(store: Store, token: string): Properties {
  const value: unknown = all(store)[token]
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/**
 * Keeps the lasting set for the next page, under the strict rules: whatever the app lets its vendors
 * have, nothing personal is written to the browser. The rules are those that vendors' events go through, and
 * loaded with them.
 */
export async function remember(store: Store, token: string, properties: Properties): Promise<void> {
  const [{ createPrivacy }, { persistable }] = await Promise.all([
    import('../../src/privacy/engine'),
    import('../../src/privacy/persistable'),
  ])
  const { [token]: _before, ...others } = all(store)
  const kept = persistable(properties, createPrivacy({}, {}, false))
  const next = Object.keys(kept).length ? { ...others, [token]: kept } : others
  if (Object.keys(next).length) store.write(storeKey, JSON.stringify(next))
  else store.remove(storeKey)
}
