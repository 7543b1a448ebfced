import type { SegmentAnalytics } from './segment/analytics'
import { main } from './segment/main'

export { connect } from './segment/main'
export type { Context, SegmentAnalytics } from './segment/analytics'
export type { SegmentEvent } from './segment/event-options'

/** The vendor's interface, without the vendor: what it is told goes to the analytics of `connect`. */
export const analytics: SegmentAnalytics = main
export default analytics

/** What `load` returns: the interface, and a promise of it. */
export type AnalyticsBrowser = SegmentAnalytics &
  PromiseLike<[SegmentAnalytics]> & { readonly instance: SegmentAnalytics }

interface AnalyticsBrowserFactory {
  new (): AnalyticsBrowser
  load(settings?: object, options?: object): AnalyticsBrowser
  standalone(writeKey?: string, options?: object): Promise<SegmentAnalytics>
}

function waiting(): AnalyticsBrowser {
  const then = main.ready().then((): [SegmentAnalytics] => [main])
  return new Proxy(main, {
    get(target, name): unknown {
      if (name === 'then' || name === 'catch' || name === 'finally') return then[name].bind(then)
      if (name === 'instance') return target
      const member: unknown = Reflect.get(target, name, target)
      return typeof member === 'function' ? (member.bind(target) as unknown) : member
    },
  }) as AnalyticsBrowser
}

/** As in `@segment/analytics-next`, where calls may come before `load`. */
export const AnalyticsBrowser: AnalyticsBrowserFactory = class {
  constructor() {
    return waiting()
  }

  static load(): AnalyticsBrowser {
    main.load()
    return waiting()
  }

  static standalone(): Promise<SegmentAnalytics> {
    main.load()
    return main.ready().then(() => main)
  }
} as unknown as AnalyticsBrowserFactory
