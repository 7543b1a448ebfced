import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { stubPage } from '../helpers/a-page'

let hear: (data: unknown) => void
let connections: number
const fetched = vi.fn()
beforeEach(() => {
  vi.useFakeTimers()
  vi.resetModules()
  vi.spyOn(Math, 'random').mockReturnValue(0.5)
  stubPage()
  vi.stubGlobal('location', { href: 'https://app.example/', origin: 'https://app.example' })
  vi.stubGlobal(
    'BroadcastChannel',
    class {
      set onmessage(listener: (event: { data: unknown }) => void) {
        hear = (data) => listener({ data })
      }
      postMessage() {}
      close() {}
    },
  )
  connections = 0
  vi.stubGlobal(
    'EventSource',
    class {
      constructor() {
        connections += 1
      }
      addEventListener() {}
      close() {}
    },
  )
  fetched.mockReset()
  fetched.mockImplementation(() => Promise.resolve(new Response('{"version":1,"vendors":{}}')))
  vi.stubGlobal('fetch', fetched)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

test('no flood of messages keeps a tab that polls from asking when it is time, once', async () => {
  const { poll } = await import('../../src/sources/poll')
  const stop = poll('/policy.json', { every: 1_000, jitter: 0 })(() => true)
  await vi.advanceTimersByTimeAsync(10)
  expect(fetched).toHaveBeenCalledTimes(1)
  // Time has gone by, and no timer has had its turn.
  vi.setSystemTime(Date.now() + 5_000)
  for (let count = 0; count < 20_000; count += 1) hear({ visible: true, document: {} })
  expect(fetched).toHaveBeenCalledTimes(2)
  stop()
})

test.each(['listening', 'news', 'bye'])(
  'no flood of %j keeps a tab that streams from connecting',
  async (says) => {
    const { stream } = await import('../../src/sources/stream')
    const stop = stream('/events')(() => true)
    for (let ms = 0; ms < 500; ms += 1) {
      hear({ says, id: 0, document: { version: ms, vendors: {} } })
      vi.advanceTimersByTime(1)
    }
    expect(connections).toBeGreaterThan(0)
    stop()
  },
)
