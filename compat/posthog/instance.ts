import { uuid } from '../../src/shared/uuid'
import { defined } from '../shared/defined'
import { Capturer, completed, type Surroundings } from './capturer'
import { inertParts } from './inert'
import { followPageViews } from './page-views'
import { addParts } from './parts'

type Properties = Record<string, unknown>

/** What is no id of anybody, as the vendor has it: what an app's mistake leaves. */
const noId = /^\s*(?:distinct_?id|undefined|null)?\s*$/i

/** Why a session is another, in the vendor's words. */
const anotherSession = {
  noSessionId: true,
  activityTimeout: false,
  sessionPastMaximumLength: false,
}

/** One instance of the vendor's interface. */
export class PostHogInstance extends Capturer {
  __loaded = false
  readonly people = {
    set: (...args: unknown[]): void => this.setPersonProperties(asObject(args)),
    set_once: (...args: unknown[]): void => this.setPersonProperties(undefined, asObject(args)),
  }
  readonly version = '1.449.2'
  private ids: { readonly id: string; readonly window: string } | undefined
  private readonly sessionListeners = new Set<(...of: unknown[]) => unknown>()
  private isViewed = false
  /** What was set last, of whom: the same again is nothing new. */
  private lastSet = ''

  constructor(surroundings: Surroundings) {
    super(surroundings)
    this.person.onReset = () => this.startSession()
    const count = (call: string): void => surroundings.connection.count(call)
    Object.assign(
      this,
      inertParts(
        count,
        () => this.config,
        (key, answer) => this.tellOfFlag(key, answer),
      ),
    )
    addParts(this, count)
    // On `window.posthog` it is no copy of the vendor's code.
    Object.defineProperty(this, Symbol.for('cordon.compat'), { value: true })
  }

  setUp(token: string, config: unknown): this {
    // As with the vendor: once, and not without a token.
    if (this.__loaded || !token) return this
    this.config = completed(Object(config) as Properties, token)
    this.person = this.surroundings.person(token, !this.config.disable_persistence)
    this.person.onReset = () => this.startSession()
    this.__loaded = true
    this.consent.takeUp()
    this.takeUp(Object(this.config.bootstrap) as Properties)
    this.attempt(() => (this.config.loaded as ((of: this) => unknown) | undefined)?.(this))
    // As with the vendor: what the app says right after `init` goes before it.
    if (typeof document !== 'undefined') setTimeout(() => this.viewFirst(), 1)
    followPageViews(this.config, () => this.capture('$pageview'))
    return this
  }

  /** Who somebody is to the app's server; what a config asks for that has no meaning here is counted. */
  private takeUp({ distinctID: id, isIdentifiedID: isKnown }: Properties): void {
    const { autocapture = true, cookieless_mode } = this.config
    if (isKnown && id) this.person.name(String(id))
    const asked = { autocapture, cookieless_mode, bootstrap: !isKnown && id }
    for (const [key, is] of Object.entries(asked))
      if (is) this.surroundings.connection.count(`config.${key}`)
  }

  set_config(config: unknown): void {
    Object.assign(this.config, defined(config))
  }

  identify(id?: unknown, set?: unknown, setOnce?: unknown): void {
    if (this.isUnready('identify')) return
    const next = typeof id === 'number' ? String(id) : id
    if (typeof next !== 'string' || noId.test(next)) return
    if (this.config.person_profiles === 'never') return
    const { userId, named, deviceId } = this.person
    const before = userId ?? deviceId
    this.person.name(next)
    // The device's own id names nobody else, but there is a profile from now on.
    if (next === before && named === userId)
      return this.setPersonProperties(set || (userId === undefined && {}), setOnce)
    const properties = { distinct_id: next, $anon_distinct_id: next === userId ? deviceId : before }
    if (this.capture('$identify', properties, { $set: set || {}, $set_once: setOnce || {} }))
      this.lastSet = hashOf(next, set, setOnce)
  }

  alias(alias: string, original: string = this.person.distinctId()): unknown {
    if (alias !== original) this.surroundings.connection.count('alias')
    else this.identify(alias)
    return alias === original ? -1 : undefined
  }

  setPersonProperties(set?: unknown, setOnce?: unknown): void {
    if (this.isUnready('setPersonProperties')) return
    if ((!set && !setOnce) || this.config.person_profiles === 'never') return
    this.person.isWanted = true
    const hash = hashOf(this.person.distinctId(), set, setOnce)
    if (hash === this.lastSet) return
    if (this.capture('$set', { $set: set || {}, $set_once: setOnce || {} })) this.lastSet = hash
  }

  unsetPersonProperties(given: unknown): void {
    const names = [given]
      .flat()
      .filter((name): name is string => !!name && typeof name === 'string')
    if (!names.length || this.config.person_profiles === 'never') return
    this.person.isWanted = true
    this.capture('$set', { $unset: names })
    this.lastSet = ''
  }

  setInternalOrTestUser(): void {
    this.setPersonProperties({ $internal_or_test_user: true })
  }

  createPersonProfile(): void {
    this.surroundings.connection.count('createPersonProfile')
  }

  group(type: unknown, key: unknown, properties?: unknown): void {
    if (this.isUnready('group') || !type || !key) return
    const { groups } = this.person
    const isNews = groups?.[String(type)] !== String(key)
    this.person.groups = { ...groups, [String(type)]: String(key) }
    if ((isNews || properties) && this.hasProfile())
      this.capture('$groupidentify', {
        $group_type: type,
        $group_key: key,
        ...(!!properties && { $group_set: properties }),
      })
  }

  getGroups(): Readonly<Record<string, string>> {
    return this.person.groups ?? {}
  }

  /** The page's analytics has no way out of a group: from now on each event brings its own groups. */
  resetGroups(): void {
    this.person.groups = {}
  }

  /** A new person; but an opt-out stays, which with the vendor's library it does not. */
  reset(): void {
    if (this.isUnready('reset')) return
    const { connection } = this.surroundings
    const { person } = this
    connection.call((analytics) => analytics.reset())
    person.reset(connection.current()?.ids().anonymousId || undefined)
  }

  private startSession(): void {
    this.ids = { ...this.session, id: uuid() }
    this.lastSet = ''
    for (const listener of this.sessionListeners) this.tellSession(listener, anotherSession)
  }

  register(properties: unknown): void {
    this.person.register(Object(properties) as Properties)
  }

  register_once(properties: unknown, absent: unknown = 'None'): void {
    this.person.registerOnce(Object(properties) as Properties, absent)
  }

  register_for_session(properties: unknown): void {
    this.person.registerForSession(Object(properties) as Properties)
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

  getSessionProperty(name: string): unknown {
    return this.person.getOfSession(name)
  }

  get_distinct_id(): string {
    return this.person.distinctId()
  }

  get_session_id(): string {
    return this.session.id
  }

  /** Called with the session there is, and again with the next. */
  onSessionId(callback: unknown): () => void {
    if (typeof callback !== 'function') return () => {}
    const listener = (...of: unknown[]): unknown => callback(...of) as unknown
    this.sessionListeners.add(listener)
    this.tellSession(listener)
    return () => void this.sessionListeners.delete(listener)
  }

  opt_in_capturing(given?: unknown): void {
    const { captureEventName = '$opt_in', captureProperties } = Object(given) as Properties
    // Consent tools say on each page what was said before.
    const isNews = this.consent.status() !== 'granted'
    this.consent.decide('in')
    if (captureEventName && isNews) this.capture(captureEventName, captureProperties)
    this.viewFirst()
  }

  opt_out_capturing(): void {
    this.consent.decide('out')
  }

  clear_opt_in_out_capturing(): void {
    this.consent.decide(undefined)
  }

  has_opted_in_capturing(): boolean {
    return this.is_capturing()
  }

  has_opted_out_capturing(): boolean {
    return this.consent.isOut()
  }

  get_explicit_consent_status(): 'granted' | 'denied' | 'pending' {
    return this.consent.status()
  }

  captureTraceFeedback(id: unknown, text: unknown): void {
    this.capture('$ai_feedback', { $ai_trace_id: String(id), $ai_feedback_text: text })
  }

  captureTraceMetric(id: unknown, name: unknown, value: unknown): void {
    this.capture('$ai_metric', {
      $ai_trace_id: String(id),
      $ai_metric_name: name,
      $ai_metric_value: String(value),
    })
  }

  push(call: unknown): void {
    if (typeof call === 'function') this.attempt(() => call.call(this) as unknown)
    if (Array.isArray(call)) this.callOn(this, call)
  }

  override toString(): string {
    const { name = 'posthog' } = this.config as { name?: string }
    return name === 'posthog' ? name : `posthog.${name}`
  }

  /** @internal What the snippet's queue says of `people` as well. */
  callOn(target: object, [name, ...args]: readonly unknown[]): void {
    const act: unknown = (target as Properties)[String(name)]
    if (typeof act === 'function') this.attempt(() => act.apply(target, args) as unknown)
  }

  private get session(): { readonly id: string; readonly window: string } {
    return (this.ids ??= { id: uuid(), window: uuid() })
  }

  private tellSession(listener: (...of: unknown[]) => unknown, ...why: readonly unknown[]): void {
    this.attempt(() => listener(this.session.id, this.session.window, ...why))
  }

  /** The page's first view: as soon as it is seen, and the person has agreed. */
  private viewFirst(): void {
    if (this.isViewed || !this.config.capture_pageview || typeof document === 'undefined') return
    if (!this.is_capturing()) return
    if (document.visibilityState !== 'visible') {
      document.addEventListener('visibilitychange', () => this.viewFirst(), { once: true })
      return
    }
    this.isViewed = true
    this.capture('$pageview')
  }
}

function asObject([first, second]: readonly unknown[]): unknown {
  return typeof first === 'string' ? { [first]: second } : first
}

function hashOf(...of: readonly unknown[]): string {
  try {
    return JSON.stringify(of)
  } catch {
    // What is no JSON is taken for new each time.
    return uuid()
  }
}
