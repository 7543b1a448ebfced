import { afterEach, beforeEach, expect, test, vi } from 'vitest'
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
