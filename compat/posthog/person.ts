import { hasOwn } from '../../src/shared/natives'
import { uuid } from '../../src/shared/uuid'

type Properties = Record<string, unknown>

/** What is known of the person at this browser, and what goes with each event. */
export class Person {
  deviceId: string
  userId: string | undefined
  /** Empty: the person has left those that the page's analytics is in still. */
  groups: Record<string, string> | undefined
  /** Whether the app has asked for a profile of somebody unknown. */
  isWanted = false
  private lasting: Properties
  private session: Properties = {}

  constructor(
    deviceId: string,
    remembered: Properties,
    private readonly onChange: (lasting: Properties) => void,
  ) {
    this.deviceId = deviceId
    this.lasting = { ...remembered }
  }

  distinctId(): string {
    return this.userId ?? this.deviceId
  }

  hasProfile(): boolean {
    return this.isWanted || this.userId !== undefined || Object.keys({ ...this.groups }).length > 0
  }

  properties(): Properties {
    return { ...this.lasting, ...this.session }
  }

  get(name: string): unknown {
    const all: Properties = {
      ...this.lasting,
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
    Object.assign(this.lasting, properties)
    this.onChange(this.lasting)
  }

  registerOnce(properties: Properties, absent: unknown): void {
    const fresh = Object.entries(properties).filter(
      ([name]) => !hasOwn(this.lasting, name) || this.lasting[name] === absent,
    )
    this.register(Object.fromEntries(fresh))
  }

  registerForSession(properties: Properties): void {
    Object.assign(this.session, properties)
  }

  unregister(name: string): void {
    delete this.lasting[name]
    this.onChange(this.lasting)
  }

  unregisterForSession(name: string): void {
    delete this.session[name]
  }

  reset(deviceId = uuid()): void {
    this.userId = undefined
    this.isWanted = false
    this.groups = undefined
    this.lasting = {}
    this.session = {}
    this.deviceId = deviceId
    this.onChange(this.lasting)
  }
}
