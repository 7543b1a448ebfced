import mixpanel from 'mixpanel-browser'
import { button, element } from './element'
import { track } from './tracking'

export function settings(): HTMLElement {
  const isOut = mixpanel.has_opted_out_tracking()
  track('settings_seen', { notifications: true })
  return element(
    'section',
    {},
    element('h1', {}, 'Settings'),
    element('p', {}, isOut ? 'You are not counted.' : 'You are counted.'),
    button('dark', 'Dark', () => {
      mixpanel.register({ theme: 'dark' })
      track('theme_changed', { theme: 'dark' })
    }),
    button('invite', 'Invite', () =>
      track('member_invited', { role: 'member', invitee_email: 'grace@example.org' }),
    ),
    button('language', 'Language', () => {
      mixpanel.people.set('language', 'de')
      track('language_changed', { language: 'de' })
    }),
  )
}
