import { hasOwn } from '../../src/shared/natives'
import { uuid } from '../../src/shared/uuid'

type Properties = Record<string, unknown>

/** Of the lasting set, what is for the interface's own ends and goes into no event. */
const internals = new Set(['__alias', '$people_distinct_id'])
/** What is not kept for the next page: ids are Cordon's, and where somebody came from is personal. */
const notKept =
  /^(?:distinct_id|\$device_id|\$user_id|__alias|\$people_distinct_id|\$had_persisted_distinct_id|\$initial_referr\w+)$/

/** What is known of the person at this browser, for one token. */
export class Visitor {
  /** Names of properties that have been used as kinds of groups. */
  readonly groupKeys = new Set<string>()
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
    return hasOwn(this.lasting, name) ? this.lasting[name] : undefined
  }

  has(name: string): boolean {
    return hasOwn(this.lasting, name)
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
    if (!hasOwn(this.timers, name)) return undefined
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
