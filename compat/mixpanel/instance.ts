import { uuid } from '../../src/shared/uuid'
import type { ChoiceOptions } from './choices'
import { trackForms, trackLinks, type Wanted } from './dom'
import { campaign, campaignParts } from './environment'
import { createFlags } from './flags'
import { Group } from './group'
import { followPageViews } from './page-views'
import { parts } from './parts'
import { People, type ReleaseCallbacks } from './people'
import { asCallback, type Done } from './profile'
import { Tracker, type Surroundings } from './tracker'

type Properties = Record<string, unknown>
type Call = readonly [method: string, ...args: unknown[]]

/** One instance of the vendor's interface: the main one, or one with a name. */
export class MixpanelInstance extends Tracker {
  readonly people = new People(this, () => this.visitor)
  readonly flags = createFlags((call) => this.count(call))
  private groups = new Map<string, Map<unknown, Group>>()
  private tabId: string | undefined
  private stopFollowing = (): void => {}

  constructor(surroundings: Surroundings) {
    super(surroundings)
    Object.assign(
      this,
      parts(this, () => this.visitor.properties()),
    )
    // On `window.mixpanel` it is no copy of the vendor's code.
    Object.defineProperty(this, Symbol.for('cordon.compat'), { value: true })
  }

  override setUp(token: string, config: unknown, name: string): void {
    this.stopFollowing()
    this.people.forget()
    this.groups = new Map()
    this.tabId = undefined
    super.setUp(token, config, name)
    this.people.resume()
    this.stopFollowing = followPageViews(this)
    this.attempt(() => asCallback(this.config.loaded)?.(this))
    this.keepCampaign()
  }

  /** The campaign of this page goes with all later events, and the first one with the person. */
  private keepCampaign(): void {
    const { store_google, stop_utm_persistence, skip_first_touch_marketing } = this.config
    const here = campaign(campaignParts)
    if (store_google && stop_utm_persistence) campaignParts.forEach((name) => this.unregister(name))
    else if (store_google) this.register(here)
    if (skip_first_touch_marketing || Object.keys(here).length === 0) return
    const first = campaignParts.map((name) => [`initial_${name}`, here[name] ?? null])
    this.people.set_once(Object.fromEntries(first))
  }

  identify(...args: unknown[]): unknown {
    if (this.isUnready()) return undefined
    const hooked = this.runHook('before_identify', [args[0]])
    if (!hooked) return -1
    const [id] = hooked
    const before = this.get_distinct_id()
    const isByOthers = id === this.get_property('$user_id') && id !== this.visitor.named
    const isNews = id !== undefined && id !== null && id !== '' && (id !== before || isByOthers)
    if (isNews && typeof id === 'string' && id.startsWith('$device:')) {
      this.reportError('distinct_id cannot have $device: prefix')
      return -1
    }
    if (isNews) {
      this.visitor.named = id
      this.register({ $user_id: id })
    }
    if (isNews && id !== this.get_property('__alias')) {
      this.unregister('__alias')
      this.register({ distinct_id: id })
    }
    super.identified()
    this.people.release(releaseCallbacks(args.slice(1)))
    if (isNews)
      this.track('$identify', { distinct_id: id, $anon_distinct_id: before }, { skip_hooks: true })
    return undefined
  }

  alias(alias: unknown, original: unknown = this.get_distinct_id()): unknown {
    if (alias === this.get_property('$people_distinct_id')) {
      this.reportError('Attempting to create alias for existing People user - aborting.')
      return -2
    }
    if (alias === original) {
      this.identify(alias)
      return -1
    }
    this.register({ __alias: alias })
    const properties = { alias, distinct_id: original }
    return this.track('$create_alias', properties, { skip_hooks: true }, () => this.identify(alias))
  }

  reset(): void {
    if (this.isUnready()) return
    this.visitor.reset(this.surroundings.sender.reset())
  }

  override forget(): void {
    super.forget()
    this.people.forget()
  }

  override identified(): void {
    super.identified()
    this.people.release({})
  }

  set_group(...args: unknown[]): unknown {
    return this.gated(args, () => {
      const [key, ids, callback] = args
      const list: unknown[] = Array.isArray(ids) ? ids : [ids]
      this.visitor.groupKeys.add(String(key))
      this.register({ [String(key)]: list })
      this.surroundings.sender.join(String(key), list)
      return this.people.set(key, list, callback)
    })
  }

  add_group(...args: unknown[]): unknown {
    return this.gated(args, () => {
      const [key, id, callback] = args
      const before = listOf(this.get_property(String(key)))
      const list = before.includes(id) ? before : [...before, id]
      this.visitor.groupKeys.add(String(key))
      this.register({ [String(key)]: list })
      this.surroundings.sender.join(String(key), list)
      return this.people.union(key, id, callback)
    })
  }

  remove_group(...args: unknown[]): unknown {
    return this.gated(args, () => {
      const [key, id, callback] = args
      const before = listOf(this.get_property(String(key)))
      const left = before.filter((one) => one !== id)
      this.visitor.groupKeys.add(String(key))
      if (left.length) this.register({ [String(key)]: left })
      else if (before.length) this.unregister(String(key))
      return this.people.remove(key, id, callback)
    })
  }

  get_group(key: string, id: unknown): Group {
    const ofKey = this.groups.get(key) ?? new Map<unknown, Group>()
    const group = ofKey.get(id) ?? new Group(this, key, id)
    this.groups.set(key, ofKey.set(id, group))
    return group
  }

  track_links(...wanted: Wanted): boolean {
    return trackLinks(this, wanted)
  }

  track_forms(...wanted: Wanted): boolean {
    return trackForms(this, wanted)
  }

  opt_in_tracking(given?: ChoiceOptions): void {
    const options = Object(given) as ChoiceOptions
    this.choices(options).decide('in')
    const { track = this.track.bind(this) } = options
    this.attempt(() =>
      track?.(options.track_event_name ?? '$opt_in', options.track_properties, {
        send_immediately: true,
      }),
    )
  }

  opt_out_tracking(given?: ChoiceOptions): void {
    const options = Object(given) as ChoiceOptions
    if (options.delete_user !== false && this.isIdentified) this.people.delete_user()
    this.choices(options).decide('out')
  }

  clear_opt_in_out_tracking(options?: ChoiceOptions): void {
    this.choices(options).decide(undefined)
  }

  has_opted_in_tracking(options?: ChoiceOptions): boolean {
    return this.choices(options).isIn()
  }

  has_opted_out_tracking(options?: ChoiceOptions): boolean {
    return this.choices(options).isOut()
  }

  get_tab_id(): string | null {
    return this.isKept() ? (this.tabId ??= uuid()) : null
  }

  get_api_host(): unknown {
    return this.config.api_host
  }

  /** A function, a call as a list, or a chain of calls, each on what the one before returned. */
  push(item: unknown): void {
    if (typeof item === 'function') return this.attempt(() => item.call(this) as unknown)
    if (!Array.isArray(item)) return
    const calls = (Array.isArray(item[0]) ? item : [item]) as readonly Call[]
    this.chain(this, calls)
  }

  private chain(on: unknown, [call, ...rest]: readonly Call[]): void {
    if (!call) return
    const [method, ...args] = call
    const act: unknown = (Object(on) as Properties)[method]
    if (typeof act !== 'function') return this.reportError(`there is no ${method}`)
    let next = on
    this.attempt(() => (next = act.apply(on, args) as unknown))
    this.chain(next, rest)
  }

  override toString(): string {
    const name = String(this.config.name)
    return name === 'mixpanel' ? name : `mixpanel.${name}`
  }

  start_batch_senders(): void {
    this.count('start_batch_senders')
  }

  stop_batch_senders(): void {
    this.count('stop_batch_senders')
  }

  async start_session_recording(): Promise<void> {
    this.count('start_session_recording')
  }

  async stop_session_recording(): Promise<void> {
    this.count('stop_session_recording')
  }

  async pause_session_recording(): Promise<void> {
    this.count('pause_session_recording')
  }

  async resume_session_recording(): Promise<void> {
    this.count('resume_session_recording')
  }

  get_session_recording_properties(): object {
    this.count('get_session_recording_properties')
    return {}
  }

  get_session_replay_url(): null {
    this.count('get_session_replay_url')
    return null
  }

  is_recording_heatmap_data(): boolean {
    this.count('is_recording_heatmap_data')
    return false
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value]
}

/** As `identify` takes them, one after the other. */
function releaseCallbacks(callbacks: readonly unknown[]): ReleaseCallbacks {
  const names = ['$set', '$add', '$append', '$set_once', '$union', '$unset', '$remove'] as const
  const entries: [string, Done][] = []
  names.forEach((name, index) => {
    const callback = asCallback(callbacks[index])
    if (callback) entries.push([name, callback])
  })
  return Object.fromEntries(entries)
}
