import type { Analytics } from '../../src/analytics'
import type { CallOptions } from '../../src/event/call-options'
import { pageContext } from '../../src/event/page-context'
import { uuid } from '../../src/shared/uuid'
import { bindAll } from '../shared/bind-all'
import type { Connection } from '../shared/connection'
import { PageFollower } from '../shared/page-follower'
import { tellError } from '../shared/tell-error'
import {
  recordOf,
  resolveId,
  resolvePage,
  resolveTrack,
  type Properties,
  type Resolved,
} from './arguments'
import { contextOf, type Context } from './context'
import { Entity } from './entity'
import { carriedContext, eventOf, optionsOf, type SegmentEvent } from './event-options'
import { InOrder } from './in-order'
import { Inert } from './inert'
import { listenTo, told } from './links'
import { LoadOptions } from './load-options'
import { throughMiddleware, type Middleware } from './middleware'
import type { Argument } from './types'

/** A call, and what its event has besides. */
type Sent = Resolved & { readonly more?: Properties }

type Act = (analytics: Analytics, event: SegmentEvent, options: CallOptions) => void

/** The vendor's interface over the page's analytics. */
export class SegmentAnalytics extends Inert {
  readonly VERSION = '1.0.0'
  initialized = false
  private readonly sources: Middleware[] = []
  private readonly person: Entity
  private readonly organisation: Entity
  private anonymous: string | undefined
  private awaitingReady: (() => void)[] = []
  private wasReady = false
  private readonly options = new LoadOptions()
  /** Events wait for what takes its time before them, such as middleware. */
  private readonly order = new InOrder()
  private readonly follower: PageFollower

  constructor(private readonly connection: Connection) {
    super((call) => connection.count(call))
    const anonymousId = (id?: unknown): string => {
      if (id !== undefined) this.count('setAnonymousId')
      return connection.current()?.ids().anonymousId || (this.anonymous ??= uuid())
    }
    this.person = new Entity(anonymousId)
    this.organisation = new Entity(anonymousId)
    Object.defineProperty(this, Symbol.for('cordon.compat'), { value: true })
    this.follower = new PageFollower(connection, {
      reset: () => this.forget(),
      meet: (userId) => this.person.merge(userId, {}),
    })
    connection.onConnect(() => this.ready_())
    bindAll(this)
  }

  track(...args: Argument[]): Promise<Context> {
    const call = resolveTrack(args)
    return this.send('track', call, (analytics, { event, properties }, options) => {
      if (event) analytics.track(String(event), recordOf(properties), options)
      else tellError(new Error('analytics.track: the event has no name'))
    })
  }

  page(...args: Argument[]): Promise<Context> {
    return this.view('page', args)
  }

  screen(...args: Argument[]): Promise<Context> {
    return this.view('screen', args)
  }

  async pageview(url?: unknown): Promise<this> {
    await this.page(url ? { path: url } : {})
    return this
  }

  /** As with the vendor, each call tells all that is known of the person. */
  identify(...args: Argument[]): Promise<Context> {
    const call = resolveId(args)
    this.follower.follow()
    this.person.merge(call.id, call.data)
    const all = { ...call, data: this.person.traits() }
    return this.send('identify', all, (analytics, { userId, traits }, options) => {
      const id = userId ?? analytics.ids().userId
      if (id) analytics.identify(String(id), recordOf(traits), options)
      else this.count('identify (anonymous)')
    })
  }

  group(): Entity
  group(...args: readonly [Argument, ...Argument[]]): Promise<Context>
  group(...args: Argument[]): Promise<Context> | Entity {
    this.follower.follow()
    if (!args.length) return this.organisation
    const call = resolveId(args)
    this.organisation.merge(call.id, call.data)
    const all = { ...call, data: this.organisation.traits() }
    return this.send('group', all, (analytics, { groupId, traits }, options) => {
      if (groupId) analytics.group(String(groupId), recordOf(traits), options)
      else this.count('group (without an id)')
    })
  }

  alias(...args: Argument[]): Promise<Context> {
    this.count('alias')
    const [to, from] = args
    const event = {
      userId: to,
      previousId: typeof from === 'string' ? from : this.person.anonymousId(),
    }
    const call = { data: {}, options: {}, callback: resolveId(args).callback }
    return this.send('alias', { ...call, more: event }, () => {})
  }

  user(): Entity {
    this.follower.follow()
    return this.person
  }

  reset(): void {
    this.forget()
    // Events that are on their way are of the person who was here.
    this.order.whenDone(() => {
      if (this.options.isDisabled) return
      this.connection.call((analytics) => analytics.reset())
      this.follower.settle()
    })
    this.emit('reset')
  }

  private forget(): void {
    this.person.reset()
    this.organisation.reset()
    this.anonymous = undefined
  }

  ready(callback?: unknown): Promise<unknown> {
    const isReady = new Promise<void>((done) => {
      if (this.isReady()) done()
      else this.awaitingReady.push(done)
    })
    return isReady.then(() => {
      if (typeof callback === 'function') (callback as () => void)()
    })
  }

  /** Settings and options, of which those count that say whether events are sent, and where to. */
  load(settings?: unknown, options?: unknown): this {
    const { plugins } = recordOf(settings)
    Object.assign(this.settings, recordOf(settings))
    const { initialPageview } = recordOf(options)
    if (Array.isArray(plugins) && plugins.length) this.count('register')
    this.order.wait(this.options.take(options))
    this.initialized = true
    this.emit('initialize', settings, options)
    if (initialPageview) void this.page()
    this.ready_()
    return this
  }

  /** As with the vendor: what is called before `load` waits for it. */
  hold(): this {
    this.order.wait(this.options.hold())
    return this
  }

  addSourceMiddleware(middleware: Middleware): Promise<this> {
    if (typeof middleware === 'function') this.sources.push(middleware)
    return Promise.resolve(this)
  }

  setAnonymousId(_id?: unknown): string {
    this.count('setAnonymousId')
    return this.person.anonymousId()
  }

  push(call: unknown): void {
    if (!Array.isArray(call)) return
    const [name, ...args] = call as [unknown, ...unknown[]]
    const act: unknown = (this as unknown as Properties)[String(name)]
    if (typeof act === 'function') act.apply(this, args)
  }

  trackLink(elements: unknown, event: unknown, properties?: unknown): Promise<this> {
    listenTo('click', elements, (element) =>
      this.track(told(event, element), told(properties, element)),
    )
    return Promise.resolve(this)
  }

  trackForm(forms: unknown, event: unknown, properties?: unknown): Promise<this> {
    listenTo('submit', forms, (element) =>
      this.track(told(event, element), told(properties, element)),
    )
    return Promise.resolve(this)
  }

  trackClick = this.trackLink.bind(this)
  trackSubmit = this.trackForm.bind(this)

  private view(type: 'page' | 'screen', args: readonly unknown[]): Promise<Context> {
    const call = resolvePage(args)
    const { name, category } = call
    const page: Properties = typeof location === 'undefined' ? {} : { ...pageContext() }
    // The vendor's pages have these among their properties as well.
    const more = type === 'page' ? { ...(category && { category }), ...(name && { name }) } : {}
    const all = { ...call, data: { ...(type === 'page' && page), ...call.data, ...more } }
    return this.send(type, all, (analytics, event, options) => {
      const isOwn = ([key, value]: [string, unknown]): boolean =>
        type !== 'page' || ((key !== 'name' || !name) && value !== page[key])
      const data = Object.fromEntries(Object.entries(recordOf(event.properties)).filter(isOwn))
      if (type === 'page')
        analytics.page(event.name === undefined ? undefined : String(event.name), data, options)
      else analytics.track(`Viewed ${String(event.name ?? '')} Screen`, data, options)
    })
  }

  private async send(type: string, call: Sent, act: Act): Promise<Context> {
    this.follower.follow()
    for (const name of ['userId', 'anonymousId'])
      if (call.options[name] !== undefined) this.count(`${type} (${name})`)
    const { person, organisation, options } = this
    const made = eventOf(type, call, { person, organisation, defaults: options.integrations })
    const given = { ...made, ...call.more }
    const left = this.order.after(throughMiddleware(given, this.sources))
    const event = left instanceof Promise ? await left : left
    const context = contextOf(event ?? given, given.messageId)
    if (event && !options.isDisabled)
      this.connection.call((analytics) => {
        // An id may have been set on `user()` itself.
        if (type !== 'identify' && type !== 'alias') meet(event.userId, analytics)
        act(analytics, this.withCampaign(event), optionsOf(event, analytics))
      })
    this.tell(type, call, context.event)
    // As with the vendor: in a later task than the call.
    await Promise.resolve()
    if (call.callback)
      try {
        call.callback(context)
      } catch (error) {
        tellError(error)
      }
    return context
  }

  /** What of a context is not carried is counted. */
  private withCampaign(event: SegmentEvent): SegmentEvent {
    const { campaign, isOfPage, lost } = carriedContext(event.context)
    const isLost = !event.properties && !isOfPage && Object.keys(campaign).length > 0
    for (const member of new Set([...lost, ...(isLost ? ['campaign'] : [])]))
      this.count(`context.${member}`)
    if (!event.properties) return event
    return { ...event, properties: { ...campaign, ...recordOf(event.properties) } }
  }

  /** Listeners get the call as the vendor tells it. */
  private tell(type: string, { name, category }: Resolved, event: SegmentEvent): void {
    const data = event.properties ?? event.traits ?? {}
    if (type === 'page' || type === 'screen')
      this.emit(type, category ?? null, name ?? null, data, undefined)
    else if (type === 'alias') this.emit(type, event.userId, event.previousId, undefined)
    else {
      const whose = type === 'group' ? event.groupId : event.userId
      this.emit(type, name ?? whose ?? null, data, undefined)
    }
  }

  private isReady(): boolean {
    return this.connection.current() !== undefined && !this.options.isHeld()
  }

  private ready_(): void {
    if (!this.isReady()) return
    this.initialized = true
    for (const done of this.awaitingReady.splice(0)) done()
    if (!this.wasReady) this.emit('ready')
    this.wasReady = true
  }
}

function meet(userId: unknown, analytics: Analytics): void {
  if (userId && analytics.ids().userId !== String(userId)) analytics.identify(String(userId))
}
