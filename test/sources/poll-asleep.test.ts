import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { stubPage } from '../helpers/a-page'

const every = 15_000
const body = '{"version":1,"vendors":{}}'
let page: ReturnType<typeof stubPage>
let signals: AbortSignal[]
const fetched = vi.fn()
beforeEach(() => {
  vi.useFakeTimers()
  vi.resetModules()
  page = stubPage()
  vi.stubGlobal('location', { origin: 'https://app.example' })
  signals = []
  fetched.mockReset()
  fetched.mockImplementation((_: string, { signal }: RequestInit) => {
    if (signal) signals.push(signal)
    return Promise.resolve(new Response(body))
  })
  vi.stubGlobal('fetch', fetched)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A page that polls and has an answer; what it has published since, errors by name. */
async function polling(): Promise<unknown[]> {
  const { poll } = await import('../../src/sources/poll')
  const said: unknown[] = []
  poll('/policy.json', { every, jitter: 0, leader: false })((document) => {
    said.push(document instanceof Error ? document.name : document)
    return true
  })
  await vi.advanceTimersByTimeAsync(0)
  expect(said.splice(0)).toEqual([JSON.parse(body)])
  return said
}

test.each([
  ['the document that was taken over', () => true, '{"version":1,"vendors":{},"every":60000}'],
  [
    'what was taken over of it',
    () => Promise.resolve({ version: 1, vendors: {}, every: 60_000 }),
    '"a.signed.text"',
  ],
])('the pace is set by %s', async (_, publish, text) => {
  fetched.mockImplementation(() => Promise.resolve(new Response(text)))
  const { poll } = await import('../../src/sources/poll')
  poll('/policy.json', { every, jitter: 0, leader: false })(publish)
  await vi.advanceTimersByTimeAsync(59_000)
  expect(fetched).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(fetched).toHaveBeenCalledTimes(2)
})

test('a document is published with the time at which it was asked for', async () => {
  fetched.mockImplementation(
    () => new Promise((done) => setTimeout(() => done(new Response(body)), 400)),
  )
  const { poll } = await import('../../src/sources/poll')
  const at: unknown[] = []
  const began = performance.now()
  poll('/policy.json', { every, jitter: 0, leader: false })((_document, askedAt) =>
    at.push(askedAt),
  )
  await vi.advanceTimersByTimeAsync(400)
  expect(at).toEqual([began])
})

/** No timer has its turn. */
function sleep(ms: number): void {
  vi.setSystemTime(Date.now() + ms)
}

test('a page that has slept says that it asks before it does, and then what it is told', async () => {
  const said = await polling()
  sleep(every + 1)
  page.resume()
  expect(said).toEqual(['Refetching'])
  expect(fetched).toHaveBeenCalledTimes(2)
  await vi.advanceTimersByTimeAsync(0)
  expect(said).toEqual(['Refetching', JSON.parse(body)])
})

test('a page that has slept for less than there is between two looks goes on', async () => {
  const said = await polling()
  sleep(every)
  page.resume()
  page.load()
  expect(said).toEqual([])
  expect(fetched).toHaveBeenCalledTimes(1)
})

test('what was asked before the sleep is no answer after it', async () => {
  const said = await polling()
  let late: (response: Response) => void = () => {}
  fetched.mockImplementationOnce((_: string, { signal }: RequestInit) => {
    if (signal) signals.push(signal)
    return new Promise((resolve) => (late = resolve))
  })
  await vi.advanceTimersByTimeAsync(every)
  sleep(every + 1)
  page.resume()
  late(new Response('{"version":0,"vendors":{}}'))
  await vi.advanceTimersByTimeAsync(0)
  expect(said).toEqual(['Refetching', JSON.parse(body)])
  expect(signals.map(({ aborted }) => aborted)).toEqual([false, true, false])
})

test('a page that is online again waits for no back-off, and holds until it has its answer', async () => {
  const said = await polling()
  fetched.mockRejectedValue(new TypeError('offline'))
  await vi.advanceTimersByTimeAsync(10 * every)
  const before = fetched.mock.calls.length
  expect(said.splice(0)).not.toContain('Refetching')
  fetched.mockImplementation(() => Promise.resolve(new Response(body)))
  page.window.fire('online')
  expect(said).toEqual(['Refetching'])
  await vi.advanceTimersByTimeAsync(0)
  expect(said).toEqual(['Refetching', JSON.parse(body)])
  expect(fetched).toHaveBeenCalledTimes(before + 1)
})

test('a page that was offline between two looks goes on', async () => {
  const said = await polling()
  page.window.fire('online')
  expect(said).toEqual([])
  expect(fetched).toHaveBeenCalledTimes(1)
})

test('a page whose first look fails before it has loaded looks again when it is time', async () => {
  fetched.mockRejectedValueOnce(new TypeError('refused'))
  const { poll } = await import('../../src/sources/poll')
  poll('/policy.json', { every, jitter: 0, leader: false })(() => true)
  await vi.advanceTimersByTimeAsync(0)
  page.load()
  expect(fetched).toHaveBeenCalledTimes(1)
})
