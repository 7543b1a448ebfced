import type { SegmentAnalytics } from './segment/analytics'
import { main } from './segment/main'

export { connect } from './segment/main'
export type { Context, SegmentAnalytics } from './segment/analytics'
export type { SegmentEvent } from './segment/event-options'

/** The vendor's interface, without the vendor: what it is told goes to the analytics of `connect`. */
export const analytics: SegmentAnalytics = main
export default analytics

/** As in `@segment/analytics-next`: what `load` returns is the interface, and a promise of it. */
export const AnalyticsBrowser = {
  load(_settings?: object, _options?: object): SegmentAnalytics & PromiseLike<[SegmentAnalytics]> {
    main.load()
    const then = main.ready().then((): [SegmentAnalytics] => [withoutThen])
    return new Proxy(main, {
      get(target, name) {
        if (name === 'then') return then.then.bind(then)
        if (name === 'catch') return then.catch.bind(then)
        if (name === 'instance') return target
        const member: unknown = Reflect.get(target, name, target)
        return typeof member === 'function' ? (member.bind(target) as unknown) : member
      },
    }) as SegmentAnalytics & PromiseLike<[SegmentAnalytics]>
  },
}

const withoutThen = main
