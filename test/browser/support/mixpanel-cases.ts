import type { Mixpanel } from 'cordon/compat/mixpanel'

/** What an app does with an instance that is fresh, by what it is about; what arrives is compared. */
export const mixpanelCases: Readonly<
  Record<string, (mixpanel: Mixpanel, main: Mixpanel) => unknown>
> = {
  'what is undefined hides nothing that is registered'(mixpanel) {
    mixpanel.register({ plan: 'pro', seats: 3 })
    mixpanel.register({ plan: undefined })
    mixpanel.track('seen', { seats: undefined, none: undefined })
  },
  'what is undefined takes nothing of a profile back'(mixpanel) {
    mixpanel.people.set('plan', 'pro')
    mixpanel.people.set({ plan: undefined, seats: 3 })
    mixpanel.identify('u1')
  },
  'an instance of a class'(mixpanel) {
    class Money {
      amount = 3
    }
    mixpanel.track('paid', { price: new Money() })
  },
  'disable with one name'(mixpanel) {
    mixpanel.disable('loud' as never)
    mixpanel.track('loud')
    mixpanel.track('quiet')
  },
  'what waits for a name is gone after a reset'(mixpanel) {
    mixpanel.people.set('plan', 'pro')
    mixpanel.reset()
    mixpanel.people.set('seats', 3)
    mixpanel.identify('u2')
  },
  'the same init in two places is one instance'(mixpanel, main) {
    mixpanel.identify('u1')
    mixpanel.register({ plan: 'pro' })
    main.init(mixpanel.get_config('token'), {}, mixpanel.get_config('name'))
    mixpanel.people.set('seats', 3)
    mixpanel.track('seen')
  },
  'several groups of a kind'(mixpanel) {
    mixpanel.set_group('company', ['a', 'b'])
    mixpanel.track('first')
    mixpanel.add_group('team', 'blue')
    mixpanel.add_group('team', 'red')
    mixpanel.track('second')
  },
  'another group, and none'(mixpanel) {
    mixpanel.set_group('company', 'a')
    mixpanel.track('first')
    mixpanel.set_group('company', 'b')
    mixpanel.track('second')
    mixpanel.unregister('company')
    mixpanel.track('third')
  },
  'groups of one event'(mixpanel) {
    mixpanel.set_group('company', 'a')
    mixpanel.track_with_groups('first', { n: 1 }, { team: ['blue', 'red'] })
    mixpanel.track('second')
  },
  'a profile of somebody unknown'(mixpanel) {
    mixpanel.identify(mixpanel.get_distinct_id())
    mixpanel.people.set('plan', 'pro')
    mixpanel.track('before')
    mixpanel.identify('u1')
    mixpanel.people.set('plan', 'max')
    mixpanel.track('after')
  },
  'opting in that is not told': (mixpanel) => mixpanel.opt_in_tracking({ track: null as never }),
}
