import type { Analytics } from '../../src/analytics'
import type { CallOptions } from '../../src/event/call-options'
import { uuid } from '../../src/shared/uuid'
import type { Connection } from '../shared/connection'
import { tellError } from '../shared/tell-error'
import {
  recordOf,
  resolveId,
  resolvePage,
  resolveTrack,
  type Properties,
  type Resolved,
} from './arguments'
import { Entity } from './entity'
import { optionsOf, type SegmentEvent } from './event-options'
import { listenTo } from './links'

/** What a call resolves with. */
export interface Context {
  readonly event: SegmentEvent
  readonly id: string
}

type Listener = (...args: unknown[]) => void
type Middleware = (of: { payload: { obj: SegmentEvent }; next: (payload: unknown) => void }) => void

/** The vendor's interface over the page's analytics. */
export class SegmentAnalytics {
  readonly VERSION = '1.0.0'
  initialized = false
  private readonly listeners = new Map<string, Set<Listener>>()
  private readonly sources: Middleware[] = []
  private readonly person: Entity
  private readonly organisation: Entity
  private anonymous = uuid()
  private loading: (() => void)[] = []

  constructor(private readonly connection: Connection) {
    const anonymousId = (id?: unknown): string => {
      if (id !== undefined) this.setAnonymousId()
      return connection.current()?.ids().anonymousId || this.anonymous
    }
    this.person = new Entity(anonymousId)
    this.organisation = new Entity(anonymousId)
    Object.defineProperty(this, Symbol.for('cordon.compat'), { value: true })
    connection.onConnect(() => this.ready_())
  }

  track(...args: unknown[]): Promise<Context> {
    const call = resolveTrack(args)
    return this.send('track', call, (analytics, { event, properties }, options) =>
      analytics.track(String(event), recordOf(properties), options),
    )
  }

  page(...args: unknown[]): Promise<Context> {
    return this.view('page', args)
  }

  screen(...args: unknown[]): Promise<Context> {
    return this.view('screen', args)
  }

  pageview(url?: unknown): Promise<Context> {
    return this.page(undefined, url ? { path: url } : {})
  }

  identify(...args: unknown[]): Promise<Context> {
    const call = resolveId(args)
    this.person.merge(call.id, call.data)
    return this.send('identify', call, (analytics, { userId, traits }, options) => {
      const id = userId ?? analytics.ids().userId
      if (id) analytics.identify(String(id), recordOf(traits), options)
      else this.connection.count('identify (anonymous)')
    })
  }

  group(...args: unknown[]): Promise<Context> | Entity {
    if (!args.length) return this.organisation
    const call = resolveId(args)
    this.organisation.merge(call.id, call.data)
    return this.send('group', call, (analytics, { groupId, traits }, options) => {
      if (groupId) analytics.group(String(groupId), recordOf(traits), options)
      else this.connection.count('group (without an id)')
    })
  }

  alias(...args: unknown[]): Promise<Context> {
    this.connection.count('alias')
    const [to, from] = args
    const event = {
      userId: to,
      previousId: typeof from === 'string' ? from : this.person.anonymousId(),
    }
    const call = { data: {}, options: {}, callback: resolveId(args).callback }
    return this.send('alias', call, () => {}, event)
  }

  user(): Entity {
    return this.person
  }

  reset(): void {
    this.person.reset()
    this.organisation.reset()
    this.anonymous = uuid()
    this.connection.call((analytics) => analytics.reset())
    this.emit('reset')
  }

  ready(callback?: unknown): Promise<unknown> {
    const isReady = new Promise<void>((done) => {
      if (this.connection.current()) done()
      else this.loading.push(done)
    })
    return isReady.then(() => {
      if (typeof callback === 'function') (callback as () => void)()
    })
  }

  load(): this {
    this.initialized = true
    this.emit('initialize')
    return this
  }

  on(name: string, listener: Listener): this {
    this.listeners.set(name, (this.listeners.get(name) ?? new Set()).add(listener))
    return this
  }

  once(name: string, listener: Listener): this {
    const once: Listener = (...args) => {
      this.off(name, once)
      listener(...args)
    }
    return this.on(name, once)
  }

  off(name: string, listener: Listener): this {
    this.listeners.get(name)?.delete(listener)
    return this
  }

  emit(name: string, ...args: unknown[]): this {
    for (const listener of [...(this.listeners.get(name) ?? [])])
      try {
        listener(...args)
      } catch (error) {
        tellError(error)
      }
    return this
  }

  addSourceMiddleware(middleware: Middleware): this {
    if (typeof middleware === 'function') this.sources.push(middleware)
    return this
  }

  addDestinationMiddleware(): this {
    this.connection.count('addDestinationMiddleware')
    return this
  }

  addIntegrationMiddleware(): this {
    this.connection.count('addIntegrationMiddleware')
    return this
  }

  setAnonymousId(): string {
    this.connection.count('setAnonymousId')
    return this.person.anonymousId()
  }

  register(): Promise<void> {
    this.connection.count('register')
    return Promise.resolve()
  }

  deregister(): Promise<void> {
    this.connection.count('deregister')
    return Promise.resolve()
  }

  debug(): this {
    return this
  }

  timeout(): void {}

  trackLink(elements: unknown, event: unknown, properties?: unknown): this {
    listenTo('click', elements, (element) =>
      this.track(told(event, element), told(properties, element)),
    )
    return this
  }

  trackForm(forms: unknown, event: unknown, properties?: unknown): this {
    listenTo('submit', forms, (element) =>
      this.track(told(event, element), told(properties, element)),
    )
    return this
  }

  trackClick = this.trackLink.bind(this)
  trackSubmit = this.trackForm.bind(this)

  private view(type: 'page' | 'screen', args: readonly unknown[]): Promise<Context> {
    const call = resolvePage(args)
    return this.send(type, call, (analytics, { name, category, properties }, options) => {
      const data = { ...recordOf(properties), ...(category ? { category } : {}) }
      if (type === 'page')
        analytics.page(name === undefined ? undefined : String(name), data, options)
      else analytics.track(`Viewed ${String(name ?? '')} Screen`, data, options)
    })
  }

  private async send(
    type: string,
    call: Resolved,
    act: (analytics: Analytics, event: SegmentEvent, options: CallOptions) => void,
    more: Properties = {},
  ): Promise<Context> {
    const made = this.eventOf(type, call, more)
    const event = this.throughMiddleware(made)
    const context = { event: event ?? made, id: made.messageId }
    if (!event) return context
    this.connection.call((analytics) => act(analytics, event, optionsOf(event, analytics)))
    const { name, id, data } = call
    this.emit(type, name ?? id ?? null, data, call.options)
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

  private eventOf(
    type: string,
    { name, category, id, data, options }: Resolved,
    more: Properties,
  ): SegmentEvent {
    const isAction = type === 'track' || type === 'page' || type === 'screen'
    const { integrations, timestamp, messageId, context, ...rest } = options
    const userId = type === 'identify' ? (id ?? this.person.id()) : this.person.id()
    return {
      type,
      ...(name !== undefined && { [type === 'track' ? 'event' : 'name']: name }),
      ...(category !== undefined && { category }),
      [isAction ? 'properties' : 'traits']: { ...data },
      ...(type === 'group' && { groupId: id ?? this.organisation.id() }),
      userId,
      anonymousId: this.person.anonymousId(),
      integrations: { ...recordOf(integrations) },
      context: { ...rest, ...recordOf(context) },
      messageId: typeof messageId === 'string' ? messageId : uuid(),
      timestamp: timestamp ? new Date(timestamp as string) : new Date(),
      ...more,
    }
  }

  /** In their order; one that does not call `next` has ended it. */
  private throughMiddleware(made: SegmentEvent): SegmentEvent | undefined {
    let current: SegmentEvent | undefined = made
    for (const middleware of this.sources) {
      let next: SegmentEvent | undefined
      try {
        middleware({
          payload: { obj: current },
          next: (payload) =>
            void (next = payload ? (recordOf(payload).obj as SegmentEvent) : undefined),
        })
      } catch (error) {
        tellError(error)
      }
      current = next
      if (!current) return undefined
    }
    return current
  }

  private ready_(): void {
    this.initialized = true
    for (const done of this.loading.splice(0)) done()
    this.emit('ready')
  }
}

function told(value: unknown, element: Element): unknown {
  return typeof value === 'function' ? (value as (of: Element) => unknown)(element) : value
}
