import mixpanel from 'mixpanel-browser'
import { button, element } from './element'
import { track } from './tracking'

export function help(): HTMLElement {
  track('help_seen')
  return element(
    'section',
    {},
    element('h1', {}, 'Help'),
    button('ask', 'Ask', () =>
      mixpanel.track('question_asked', {
        topic: 'export',
        characters: 48,
        contact: 'ada.lovelace@example.com',
        first_plan: mixpanel.get_property('plan_at_start') as string,
      }),
    ),
    button('rate', 'Helpful', () =>
      mixpanel.track('help_rated', { stars: 5 }, { send_immediately: true }),
    ),
  )
}
