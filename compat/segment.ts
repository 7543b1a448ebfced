import type { SegmentAnalytics } from './segment/analytics'
import type { Context } from './segment/context'
import { main } from './segment/main'
import type { Group, User } from './segment/other-types'
import type { Argument, InitOptions } from './segment/types'

export { connect } from './segment/main'
export type { ConnectOptions } from './shared/limited'
export type { SegmentAnalytics } from './segment/analytics'
export type { Context } from './segment/context'
export type { SegmentEvent } from './segment/event-options'
export type * from './segment/other-types'
export type * from './segment/types'

/** The vendor's interface, without the vendor: what it is told goes to the analytics of `connect`. */
export const analytics: SegmentAnalytics = main
export default analytics

/**
 * What `load` returns: the interface, and a promise of it. Calls answer with promises, as they may come
 * before anything is loaded.
 */
export type AnalyticsBrowser = Omit<SegmentAnalytics, 'user' | 'group' | 'load' | 'reset'> &
  Pick<Promise<[SegmentAnalytics, Context]>, 'then' | 'catch' | 'finally'> & {
    readonly instance: SegmentAnalytics
    readonly ctx?: Context
    user(): Promise<User>
    group(): Promise<Group>
    group(...args: readonly [Argument, ...Argument[]]): Promise<Context>
    reset(): Promise<void>
    pageView(url: string): Promise<SegmentAnalytics>
    load(settings?: object, options?: InitOptions): AnalyticsBrowser
  }

interface AnalyticsBrowserFactory {
  new (): AnalyticsBrowser
  load(settings?: object, options?: InitOptions): AnalyticsBrowser
  standalone(writeKey?: string, options?: object): Promise<SegmentAnalytics>
}

const chained = ['on', 'once', 'off', 'debug', 'load']

function waiting(): AnalyticsBrowser {
  const then = main.ready().then((): [SegmentAnalytics, object] => [main, { logs: () => [] }])
  const proxy: AnalyticsBrowser = new Proxy(main, {
    get(target, name): unknown {
      if (name === 'then' || name === 'catch' || name === 'finally') return then[name].bind(then)
      if (name === 'instance') return target
      const member: unknown = Reflect.get(target, name === 'pageView' ? 'pageview' : name, target)
      if (typeof member !== 'function') return member
      return (...args: unknown[]): unknown => {
        const answer = (member as (...of: unknown[]) => unknown).apply(target, args)
        return chained.includes(String(name)) ? proxy : Promise.resolve(answer)
      }
    },
  }) as unknown as AnalyticsBrowser
  return proxy
}

/** As in `@segment/analytics-next`, where calls may come before `load`. */
export const AnalyticsBrowser: AnalyticsBrowserFactory = class {
  constructor() {
    main.hold()
    return waiting()
  }

  static load(settings?: object, options?: InitOptions): AnalyticsBrowser {
    main.load(settings, options)
    return waiting()
  }

  static standalone(writeKey?: string, options?: object): Promise<SegmentAnalytics> {
    main.load({ writeKey }, options)
    return main.ready().then(() => main)
  }
} as unknown as AnalyticsBrowserFactory
