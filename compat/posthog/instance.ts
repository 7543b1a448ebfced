import { uuid } from '../../src/shared/uuid'
import { choiceOf, choose } from '../shared/choice-store'
import type { Connection } from '../shared/connection'
import { asksNotToTrack } from '../shared/do-not-track'
import { tellError } from '../shared/tell-error'
import { beforeSend, type Captured } from './captured'
import { inertParts } from './inert'
import { followPageViews } from './page-views'
import type { Person } from './person'

type Properties = Record<string, unknown>

export interface Surroundings {
  readonly connection: Connection
  person(token: string, isKept: boolean): Person
}

const defaults: Properties = {
  api_host: 'https://us.i.posthog.com',
  capture_pageview: true,
  property_denylist: [],
  respect_dnt: false,
}

/** One instance of the vendor's interface. */
export class PostHogInstance {
  config: Properties = { ...defaults }
  __loaded = false
  readonly people = {
    set: (...args: unknown[]): void => this.setPersonProperties(asObject(args)),
    set_once: (...args: unknown[]): void => this.setPersonProperties(undefined, asObject(args)),
  }
  private person: Person
  private readonly sessionId = uuid()
  private readonly listeners = new Set<(event: Captured) => void>()
  private stopFollowing = (): void => {}

  constructor(private readonly surroundings: Surroundings) {
    this.person = surroundings.person('', false)
    Object.assign(
      this,
      inertParts((call) => surroundings.connection.count(call)),
    )
    // On `window.posthog` it is no copy of the vendor's code.
    Object.defineProperty(this, Symbol.for('cordon.compat'), { value: true })
  }

  setUp(token: string, config: unknown): this {
    if (this.__loaded && this.config.token === token) return this
    this.stopFollowing()
    this.config = { ...defaults, ...Object(config), token }
    this.person = this.surroundings.person(token, this.isKept())
    this.__loaded = true
    if (this.config.opt_out_capturing_by_default && !this.choice()) this.decide('out')
    this.attempt(() => (this.config.loaded as ((of: this) => unknown) | undefined)?.(this))
    this.stopFollowing = followPageViews(this.config, () => this.capture('$pageview'))
    return this
  }

  set_config(config: unknown): void {
    Object.assign(this.config, Object(config))
  }

  capture(event: unknown, properties?: unknown, given?: unknown): Captured | undefined {
    if (typeof event !== 'string' || !event || !this.is_capturing()) return undefined
    const options = Object(given) as Properties
    const { $set, $set_once, ...own } = { ...Object(properties) } as Properties
    const set = mergedOrNone($set, options.$set)
    const setOnce = mergedOrNone($set_once, options.$set_once)
    const made: Captured = {
      uuid: typeof options.uuid === 'string' ? options.uuid : uuid(),
      event,
      properties: this.propertiesOf(own),
      ...(set && { $set: set }),
      ...(setOnce && { $set_once: setOnce }),
      timestamp: options.timestamp instanceof Date ? options.timestamp : new Date(),
    }
    const captured = beforeSend(this.config.before_send, made)
    if (!captured) return undefined
    this.send(captured)
    for (const listener of this.listeners) this.attempt(() => listener(captured))
    return captured
  }

  identify(id?: unknown, set?: unknown, setOnce?: unknown): void {
    const next = typeof id === 'number' ? String(id) : id
    if (typeof next !== 'string' || !next || !this.is_capturing()) return
    if (next === this.person.userId) {
      if (set || setOnce) this.setPersonProperties(set, setOnce)
      return
    }
    this.person.userId = next
    const traits = Object(set) as Properties
    this.surroundings.connection.call((analytics) =>
      analytics.identify(next, traits, setOnce ? { setOnce: Object(setOnce) as Properties } : {}),
    )
  }

  alias(alias: string, original: string = this.person.distinctId()): unknown {
    if (alias === original) return -1
    this.surroundings.connection.count('alias')
    return undefined
  }

  setPersonProperties(set?: unknown, setOnce?: unknown): void {
    if (!this.is_capturing() || (!set && !setOnce)) return
    const { userId, deviceId } = this.person
    this.surroundings.connection.call((analytics) =>
      analytics.identify(
        userId ?? deviceId,
        set ? (Object(set) as object) : undefined,
        setOnce ? { setOnce: Object(setOnce) as Properties } : {},
      ),
    )
  }

  unsetPersonProperties(names: unknown): void {
    if (!Array.isArray(names) || !this.is_capturing()) return
    const { userId, deviceId } = this.person
    this.surroundings.connection.call((analytics) =>
      analytics.identify(userId ?? deviceId, undefined, { unset: names.map(String) }),
    )
  }

  createPersonProfile(): void {
    this.surroundings.connection.count('createPersonProfile')
  }

  group(type: unknown, key: unknown, properties?: unknown): void {
    if (!type || !key || !this.is_capturing()) return
    this.person.groups = { ...this.person.groups, [String(type)]: String(key) }
    this.surroundings.connection.call((analytics) =>
      analytics.group(String(key), Object(properties) as object, { key: String(type) }),
    )
  }

  getGroups(): Readonly<Record<string, string>> {
    return this.person.groups
  }

  resetGroups(): void {
    this.person.groups = {}
    this.surroundings.connection.count('resetGroups')
  }

  reset(): void {
    const { connection } = this.surroundings
    connection.call((analytics) => analytics.reset())
    this.person.reset(connection.current()?.ids().anonymousId || undefined)
  }

  register(properties: unknown): void {
    this.person.register({ ...Object(properties) } as Properties)
  }

  register_once(properties: unknown, absent: unknown = 'None'): void {
    this.person.registerOnce({ ...Object(properties) } as Properties, absent)
  }

  register_for_session(properties: unknown): void {
    this.person.registerForSession({ ...Object(properties) } as Properties)
  }

  unregister(name: string): void {
    this.person.unregister(name)
  }

  unregister_for_session(name: string): void {
    this.person.unregisterForSession(name)
  }

  get_property(name: string): unknown {
    return this.person.get(name)
  }

  get_distinct_id(): string {
    return this.person.distinctId()
  }

  get_session_id(): string {
    return this.sessionId
  }

  opt_in_capturing(given?: unknown): void {
    const { captureEventName = '$opt_in', captureProperties } = Object(given) as Properties
    this.decide('in')
    if (captureEventName) this.capture(captureEventName, captureProperties)
  }

  opt_out_capturing(): void {
    this.decide('out')
  }

  clear_opt_in_out_capturing(): void {
    this.decide(undefined)
  }

  has_opted_in_capturing(): boolean {
    return this.choice() === 'in'
  }

  has_opted_out_capturing(): boolean {
    return (!!this.config.respect_dnt && asksNotToTrack(undefined)) || this.choice() === 'out'
  }

  is_capturing(): boolean {
    return !this.has_opted_out_capturing()
  }

  on(event: string, listener: unknown): () => void {
    if (event !== 'eventCaptured' || typeof listener !== 'function') return () => {}
    const one = listener as (event: Captured) => void
    this.listeners.add(one)
    return () => void this.listeners.delete(one)
  }

  push(call: unknown): void {
    if (!Array.isArray(call)) return
    const [name, ...args] = call as [unknown, ...unknown[]]
    const act: unknown = (this as unknown as Properties)[String(name)]
    if (typeof act === 'function') this.attempt(() => act.apply(this, args) as unknown)
  }

  toString(): string {
    return String(this.config.name ?? 'posthog')
  }

  private isKept(): boolean {
    return !this.config.disable_persistence
  }

  private choice(): string | undefined {
    return choiceOf(`posthog:${String(this.config.token ?? '')}`, '', this.isKept())
  }

  private decide(choice: 'in' | 'out' | undefined): void {
    choose(`posthog:${String(this.config.token ?? '')}`, choice, {
      prefixes: [],
      isStored: this.isKept(),
    })
  }

  private propertiesOf(own: Properties): Properties {
    const { config, person } = this
    const properties: Properties = {
      ...person.properties(),
      ...own,
      token: config.token,
      distinct_id: own.distinct_id ?? person.distinctId(),
      $device_id: person.deviceId,
      $lib: 'web',
    }
    for (const list of [config.property_denylist, config.property_blacklist])
      if (Array.isArray(list)) for (const name of list) delete properties[String(name)]
    return properties
  }

  private send({ uuid: messageId, event, properties, timestamp, $set, $set_once }: Captured): void {
    const { token: _, distinct_id: __, $device_id: ___, $lib: ____, ...data } = properties
    const options = { messageId, timestamp: timestamp ?? new Date() }
    if ($set || $set_once) this.setPersonProperties($set, $set_once)
    const { userId } = this.person
    this.surroundings.connection.call((analytics) => {
      if (userId !== undefined && analytics.ids().userId !== userId) analytics.identify(userId)
      if (event === '$pageview') analytics.page(undefined, data, options)
      else if (event === '$pageleave') this.surroundings.connection.count('$pageleave')
      else analytics.track(event, data, options)
    })
  }

  private attempt(act: () => unknown): void {
    try {
      act()
    } catch (error) {
      tellError(error)
    }
  }
}

function asObject([first, second]: readonly unknown[]): Properties {
  return typeof first === 'string' ? { [first]: second } : ({ ...Object(first) } as Properties)
}

function mergedOrNone(one: unknown, other: unknown): Properties | undefined {
  const merged = { ...Object(one), ...Object(other) } as Properties
  return Object.keys(merged).length ? merged : undefined
}
