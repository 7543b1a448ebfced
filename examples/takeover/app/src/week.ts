import mixpanel from 'mixpanel-browser'
import { button, element } from './element'
import { person } from './people'
import { track } from './tracking'

const plans = ['Ship the export', 'Answer the five oldest tickets', 'Write to the printer']

export function week(): HTMLElement {
  track('week_seen', { plans: plans.length, done: 1 })
  return element(
    'section',
    {},
    element('h1', {}, 'This week'),
    element('ul', {}, ...plans.map((plan) => element('li', {}, plan))),
    button('add', 'Add a plan', () => {
      mixpanel.time_event('plan_added')
      track('plan_dialog_opened', { source: 'button' })
    }),
    button('save', 'Save', () => {
      track('plan_added', { position: plans.length + 1, has_date: true, owner_name: person.name })
      mixpanel.people.increment('plans')
      mixpanel.people.append({ areas: 'week' })
    }),
    button('done', 'Done', () => {
      track('plan_done', { position: 1, days: 3 })
      mixpanel.people.increment({ plans_done: 1 })
    }),
    button('share', 'Share', () =>
      mixpanel.track('week_shared', { channel: 'link', with: ['grace@example.org'] }),
    ),
  )
}
