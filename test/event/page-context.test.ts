import { afterEach, expect, test, vi } from 'vitest'
import { pageContext } from '../../src/event/page-context'

function at(url: string, title: string) {
  vi.stubGlobal('location', new URL(url))
  vi.stubGlobal('document', { title, referrer: 'https://search.example/?q=keys' })
}
afterEach(() => vi.unstubAllGlobals())

test('what the page is, taken down as long as it stays that', () => {
  at('https://app.example/keys?tab=2#new', 'Keys')
  const first = pageContext()
  expect(first).toEqual({
    url: 'https://app.example/keys?tab=2#new',
    path: '/keys',
    search: '?tab=2',
    title: 'Keys',
    referrer: 'https://search.example/?q=keys',
  })
  expect(pageContext()).toBe(first)
  expect(Object.isFrozen(first)).toBe(true)
})

test('another URL or another title is another page', () => {
  at('https://app.example/keys', 'Keys')
  const before = pageContext()
  at('https://app.example/usage', 'Keys')
  expect(pageContext().path).toBe('/usage')
  at('https://app.example/usage', 'Usage')
  expect(pageContext().title).toBe('Usage')
  expect(before.path).toBe('/keys')
})
