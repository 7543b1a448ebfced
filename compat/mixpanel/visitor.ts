import { hasOwn } from '../../src/shared/natives'
import { uuid } from '../../src/shared/uuid'
import type { Connection } from '../shared/connection'
import { PageFollower } from '../shared/page-follower'
import { asKept } from './payload'

type Properties = Record<string, unknown>

/** Of the lasting set, what is for the interface's own ends and goes into no event. */
const internals = new Set(['__alias', '$people_distinct_id', '__waiting'])
/** What is not kept for the next page: ids are Cordon's, and where somebody came from is personal. */
const notKept =
  /^(?:distinct_id|\$device_id|\$user_id|__alias|\$people_distinct_id|\$had_persisted_distinct_id|\$initial_referr\w+)$/

/** An instance that has this visitor. */
export interface Host {
  /** Another person is here. */
  forget(): void
  /** It is known who is here. */
  identified(): void
}

/** What is known of the person at this browser, for one token. */
export class Visitor {
  /** Names of properties that have been used as kinds of groups. */
  readonly groupKeys = new Set<string>()
  /** The id set through this interface. The page may know another, of which this interface's vendors were not told. */
  named: unknown
  private persistent: Properties = {}
  private hasDevice = false
  private isResumed = false
  private timers: Record<string, number> = {}
  private readonly hosts = new Set<Host>()
  private readonly page: PageFollower

  /**
   * @param deviceId of the page's analytics, where it is known already; else one is made when it is asked for, because
   * Cloudflare's workers make no random values while modules are loaded
   * @param remembered what an earlier page has left
   * @param onChange called when the lasting set has changed
   */
  constructor(
    {
      deviceId,
      remembered,
    }: { readonly deviceId: string | undefined; readonly remembered: Properties },
    connection: Connection,
    private readonly onChange: (kept: Properties) => void,
  ) {
    this.persistent = { ...remembered }
    if (deviceId) this.adopt(deviceId)
    this.page = new PageFollower(connection, {
      reset: (anonymousId) => this.reset(anonymousId),
      meet: (userId) => this.meet(userId),
    })
  }

  /** As the page's analytics has it now. */
  current(): this {
    this.page.follow()
    return this
  }

  add(host: Host): void {
    this.hosts.add(host)
    if (hasOwn(this.persistent, '$user_id')) host.identified()
  }

  remove(host: Host): void {
    this.hosts.delete(host)
  }

  get(name: string): unknown {
    const all = this.known()
    return hasOwn(all, name) ? all[name] : undefined
  }

  has(name: string): boolean {
    return hasOwn(this.known(), name)
  }

  /** The lasting set, as events have it. */
  properties(): Properties {
    return Object.fromEntries(Object.entries(this.known()).filter(([name]) => !internals.has(name)))
  }

  register(properties: Properties): void {
    Object.assign(this.persistent, asKept(properties))
    this.changed()
  }

  unregister(name: string): void {
    delete this.known()[name]
    this.changed()
  }

  /** Updates of the profile, for the next page, as long as nobody knows whose they are. */
  keepWaiting(updates: readonly object[]): void {
    this.isResumed = true
    if (updates.length) this.register({ __waiting: updates })
    else this.unregister('__waiting')
  }

  /** Those of an earlier page, once. */
  takeWaiting(): readonly unknown[] {
    const { __waiting: kept } = this.persistent
    if (this.isResumed || !Array.isArray(kept)) return []
    this.isResumed = true
    return kept
  }

  /** Another person at the same browser. */
  reset(deviceId?: string): void {
    this.persistent = {}
    this.timers = {}
    this.named = undefined
    this.hasDevice = false
    if (deviceId) this.adopt(deviceId)
    this.changed()
    this.page.settle()
    for (const host of this.hosts) host.forget()
  }

  private meet(userId: string): void {
    if (userId === String(this.persistent.$user_id)) return
    Object.assign(this.persistent, { distinct_id: userId, $user_id: userId })
    for (const host of this.hosts) host.identified()
  }

  /** The page's analytics is connected: from now on its id is this one's. */
  adopt(deviceId: string): void {
    this.hasDevice = true
    const before = this.persistent.distinct_id
    if (before === undefined || before === `$device:${String(this.persistent.$device_id)}`)
      this.persistent.distinct_id = `$device:${deviceId}`
    this.persistent.$device_id = deviceId
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

  /** The lasting set, with ids: what the app has registered itself goes before them. */
  private known(): Properties {
    if (this.hasDevice) return this.persistent
    const registered = this.persistent
    this.persistent = {}
    this.adopt(uuid())
    return Object.assign(this.persistent, registered)
  }

  private changed(): void {
    this.onChange(
      Object.fromEntries(Object.entries(this.persistent).filter(([name]) => !notKept.test(name))),
    )
  }
}
