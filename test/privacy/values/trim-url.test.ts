import { describe, expect, test } from 'vitest'
import { maskNames, trimUrl } from '../../../src/privacy/values/trim-url'

function trim(url: string): string {
  return trimUrl(url, (segment) => segment.includes('@'))
}

describe('a trimmed URL', () => {
  test('has what follows /home, if that is a page of a site', () => {
    expect(trim('https://app.test/home/offers')).toBe('https://app.test/home/offers')
  })

  test.each([
    ['https://app.test/a/b?q=1#c', 'https://app.test/a/b'],
    ['https://ada:pw@app.test:8080/a', 'https://app.test:8080/a'],
    ['//cdn.test/a?b', '//cdn.test/a'],
    ['/a/b?q=1', '/a/b'],
    ['?q=1', ''],
    ['#fragment', ''],
    ['app.test', 'app.test'],
    ['app.test/a/b?c', 'app.test/a/b'],
    ['localhost:3000/a?b', 'localhost:3000/a'],
    ['mailto:ada@example.org', 'mailto:'],
    ['data:text/plain,ada', 'data:'],
    ['/a;jsessionid=123/b', '/a/b'],
    ['ada%40example.org', ':id'],
    ['u=ada%40example.org/x', ':id/x'],
    ['https://ada%40example.org/x', 'https://:id/x'],
    ['https://app.test', 'https://app.test'],
    ['', ''],
  ])('is origin and path: %s', (url, expected) => {
    expect(trim(url)).toBe(expected)
  })

  test.each([
    ['/orders/123456', '/orders/:id'],
    ['/o/3f2504e0-4f89-11d3-9a0c-0305e82c3301/x', '/o/:id/x'],
    ['/p/198a487f', '/p/:id'],
    ['/t/aB3dE5fG7hI9', '/t/:id'],
    ['/x/ada@example.org', '/x/:id'],
    ['/x/ada%40example.org', '/x/:id'],
    ['/@ada/posts', '/:id/posts'],
    ['/~ada/posts', '/:id/posts'],
  ])('has no ids in its path: %s', (url, expected) => {
    expect(trim(url)).toBe(expected)
  })

  test.each([
    ['/people/ada-lovelace/keys', '/people/:id/keys'],
    ['/users/ada', '/users/:id'],
    ['file:///home/ada/app/index.html', 'file:///home/:id/app/index.html'],
    ['file:///Users/ada/app/index.html', 'file:///Users/:id/app/index.html'],
    ['file:///C:/Users/ada/app/index.html', 'file:///C:/Users/:id/app/index.html'],
    ['/u/ada', '/u/:id'],
    ['/org/acme/billing', '/org/:id/billing'],
    ['/orgs/acme/members/grace', '/orgs/:id/members/:id'],
    ['/workspaces/acme', '/workspaces/:id'],
    ['/city/paris', '/city/:id'],
    ['/country/france/city/paris', '/country/:id/city/:id'],
    ['/customers/Ada%20Lovelace', '/customers/:id'],
    ['https://app.test/teams/blue?x', 'https://app.test/teams/:id'],
  ])('has no names in its path: %s', (url, expected) => {
    expect(trim(url)).toBe(expected)
  })

  test.each([
    '/users/new',
    '/account/settings',
    '/pricing',
    '/docs/getting-started',
    '/v2/items',
    '/',
  ])('keeps the route: %s', (url) => {
    expect(trim(url)).toBe(url)
  })

  test('is trimmed already', () => {
    for (const url of [
      'https://u:p@app.test/users/ada/x?q#f',
      '/o/123456/people/me',
      'mailto:a@b.c',
    ])
      expect(trim(trim(url))).toBe(trim(url))
  })
})

describe('a kept path', () => {
  test.each([
    ['/invite/accept/aB3dE5fG7h', '/invite/accept/:id'],
    ['/reset-password/confirm/8f3a9c2b71', '/reset-password/confirm/:id'],
    ['/verify-email/829104', '/verify-email/:id'],
    ['https://x.test/unsubscribe/aB3dE5fG7h?x', 'https://x.test/unsubscribe/:id?x'],
  ])('loses the token after a verb, not the verb: %s', (path, expected) => {
    expect(maskNames(path)).toBe(expected)
  })

  test.each([
    ...['/users/:id', '/users/:userId/orders', '/users/[id]', '/users/[[...slug]]', '/users/{id}'],
    ...['/login/v3', '/customer/addresses/new'],
    ...['/users/<id>/edit', '/users/*', '/verify/done', '/confirm/order', '/reset/password'],
  ])('keeps the template of a route: %s', (path) => {
    expect(maskNames(path)).toBe(path)
  })
})
