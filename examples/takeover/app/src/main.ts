import { billing } from './billing'
import { element } from './element'
import { help } from './help'
import { person } from './people'
import { settings } from './settings'
import { signIn } from './sign-in'
import { screen, signedOut, startTracking } from './tracking'
import { week } from './week'

const screens = { week, billing, settings, help } as const
type Name = keyof typeof screens

startTracking()
addEventListener('hashchange', show)
show()

function show(): void {
  const asked = location.hash.slice(2)
  const name: Name = asked in screens ? (asked as Name) : 'week'
  const isIn = sessionStorage.getItem('tern:signed-in') === '1'
  document.title = `Tern: ${isIn ? name : 'sign in'}`
  const links = Object.keys(screens).map((one) =>
    element('a', { id: `to-${one}`, href: `#/${one}` }, one),
  )
  const leave = element('a', { id: 'sign-out', href: '#/week', onclick: out }, 'sign out')
  find('nav').replaceChildren(...(isIn ? [...links, leave] : []))
  find('who').textContent = isIn ? person.name : ''
  find('main').replaceChildren(isIn ? screens[name]() : signIn(show))
  screen(isIn ? name : 'sign in')
}

function out(): void {
  sessionStorage.removeItem('tern:signed-in')
  signedOut()
  show()
}

function find(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (!found) throw new Error(`there is no #${id}`)
  return found
}
