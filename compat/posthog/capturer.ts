import type { Analytics } from '../../src/analytics'
import type { CallOptions } from '../../src/event/call-options'
import { isRecord } from '../../src/shared/is-record'
import { uuid } from '../../src/shared/uuid'
import { campaignHere } from '../shared/campaign-here'
import type { Connection } from '../shared/connection'
import { defined } from '../shared/defined'
import { isCrawler } from '../shared/is-crawler'
import { pageAt } from '../shared/page-at'
import { tellError } from '../shared/tell-error'
import { truncated } from '../shared/truncated'
import { beforeSend, sanitizing, type Captured } from './captured'
import { Consent } from './consent'
import { flagProperties, toldOfFlags } from './flags'
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
    properties_string_max_length: 65_535,
    ...defined(given),
    token,
  }
}

/** What the interface adds to a capture by itself; the vendor's adapters add their own. */
const own = /^(?:token|distinct_id|\$(?:device_id|user_id|lib|set|set_once|unset|current_url))$/

/** Of the address, what goes with all later events. */
const campaignParts = 'utm_source utm_medium utm_campaign utm_content utm_term gad_source'.split(
  ' ',
)

/** Where the page is, as hooks see it. */
function place(): Properties {
  if (typeof location === 'undefined') return {}
  const { href: $current_url, host: $host, pathname: $pathname } = location
  return { $current_url, $host, $pathname }
}

/** Makes events of calls, and hands them to the page's analytics. */
export class Capturer {
  config = completed({})
  private known: Person
  protected readonly consent = new Consent(() => this.config)
  private readonly listeners = new Set<(event: Captured) => void>()

  constructor(protected readonly surroundings: Surroundings) {
    this.known = surroundings.person('', false)
  }

  /** As the page's analytics has it. */
  protected get person(): Person {
    return this.known.current()
  }

  protected set person(person: Person) {
    this.known = person
  }

  capture(event: unknown, properties?: unknown, given?: unknown): Captured | undefined {
    if (this.isUnready('capture')) return undefined
    if (typeof event !== 'string' || !event || this.consent.isOut()) return undefined
    if (!this.config.opt_out_useragent_filter && isCrawler()) return undefined
    const { uuid: id, timestamp, $set, $set_once } = Object(given) as Properties
    if (this.config.save_campaign_params !== false)
      this.person.registerForSession(campaignHere((name) => campaignParts.includes(name)))
    const at = place()
    const made: Captured = {
      uuid: uuidOr(id),
      event,
      properties: this.propertiesOf(properties, at),
      ...defined({ $set, $set_once }),
      timestamp: timestamp instanceof Date ? timestamp : new Date(),
    }
    const { sanitize_properties: sanitize, before_send: hooks } = this.config
    const captured = beforeSend([sanitizing(sanitize), hooks], this.cut(made))
    if (!isRecord(captured?.properties)) return undefined
    this.send(captured, at)
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
    return this.propertiesOf(properties, place())
  }

  /** Once for each answer: the vendor counts by it who was in which part of an experiment. */
  protected tellOfFlag(key: string, answer: unknown): void {
    const told = Object(this.person.get(toldOfFlags)) as Record<string, string[] | undefined>
    const answers = told[key] ?? []
    if (answers.includes(String(answer))) return
    this.person.register({ [toldOfFlags]: { ...told, [key]: [...answers, String(answer)] } })
    this.capture('$feature_flag_called', { $feature_flag: key, $feature_flag_response: answer })
  }

  /** Whether the vendor would make a profile of the person, or knows events only. */
  protected hasProfile(): boolean {
    const { person_profiles: wanted } = this.config
    if (wanted === 'never') return false
    return wanted !== 'identified_only' || this.person.hasProfile()
  }

  /** As with the vendor: nobody is told anything before `init`, for an app may wait with that for consent. */
  protected isUnready(call: string): boolean {
    const isUnready = this.config.token === undefined
    if (isUnready) this.surroundings.connection.count(`${call} (before init)`)
    return isUnready
  }

  protected attempt(act: () => unknown): void {
    try {
      act()
    } catch (error) {
      tellError(error)
    }
  }

  /** As the app wants addresses to be told; with one that says nothing, it is the page's, as with the vendor. */
  private rewritten(at: Properties): Properties {
    const { get_current_url: rewrite } = this.config
    const { $current_url } = at
    if (typeof rewrite !== 'function' || typeof $current_url !== 'string') return at
    let url: unknown
    this.attempt(() => (url = rewrite($current_url)))
    return typeof url === 'string' && url ? { ...at, $current_url: url } : at
  }

  private propertiesOf(all: unknown, at: Properties): Properties {
    const { config, person } = this
    const given = defined(all)
    const groups = groupsOf(given.$groups, person)
    const { [toldOfFlags]: _, ...known } = person.properties()
    const properties: Properties = {
      distinct_id: person.distinctId(),
      ...this.rewritten(at),
      ...known,
      ...flagProperties(config),
      ...given,
      ...(groups && { $groups: groups }),
      token: config.token,
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

  private send(
    { uuid: messageId, event, properties, timestamp, $set, $set_once }: Captured,
    at: Properties,
  ): void {
    const { connection } = this.surroundings
    const set = mergedOrNone(properties.$set, $set)
    const setOnce = mergedOrNone(properties.$set_once, $set_once)
    const unset = Array.isArray(properties.$unset) ? properties.$unset.map(String) : undefined
    const operations = { ...(setOnce && { setOnce }), ...(unset && { unset }) }
    const { userId, deviceId } = this.person
    const { distinct_id: id = userId ?? deviceId } = properties
    if (event === '$identify')
      return connection.call((analytics) => analytics.identify(String(id), set ?? {}, operations))
    // As with the vendor: of whom there is no profile, nothing is set.
    if ((set || setOnce || unset || event === '$set') && this.hasProfile())
      connection.call((analytics) => {
        // Of a call that has waited for it, the page's analytics knows better whose device it is.
        const ids = analytics.ids()
        const whose = userId ?? ids.userId ?? (ids.anonymousId || deviceId)
        analytics.identify(whose, set, operations)
      })
    if (event === '$set') return
    if (id !== this.person.distinctId()) connection.count('capture (distinct_id)')
    const page = pageAt(properties.$current_url)
    const options = { messageId, timestamp: timestamp ?? new Date(), context: { page } }
    const given = withoutPlace(properties, at)
    connection.call((analytics) => {
      if (userId !== undefined && analytics.ids().userId !== userId) analytics.identify(userId)
      this.pass(analytics, { event, properties: given, options })
    })
  }

  private pass(
    analytics: Analytics,
    {
      event,
      properties,
      options,
    }: Pick<Captured, 'event' | 'properties'> & { options: CallOptions },
  ): void {
    const { connection } = this.surroundings
    const { $group_type: type, $group_key: key, $group_set: set } = properties
    if (event === '$groupidentify') {
      if (!type || !key) return
      const join = this.person.groups?.[String(type)] === String(key)
      analytics.group(String(key), Object(set) as object, {
        key: String(type),
        ...(!join && { join }),
      })
      return
    }
    const data = Object.fromEntries(Object.entries(properties).filter(([name]) => !own.test(name)))
    // The page's analytics knows them.
    if (isSame(data.$groups, analytics.ids().groups)) delete data.$groups
    if (event === '$pageview') analytics.page(undefined, data, options)
    else if (event === '$pageleave') connection.count('$pageleave')
    else analytics.track(event, data, options)
  }
}

/** What the page's analytics says of the place, and no more than it: but for what the app has put there. */
function withoutPlace(properties: Properties, at: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).filter(([name, value]) => at[name] !== value),
  )
}

/** As the vendor takes them: what is no UUID is not an event's id. */
function uuidOr(given: unknown): string {
  const text = String(given)
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text) ? text : uuid()
}

/** An event's own come on top of the person's; an empty object means none at all. */
function groupsOf(given: unknown, { groups }: Person): object | undefined {
  if (isRecord(given)) return Object.keys(given).length ? { ...groups, ...given } : given
  return groups && { ...groups }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function mergedOrNone(one: unknown, other: unknown): Properties | undefined {
  const merged = { ...Object(one), ...Object(other) } as Properties
  return Object.keys(merged).length ? merged : undefined
}
