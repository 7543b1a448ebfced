import mixpanel from 'mixpanel-browser'
import { button, element } from './element'
import { person } from './people'
import { track } from './tracking'

export function billing(): HTMLElement {
  track('billing_seen', { plan: person.plan })
  return element(
    'section',
    {},
    element('h1', {}, 'Billing'),
    element('p', {}, 'Team, 12 seats, 96 € a month'),
    button('upgrade', 'Upgrade', () => {
      track('plan_changed', { from: person.plan, to: 'business', seats: 12 })
      mixpanel.get_group('company', person.company).set({ plan: 'business', seats: 12 })
      mixpanel.people.union({ plans_had: ['team', 'business'] })
      mixpanel.register({ plan: 'business' })
    }),
    button('card', 'Change card', () => track('card_changed', { brand: 'visa', last4: '4242' })),
  )
}
