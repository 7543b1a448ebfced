import { Retry, type VendorHost } from 'cordon'
import { mixpanelHttp } from 'cordon/adapters/mixpanel-http'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AnalyticsEvent } from '../../src/event/event'
import { anAnswer, aServer, idOf, type AServer } from '../helpers/a-server'

const context = {
  page: { url: 'https://app.example/', path: '/', search: '', title: '', referrer: '' },
}
const common = { timestamp: '2026-01-01T00:00:00.000Z', anonymousId: 'p_anonymous', context }
const seen: AnalyticsEvent = { ...common, type: 'track', messageId: idOf(0), event: 'tick' }
const named: AnalyticsEvent = {
  ...{ ...common, type: 'identify', messageId: idOf(1), userId: 'p_user' },
  ...{ traits: { plan: 'pro' }, traitOperations: { add: { logins: 1 } } },
}
const joined: AnalyticsEvent = {
  ...{ ...common, type: 'group', messageId: idOf(2), groupId: 'p_org', traits: { seats: 3 } },
}
const nameless: AnalyticsEvent = { ...named, messageId: idOf(3), traits: {}, traitOperations: {} }

let server: AServer
beforeEach(() => (server = aServer()))
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** What `deliver` says: `undefined` if all arrived. */
async function deliver(...events: AnalyticsEvent[]): Promise<Retry | undefined> {
  const adapter = mixpanelHttp({ token: 'token', host: 'https://vendor.example' })
  const client = await adapter.load({ mayRun: () => true } as VendorHost)
  try {
    await client.deliver(events, false)
    return undefined
  } catch (error) {
    if (error instanceof Retry) return error
    throw error
  }
}

test('each kind of event goes to its own path, and what says nothing goes nowhere', async () => {
  expect(await deliver(seen, named, joined, nameless)).toBeUndefined()
  expect(server.requests.map(({ path }) => path)).toEqual(['/track/', '/engage/', '/groups/'])
  expect(server.requests.map(({ events }) => events.length)).toEqual([1, 2, 1])
})

test.each([
  ['/track/', 503, { messageIds: [idOf(0)], rejected: [] }],
  ['/engage/', 503, { messageIds: [idOf(1)], rejected: [] }],
  ['/groups/', 401, { messageIds: [], rejected: [idOf(2)], after: 0 }],
])('when %s answers %i, only its events have another fate', async (path, status, fate) => {
  server.answer = (request) => anAnswer(request.path === path ? status : 200)
  expect(await deliver(seen, named, joined)).toMatchObject(fate)
})

test('the longest wait that a path asks for is kept', async () => {
  const waits: Readonly<Record<string, string>> = {
    '/track/': '7',
    '/engage/': '30',
    '/groups/': '2',
  }
  server.answer = ({ path }) => anAnswer(503, { 'retry-after': waits[path] ?? '' })
  expect(await deliver(seen, named, joined)).toMatchObject({
    messageIds: [idOf(0), idOf(1), idOf(2)],
    after: 30_000,
  })
})

test('a path that never answers has its events alone sent again, before a delivery is given up', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  server.answer = ({ path, signal }) =>
    path === '/track/'
      ? new Promise((_, reject) =>
          signal?.addEventListener('abort', () => reject(new Error('aborted'))),
        )
      : anAnswer(200)
  const retry = deliver(seen, named, joined)
  await vi.advanceTimersByTimeAsync(29_000)
  expect(await Promise.race([retry, undefined])).toMatchObject({ messageIds: [idOf(0)] })
})
