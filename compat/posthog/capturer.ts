import { uuid } from '../../src/shared/uuid'
import type { Connection } from '../shared/connection'
import { tellError } from '../shared/tell-error'
import { isObject, truncated } from '../shared/truncated'
import { beforeSend, type Captured } from './captured'
import { Consent } from './consent'
import type { Person } from './person'

type Properties = Record<string, unknown>

export interface Surroundings {
  readonly connection: Connection
  person(token: string, isKept: boolean): Person
}

/** What an app gives, over the defaults of the date that it asks for. */
export function completed(given: Properties, token?: string): Properties {
  const { defaults: since = 'unset' } = given
  const isNew = since !== 'unset' && String(since) >= '2025-05-24'
  return {
    api_host: 'https://us.i.posthog.com',
    capture_pageview: isNew ? 'history_change' : true,
    person_profiles: 'identified_only',
    property_denylist: [],
    respect_dnt: false,
    ...given,
    ...(token !== undefined && { token }),
  }
}

/** What the interface adds to a capture by itself; the vendor's adapters add their own. */
const own = [
  'token',
  'distinct_id',
  '$device_id',
  '$user_id',
  '$lib',
  '$set',
  '$set_once',
  '$unset',
]

/** Makes events of calls, and hands them to the page's analytics. */
export class Capturer {
  config = completed({})
  protected person: Person
  protected readonly consent = new Consent(() => this.config)
  private readonly listeners = new Set<(event: Captured) => void>()

  constructor(protected readonly surroundings: Surroundings) {
    this.person = surroundings.person('', false)
  }

  capture(event: unknown, properties?: unknown, given?: unknown): Captured | undefined {
    if (typeof event !== 'string' || !event || this.consent.isOut()) return undefined
    const options = Object(given) as Properties
    const made: Captured = {
      uuid: uuidOr(options.uuid),
      event,
      properties: this.propertiesOf({ ...Object(properties) } as Properties),
      ...(options.$set !== undefined && { $set: { ...Object(options.$set) } as Properties }),
      ...(options.$set_once !== undefined && {
        $set_once: { ...Object(options.$set_once) } as Properties,
      }),
      timestamp: options.timestamp instanceof Date ? options.timestamp : new Date(),
    }
    const captured = beforeSend(this.config.before_send, this.cut(made))
    if (!captured) return undefined
    this.send(captured)
    for (const listener of this.listeners) this.attempt(() => listener(captured))
    return captured
  }

  on(event: string, listener: unknown): () => void {
    if (event !== 'eventCaptured' || typeof listener !== 'function') return () => {}
    const one = listener as (event: Captured) => void
    this.listeners.add(one)
    return () => void this.listeners.delete(one)
  }

  is_capturing(): boolean {
    return !this.consent.isOut()
  }

  /** What an event of this name would have. */
  calculateEventProperties(_event: string, properties: unknown): Properties {
    return this.propertiesOf({ ...Object(properties) } as Properties)
  }

  /** Whether the vendor would make a profile of the person, or knows events only. */
  protected hasProfile(): boolean {
    const { person_profiles: wanted } = this.config
    if (wanted === 'never') return false
    return wanted !== 'identified_only' || this.person.hasProfile()
  }

  /** Sets, for whoever it is now. */
  protected tell(set: unknown, setOnce?: unknown, unset?: readonly string[]): void {
    const { userId, deviceId } = this.person
    const operations = {
      ...(setOnce !== undefined && { setOnce: { ...Object(setOnce) } as Properties }),
      ...(unset && { unset: [...unset] }),
    }
    this.surroundings.connection.call((analytics) =>
      analytics.identify(
        userId ?? deviceId,
        set === undefined ? undefined : (Object(set) as object),
        operations,
      ),
    )
  }

  protected attempt(act: () => unknown): void {
    try {
      act()
    } catch (error) {
      tellError(error)
    }
  }

  private propertiesOf(given: Properties): Properties {
    const { config, person } = this
    const groups = groupsOf(given.$groups, person)
    const properties: Properties = {
      ...person.properties(),
      ...given,
      ...(groups && { $groups: groups }),
      token: config.token,
      distinct_id: given.distinct_id ?? person.distinctId(),
      $device_id: person.deviceId,
      ...(person.userId !== undefined && { $user_id: person.userId }),
      $lib: 'web',
    }
    for (const list of [config.property_denylist, config.property_blacklist])
      if (Array.isArray(list)) for (const name of list) delete properties[String(name)]
    return properties
  }

  private cut(made: Captured): Captured {
    const { properties_string_max_length: length } = this.config
    return typeof length === 'number' && length > 0 ? truncated(made, length) : made
  }

  private send({ uuid: messageId, event, properties, timestamp, $set, $set_once }: Captured): void {
    const { person, surroundings } = this
    const set = mergedOrNone(properties.$set, $set)
    const setOnce = mergedOrNone(properties.$set_once, $set_once)
    const unset = Array.isArray(properties.$unset) ? properties.$unset.map(String) : undefined
    const data = Object.fromEntries(
      Object.entries(properties).filter(([name]) => !own.includes(name)),
    )
    // The person's own are known to the page's analytics, which does not forget any before `reset`.
    if (!person.hasLeftGroups && isSame(data.$groups, person.groups)) delete data.$groups
    const options = { messageId, timestamp: timestamp ?? new Date() }
    // As with the vendor: of whom there is no profile, nothing is set.
    if ((set || setOnce || unset) && this.hasProfile()) this.tell(set, setOnce, unset)
    const { userId } = person
    surroundings.connection.call((analytics) => {
      if (userId !== undefined && analytics.ids().userId !== userId) analytics.identify(userId)
      if (event === '$pageview') analytics.page(undefined, data, options)
      else if (event === '$pageleave') surroundings.connection.count('$pageleave')
      else analytics.track(event, data, options)
    })
  }
}

/** As the vendor takes them: what is no UUID is not an event's id. */
function uuidOr(given: unknown): string {
  const isUuid =
    typeof given === 'string' && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(given)
  return isUuid ? given : uuid()
}

/** An event's own come on top of the person's; an empty object means none at all. */
function groupsOf(given: unknown, { groups, hasLeftGroups }: Person): object | undefined {
  if (isObject(given)) return Object.keys(given).length ? { ...groups, ...given } : given
  return Object.keys(groups).length || hasLeftGroups ? { ...groups } : undefined
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function mergedOrNone(one: unknown, other: unknown): Properties | undefined {
  const merged = { ...Object(one), ...Object(other) } as Properties
  return Object.keys(merged).length ? merged : undefined
}
