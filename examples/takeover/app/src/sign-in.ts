import mixpanel from 'mixpanel-browser'
import { button, element } from './element'
import { person } from './people'
import { signedIn, track } from './tracking'

export function signIn(done: () => void): HTMLElement {
  mixpanel.time_event('signed_in')
  return element(
    'form',
    {},
    element('h1', {}, 'Sign in'),
    element('label', {}, 'Email', element('input', { id: 'email', value: person.email })),
    button('sign-in', 'Sign in', () => {
      sessionStorage.setItem('tern:signed-in', '1')
      signedIn(person)
      done()
    }),
    button('forgot', 'Forgot password', () =>
      track('password_forgotten', { email: person.email, attempts: 1 }),
    ),
  )
}
