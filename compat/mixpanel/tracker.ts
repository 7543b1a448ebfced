import { isRecord } from '../../src/shared/is-record'
import { hasOwn } from '../../src/shared/natives'
import { defined } from '../shared/defined'
import { isCrawler } from '../shared/is-crawler'
import { tellError } from '../shared/tell-error'
import { Choices, type ChoiceOptions } from './choices'
import { defaults, unsupportedKeys } from './config'
import { DisabledEvents } from './disabled-events'
import { eventProperties, initialReferrer, pageProperties } from './environment'
import { Hooks } from './hooks'
import { truncated } from './payload'
import { asCallback, type Done } from './profile'
import type { Sender } from './sender'
import type { Host, Visitor } from './visitor'

type Properties = Record<string, unknown>

/** What an instance needs of the page that it is in. */
export interface Surroundings {
  readonly sender: Sender
  /** What is known of the person, for a token. */
  visitor(token: string, isKept: boolean): Visitor
}

/** An instance's events and what goes with them; `MixpanelInstance` adds who they are of. */
export class Tracker implements Host {
  config: Properties = { ...defaults, name: 'mixpanel' }
  protected readonly hooks = new Hooks()
  private unkept: Properties = {}
  private disabled = new DisabledEvents()
  private known: Visitor
  private isKnown = false

  constructor(readonly surroundings: Surroundings) {
    this.known = surroundings.visitor('', false)
  }

  /** Since the first `identify`, of this instance or the page, it is known whose profile updates are. */
  get isIdentified(): boolean {
    this.known.current()
    return this.isKnown
  }

  /** As the page's analytics has it. */
  protected get visitor(): Visitor {
    return this.known.current()
  }

  /** Sets it up, or anew. */
  setUp(token: string, config: unknown, name: string): void {
    this.hooks.replace({})
    this.unkept = {}
    this.disabled = new DisabledEvents()
    this.isKnown = false
    this.config = { ...defaults }
    this.set_config({ ...Object(config), token, name })
    this.known.remove(this)
    this.known = this.surroundings.visitor(String(token), this.isKept())
    this.known.add(this)
    this.choices().applyDefault()
  }

  forget(): void {
    this.isKnown = false
  }

  identified(): void {
    this.isKnown = true
  }

  isKept(): boolean {
    return !this.config.disable_persistence && !this.config.disable_cookie
  }

  choices(options?: ChoiceOptions): Choices {
    return new Choices(this, options)
  }

  set_config(config: unknown): void {
    if (!isRecord(config)) return
    Object.assign(this.config, config)
    if (isRecord(config.hooks)) this.hooks.replace(config.hooks)
    for (const key of unsupportedKeys(config)) this.count(`config.${key}`)
  }

  get_config(name?: string): unknown {
    return name === undefined ? this.config : this.config[name]
  }

  track(...args: unknown[]): unknown {
    return this.gated(args, () => {
      const [event, properties, options, callback] = args
      const isOptions = typeof options !== 'function'
      const settings = isOptions && isRecord(options) ? options : {}
      return this.trackOpen(
        [event, properties],
        settings,
        asCallback(callback ?? (isOptions ? undefined : options)),
      )
    })
  }

  track_with_groups(...args: unknown[]): unknown {
    const [event, properties, groups, callback] = args
    const present = Object.entries(Object(groups) as Properties).filter(([, one]) => one != null)
    for (const [key] of present) this.visitor.groupKeys.add(key)
    const merged = { ...Object(properties), ...Object.fromEntries(present) } as Properties
    return this.gated(args, () => this.track(event, merged, callback))
  }

  track_pageview(...args: unknown[]): unknown {
    const [properties, options] = args
    const name = (Object(options) as Properties).event_name || '$mp_web_page_view'
    const given = isRecord(properties) ? properties : {}
    return this.gated(args, () => this.track(name, { ...pageProperties(), ...given }))
  }

  time_event(name?: string): void {
    if (name === undefined) this.reportError('No event name provided to mixpanel.time_event')
    else if (!this.disabled.has(name)) this.visitor.startTimer(name)
  }

  register(properties: unknown, options?: unknown): void {
    const hooked = this.runHook('before_register', [properties, options])
    if (!hooked || !isRecord(hooked[0])) return
    if (isLasting(hooked[1])) this.visitor.register(defined(hooked[0]))
    else Object.assign(this.unkept, defined(hooked[0]))
  }

  register_once(properties: unknown, otherwise?: unknown, options?: unknown): void {
    const hooked = this.runHook('before_register_once', [properties, otherwise, options])
    if (!hooked || !isRecord(hooked[0])) return
    const [given, absent = 'None', lasting] = hooked
    const lasts = isLasting(lasting)
    const now = (name: string): unknown =>
      lasts ? this.visitor.get(name) : hasOwn(this.unkept, name) ? this.unkept[name] : undefined
    const fresh = Object.fromEntries(
      Object.entries(Object(given) as Properties).filter(
        ([name]) => now(name) === undefined || now(name) === absent,
      ),
    )
    if (lasts) this.visitor.register(fresh)
    else Object.assign(this.unkept, fresh)
  }

  unregister(name: string, options?: unknown): void {
    const hooked = this.runHook('before_unregister', [name, options])
    if (!hooked) return
    if (isLasting(hooked[1])) this.visitor.unregister(String(hooked[0]))
    else delete this.unkept[String(hooked[0])]
  }

  get_property(name: string): unknown {
    return this.visitor.get(name)
  }

  get_distinct_id(): unknown {
    return this.visitor.get('distinct_id')
  }

  name_tag(name: unknown): void {
    this.register({ mp_name_tag: name })
  }

  disable(names?: unknown): void {
    this.disabled.disable(names)
  }

  enable(names?: unknown): void {
    this.disabled.enable(names)
  }

  add_hook(name: string, hook: unknown): void {
    this.hooks.add(name, hook)
  }

  remove_hook(name: string, hook: unknown): void {
    this.hooks.remove(name, hook)
  }

  /** Does nothing before `init`, nor for crawlers and for who has opted out, but call back with 0. */
  gated(args: readonly unknown[], act: () => unknown): unknown {
    if (!this.isUnready() && !isCrawler() && !this.choices().isOut()) return act()
    const callback = asCallback(args[args.length - 1])
    if (callback) this.attempt(() => callback(0))
    return undefined
  }

  /** With the vendor such a call throws; and an app may wait with `init` for consent. */
  isUnready(): boolean {
    const isUnready = this.config.token === undefined
    if (isUnready) this.count('call before init')
    return isUnready
  }

  runHook<Args extends unknown[]>(name: string, args: Args): Args | null {
    return this.hooks.run(name, this, args)
  }

  /** Calls an app's function back, in the form that it has asked for. */
  answer(done: Done, answer: number, ...payload: readonly [unknown?]): void {
    this.attempt(() =>
      done(this.config.verbose ? { status: answer, error: null } : answer, ...payload),
    )
  }

  /** A call that has no meaning here. */
  count(call: string): void {
    this.surroundings.sender.count(call)
  }

  reportError(message: string): void {
    const { error_reporter: report, debug } = this.config
    if (debug) console.error(`Mixpanel: ${message}`)
    this.attempt(() => asCallback(report)?.(message, new Error(message)))
  }

  /** Nothing throws into the app, and what throws in the app's own functions is told. */
  attempt(act: () => unknown): void {
    try {
      act()
    } catch (error) {
      tellError(error)
    }
  }

  private trackOpen(call: unknown[], options: Properties, done: Done | undefined): unknown {
    const isPlain = options.skip_hooks === true
    const hooked = isPlain ? call : this.runHook('before_track', call)
    if (!hooked) return undefined
    const [event, properties] = hooked
    if (event === undefined) {
      this.reportError('No event name provided to mixpanel.track')
      return undefined
    }
    if (this.disabled.has(String(event))) {
      if (done) this.attempt(() => done(0))
      return undefined
    }
    const made = truncated({ event, properties: this.propertiesOf(String(event), properties) })
    const sent = isPlain ? [made] : this.runHook('before_send_events', [made])
    if (!sent || !isRecord(sent[0])) return null
    const payload = sent[0] as typeof made
    this.deliver(payload, options, done)
    return payload
  }

  private deliver(
    payload: { readonly event: unknown; readonly properties: Properties },
    { transport = this.config.api_transport }: Properties,
    done: Done | undefined,
  ): void {
    const isBeacon = /^sendbeacon$/i.test(String(transport))
    const { sender } = this.surroundings
    const { event, properties } = payload
    const userId = this.get_property('$user_id')
    const anonymous = `$device:${String(this.get_property('$device_id'))}`
    const { distinct_id: whose = anonymous } = Object(properties) as Properties
    if (
      !/^\$(?:identify|create_alias)$/.test(String(event)) &&
      ![userId, anonymous].includes(whose)
    )
      this.count('track (distinct_id)')
    sender.event(
      { event: String(event), properties: { ...Object(properties) } as Properties },
      { userId, groupKeys: this.visitor.groupKeys },
      done && !isBeacon ? (arrived) => this.answer(done, arrived, payload) : undefined,
    )
    // A beacon has no answer to wait for.
    if (done && isBeacon) this.answer(done, 1, payload)
  }

  private propertiesOf(event: string, given: unknown): Properties {
    this.registerReferrer()
    const $duration = this.visitor.stopTimer(event)
    const properties: Properties = {
      ...eventProperties(this.config),
      ...this.visitor.properties(),
      ...this.unkept,
      ...defined(given),
      token: this.config.token,
      ...($duration !== undefined && { $duration }),
    }
    const blacklist = this.config.property_blacklist
    if (Array.isArray(blacklist)) for (const name of blacklist) delete properties[String(name)]
    return properties
  }

  /** Where the person came from, once. */
  private registerReferrer(): void {
    if (!this.config.save_referrer || this.visitor.has('$initial_referrer')) return
    this.visitor.register(initialReferrer())
  }
}

/** `{ persistent: false }`, or a number of days. */
function isLasting(options: unknown): boolean {
  return !isRecord(options) || options.persistent !== false
}
