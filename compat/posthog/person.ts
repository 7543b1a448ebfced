import { hasOwn } from '../../src/shared/natives'
import { uuid } from '../../src/shared/uuid'
import type { Connection } from '../shared/connection'
import { PageFollower } from '../shared/page-follower'

type Properties = Record<string, unknown>

/** What is known of the person at this browser, and what goes with each event. */
export class Person {
  userId: string | undefined
  /** The id set through this interface. The page may know another, of which this interface's vendors were not told. */
  named: string | undefined
  /** Empty: the person has left those that the page's analytics is in still. */
  groups: Record<string, string> | undefined
  /** Called when another person is here. */
  onReset = (): void => {}
  /** Whether the app has asked for a profile of somebody unknown. */
  isWanted = false
  private persistent: Properties
  private session: Properties = {}
  private device: string | undefined
  private readonly page: PageFollower

  /**
   * @param deviceId of the page's analytics, where it is known already; else one is made when it is asked for, because
   * Cloudflare's workers make no random values while modules are loaded
   */
  constructor(
    {
      deviceId,
      remembered,
    }: { readonly deviceId: string | undefined; readonly remembered: Properties },
    connection: Connection,
    private readonly onChange: (lasting: Properties) => void,
  ) {
    this.device = deviceId
    this.persistent = { ...remembered }
    this.page = new PageFollower(connection, {
      reset: (anonymousId) => this.reset(anonymousId),
      meet: (userId) => void (this.userId = userId),
    })
  }

  /** As the page's analytics has it now. */
  current(): this {
    this.page.follow()
    return this
  }

  get deviceId(): string {
    return (this.device ??= uuid())
  }

  set deviceId(id: string) {
    this.device = id
  }

  name(userId: string): void {
    this.userId = this.named = userId
  }

  distinctId(): string {
    return this.userId ?? this.deviceId
  }

  hasProfile(): boolean {
    return this.isWanted || this.userId !== undefined || Object.keys({ ...this.groups }).length > 0
  }

  properties(): Properties {
    return { ...this.persistent, ...this.session }
  }

  get(name: string): unknown {
    const all: Properties = {
      ...this.persistent,
      distinct_id: this.distinctId(),
      $device_id: this.deviceId,
      ...(this.userId !== undefined && { $user_id: this.userId }),
      ...(this.groups && { $groups: this.groups }),
    }
    return all[name]
  }

  getOfSession(name: string): unknown {
    return this.session[name]
  }

  register(properties: Properties): void {
    Object.assign(this.persistent, properties)
    this.onChange(this.persistent)
  }

  registerOnce(properties: Properties, absent: unknown): void {
    const fresh = Object.entries(properties).filter(
      ([name]) => !hasOwn(this.persistent, name) || this.persistent[name] === absent,
    )
    this.register(Object.fromEntries(fresh))
  }

  registerForSession(properties: Properties): void {
    Object.assign(this.session, properties)
  }

  unregister(name: string): void {
    delete this.persistent[name]
    this.onChange(this.persistent)
  }

  unregisterForSession(name: string): void {
    delete this.session[name]
  }

  reset(deviceId?: string): void {
    this.userId = this.named = undefined
    this.isWanted = false
    this.groups = undefined
    this.persistent = {}
    this.session = {}
    this.device = deviceId
    this.onChange(this.persistent)
    this.page.settle()
    this.onReset()
  }
}
