import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { cordonWorker } from '../../src/worker/cordon-worker'

const policyUrl = 'https://app.example/policy.json'
const vendorUrl = 'https://api.acme.example/track'
const on = JSON.stringify({ version: 1, vendors: { acme: 'on' } })

let message: ((event: { data: unknown }) => void) | undefined
let answer: (init: RequestInit) => Promise<Response>
beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('location', { href: 'https://app.example/worker.js' })
  vi.stubGlobal(
    'BroadcastChannel',
    class {
      set onmessage(listener: typeof message) {
        message = listener
      }
    },
  )
  vi.stubGlobal('fetch', (url: string, init: RequestInit) =>
    url === policyUrl ? answer(init) : Promise.resolve(new Response('taken')),
  )
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function aWorker(policy: typeof answer) {
  answer = policy
  return cordonWorker({ vendors: { acme: ['acme.example'] }, policy: policyUrl })
}

test('a dedicated worker sends to a vendor that is on, until a page says stop', async () => {
  aWorker(() => Promise.resolve(new Response(on)))
  expect(await (await fetch(vendorUrl)).text()).toBe('taken')
  message?.({ data: { kill: 'acme', version: 1 } })
  await expect(fetch(vendorUrl)).rejects.toThrow('Failed to fetch')
  expect(await (await fetch('https://other.example/')).text()).toBe('taken')
})

test.each([undefined, null, 'acme', { kill: ['acme'] }, { kill: 'toString' }, { start: 'acme' }])(
  'a message that is %j says nothing',
  async (data) => {
    const worker = aWorker(() => Promise.resolve(new Response(on)))
    message?.({ data })
    expect(await worker.allows(vendorUrl)).toBe(true)
  },
)

test.each<[string, () => Promise<Response>]>([
  ['of another status', async () => new Response(on, { status: 404 })],
  ['of half a file', async () => new Response(on.slice(0, -4))],
  ['that is too large', async () => new Response(on + ' '.repeat(70_000))],
  ['that is signed', async () => new Response('eyJhIjoxfQ.eyJhIjoxfQ.AAAA')],
  ['that says that it is a flag', async () => new Response('{"flag":"f","vendors":{"acme":"on"}}')],
])('with an answer %s nothing is allowed', async (_, policy) => {
  expect(await aWorker(policy).allows(vendorUrl)).toBe(false)
})

test('an answer that never ends is given up, and another is asked for', async () => {
  const worker = aWorker(
    ({ signal }) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
  )
  const first = worker.allows(vendorUrl)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(await first).toBe(false)
  answer = () => Promise.resolve(new Response(on))
  expect(await worker.allows(vendorUrl)).toBe(true)
})

describe('a request by XMLHttpRequest in a dedicated worker', () => {
  const sent: [string, unknown][] = []
  beforeEach(() => {
    sent.length = 0
    vi.stubGlobal(
      'XMLHttpRequest',
      class {
        private url = ''
        open(_method: string, url: string) {
          this.url = url
        }
        send(body: unknown) {
          sent.push([this.url, body])
        }
      },
    )
  })

  function open(url: string) {
    const xhr = new XMLHttpRequest()
    xhr.open('POST', url)
    return xhr
  }

  test('leaves while its vendor is on, and fails without a network from a stop on', async () => {
    const worker = aWorker(() => Promise.resolve(new Response(on)))
    // Nobody knows yet.
    open(vendorUrl).send('a')
    await worker.allows(vendorUrl)
    open(vendorUrl).send('b')
    const opened = open(vendorUrl)
    message?.({ data: { kill: 'acme', version: 1 } })
    opened.send('c')
    open(vendorUrl).send('d')
    open('https://other.example/').send('e')
    open('/relative').send('f')
    expect(sent).toEqual([
      ['blob:null/', 'a'],
      [vendorUrl, 'b'],
      ['blob:null/', 'c'],
      ['blob:null/', 'd'],
      ['https://other.example/', 'e'],
      ['/relative', 'f'],
    ])
  })

  test('finds the policy read, though nothing has asked before', async () => {
    aWorker(() => Promise.resolve(new Response(on)))
    await vi.advanceTimersByTimeAsync(0)
    open(vendorUrl).send('a')
    expect(sent).toEqual([[vendorUrl, 'a']])
  })

  test('has a policy read again that could not be', async () => {
    aWorker(() => Promise.reject(new TypeError('Failed to fetch')))
    await vi.advanceTimersByTimeAsync(0)
    answer = () => Promise.resolve(new Response(on))
    open(vendorUrl).send('a')
    await vi.advanceTimersByTimeAsync(0)
    open(vendorUrl).send('b')
    expect(sent).toEqual([
      ['blob:null/', 'a'],
      [vendorUrl, 'b'],
    ])
  })

  test('that is opened again goes where it was opened last', () => {
    aWorker(() => Promise.resolve(new Response(on)))
    const xhr = open(vendorUrl)
    xhr.open('POST', 'https://other.example/')
    xhr.send('a')
    expect(sent).toEqual([['https://other.example/', 'a']])
  })
})

test('a service worker’s own requests to a vendor are refused like those of its pages', async () => {
  const listeners: Record<string, (event: object) => void> = {}
  vi.stubGlobal('registration', {})
  vi.stubGlobal('addEventListener', (type: string, listener: (event: object) => void) => {
    listeners[type] = listener
  })
  const ofPage = () =>
    new Promise<Response>((respondWith) =>
      listeners.fetch?.({
        request: new Request(vendorUrl),
        stopImmediatePropagation() {},
        respondWith,
      }),
    )
  aWorker(() => Promise.resolve(new Response(on)))
  expect(await (await ofPage()).text()).toBe('taken')
  expect(await (await fetch(vendorUrl)).text()).toBe('taken')
  message?.({ data: { kill: 'acme', version: 1 } })
  expect((await ofPage()).type).toBe('error')
  await expect(fetch(vendorUrl)).rejects.toThrow('Failed to fetch')
  expect(await (await fetch('https://other.example/')).text()).toBe('taken')
})

test('requests to no vendor are passed on as they are', async () => {
  const native = vi.fn(() => Promise.resolve(new Response()))
  vi.stubGlobal('fetch', native)
  cordonWorker({ vendors: { acme: ['acme.example'] }, policy: policyUrl })
  const request = new Request('https://app.example/', { method: 'POST', body: 'x' })
  const init = { mode: 'same-origin' } as const
  await fetch(request, init)
  await fetch('/relative', init)
  await fetch('http://')
  expect(native.mock.calls.slice(-3)).toEqual([
    [request, init],
    ['/relative', init],
    ['http://', undefined],
  ])
  expect(request.bodyUsed).toBe(false)
})
