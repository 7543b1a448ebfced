import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { stubPage } from '../helpers/a-page'

const asked = vi.fn()
const answer = vi.fn(() => new Response('{"version":1,"vendors":{}}'))
let page: ReturnType<typeof stubPage>

beforeEach(() => {
  vi.useFakeTimers()
  vi.resetModules()
  page = stubPage()
  vi.stubGlobal('location', { href: 'https://app.example/', origin: 'https://app.example' })
  vi.stubGlobal('origin', 'https://app.example')
  asked.mockClear()
  vi.stubGlobal('fetch', (url: string) => {
    asked(new URL(url, page.document.baseURI).href)
    return Promise.resolve(answer())
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function polling() {
  const { poll } = await import('../../src/sources/poll')
  const published: unknown[] = []
  const publish = (document: unknown): void => void published.push(document)
  const stop = poll('/policy.json', { every: 1_000, leader: false })(publish)
  await vi.advanceTimersByTimeAsync(10)
  return { published, stop }
}

test('the same file is asked for when the page gets another base', async () => {
  const { stop } = await polling()
  page.document.baseURI = 'https://cdn.example/'
  await vi.advanceTimersByTimeAsync(1_000)
  expect(new Set(asked.mock.calls.flat())).toEqual(new Set(['https://app.example/policy.json']))
  expect(asked.mock.calls.length).toBeGreaterThan(1)
  stop()
})

test('a frame that is made of a text asks its parent’s origin, also by a redirect there', async () => {
  vi.stubGlobal('location', { href: 'about:srcdoc', origin: 'null' })
  vi.stubGlobal('origin', 'https://app.example')
  const redirected = new Response('{"version":2,"vendors":{}}')
  Object.defineProperties(redirected, {
    redirected: { value: true },
    url: { value: 'https://app.example/v2/policy.json' },
  })
  answer.mockReturnValueOnce(redirected)
  const { published, stop } = await polling()
  expect(asked).toHaveBeenCalledWith('https://app.example/policy.json')
  expect(published).toEqual([{ version: 2, vendors: {} }])
  stop()
})

test.each([
  ['another origin’s', 'https://cdn.example/', 'https://app.example'],
  ['a file’s', 'file:///opt/app/index.html', 'null'],
  ['one’s that a sandboxed frame reads, which is of no origin', 'https://app.example/', 'null'],
])('CORS is spoken of where it may be what is missing: %s', async (_whose, base, origin) => {
  vi.stubGlobal('location', { href: base, origin: new URL(base).origin })
  vi.stubGlobal('origin', origin)
  page.document.baseURI = base
  const good = await polling()
  expect(good.published).toEqual([{ version: 1, vendors: {} }])
  good.stop()
  answer.mockImplementationOnce(() => {
    throw new TypeError('Failed to fetch')
  })
  const bad = await polling()
  expect(bad.published).toEqual([
    new Error('poll: /policy.json: Failed to fetch (another origin: it needs CORS headers)'),
  ])
  bad.stop()
})

test('CORS is not spoken of where the app’s own server does not answer', async () => {
  answer.mockImplementationOnce(() => {
    throw new TypeError('Failed to fetch')
  })
  const { published, stop } = await polling()
  expect(published).toEqual([new Error('poll: /policy.json: Failed to fetch')])
  stop()
})
