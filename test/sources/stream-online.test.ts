import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { stubPage } from '../helpers/a-page'

class Connection {
  onmessage?: (event: { data: string }) => void
  onerror?: () => void
  constructor() {
    connections.push(this)
  }
  addEventListener() {}
  close() {}
}

let page: ReturnType<typeof stubPage>
let connections: Connection[]
beforeEach(() => {
  vi.useFakeTimers()
  vi.resetModules()
  page = stubPage()
  connections = []
  vi.stubGlobal('EventSource', Connection)
  vi.stubGlobal('BroadcastChannel', undefined)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a tab that streams and is online again waits for no back-off, and holds until it is connected', async () => {
  const { stream } = await import('../../src/sources/stream')
  const said: unknown[] = []
  const stop = stream('/events')((document) => {
    said.push(document instanceof Error ? document.name : document)
    return true
  })
  vi.advanceTimersByTime(250)
  page.window.fire('online')
  expect({ said, count: connections.length }).toEqual({ said: [], count: 1 })
  connections[0]?.onerror?.()
  page.window.fire('online')
  expect({ said, count: connections.length }).toEqual({ said: ['Error', 'Refetching'], count: 2 })
  connections[1]?.onmessage?.({ data: '{"version":2,"vendors":{}}' })
  expect(said[2]).toEqual({ version: 2, vendors: {} })
  stop()
  page.window.fire('online')
  expect(connections).toHaveLength(2)
})

test('what the fallback says is as old as it says', async () => {
  const { stream } = await import('../../src/sources/stream')
  const publish = vi.fn(() => true)
  const policy = { version: 2, vendors: {} }
  const stop = stream('/events', {
    fallback: (publish) => {
      publish(policy, 7)
      return () => {}
    },
  })(publish)
  vi.advanceTimersByTime(250)
  connections[0]?.onerror?.()
  expect(publish).toHaveBeenLastCalledWith(policy, 7)
  stop()
})

test.each([
  ['has none', () => vi.stubGlobal('EventSource', undefined)],
  [
    'refuses the address',
    () =>
      vi.stubGlobal('EventSource', function refuse() {
        throw new DOMException('Cannot open an EventSource', 'SyntaxError')
      }),
  ],
])(
  'where the browser cannot even make a connection, for it %s, that is said, and the fallback runs',
  async (_why, refuse) => {
    refuse()
    const { stream } = await import('../../src/sources/stream')
    const publish = vi.fn(() => true)
    const policy = { version: 2, vendors: {} }
    const stop = stream('/events', {
      fallback: (publish) => {
        publish(policy)
        return () => {}
      },
    })(publish)
    vi.advanceTimersByTime(250)
    expect(publish.mock.calls[0]).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/^stream: \/events: /) }),
    ])
    expect(publish).toHaveBeenLastCalledWith(policy, undefined)
    // It is tried again, as after any other failure.
    vi.advanceTimersByTime(1_000)
    expect(publish.mock.calls.filter(([one]: unknown[]) => one instanceof Error)).toHaveLength(2)
    stop()
    expect(vi.getTimerCount()).toBe(0)
  },
)
