import type { Adapter, Retry } from 'cordon'
import { http } from 'cordon/adapters/http'
import { mixpanelHttp } from 'cordon/adapters/mixpanel-http'
import { posthogHttp } from 'cordon/adapters/posthog-http'
import { rudderstack } from 'cordon/adapters/rudderstack'
import { segment } from 'cordon/adapters/segment'
import { snowplow } from 'cordon/adapters/snowplow'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createRequestOutcomes } from '../../src/delivery/request-outcomes'
import type { AnalyticsEvent } from '../../src/event/event'
import { anAnswer, aServer, idOf, type AServer } from '../helpers/a-server'
import { deliverTo } from '../helpers/deliver-to'

const host = 'https://vendor.example'
const token = 'token'
const adapters: Readonly<Record<string, Adapter>> = {
  http: http({ url: `${host}/events` }),
  mixpanelHttp: mixpanelHttp({ token, host }),
  posthogHttp: posthogHttp({ token, host }),
  rudderstack: rudderstack({ token, host }),
  segment: segment({ token, host }),
  snowplow: snowplow({ token, host, schema: (event) => `iglu:com.acme/${event}/jsonschema/1-0-0` }),
}
const context = {
  page: { url: 'https://app.example/', path: '/', search: '', title: '', referrer: '' },
}
const events = Array.from({ length: 100 }, (_, number): AnalyticsEvent => ({
  ...{ type: 'track', event: 'tick', messageId: idOf(number), properties: { number } },
  ...{ timestamp: '2026-01-01T00:00:00.000Z', anonymousId: 'p_anonymous', context },
}))

let server: AServer
let taken: unknown[]
beforeEach(() => {
  server = aServer()
  taken = []
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** A server that takes all of a request, or none. */
function takes(isRefused: (numbers: readonly unknown[]) => boolean, status: number): void {
  server.answer = (request) => {
    const numbers = request.events.map(({ properties }) => properties.number)
    if (isRefused(numbers)) return anAnswer(status)
    taken.push(...numbers)
    return anAnswer(200)
  }
}

function anAdapter(name: string): Adapter {
  return adapters[name] ?? expect.fail(name)
}

function deliver(name: string): Promise<Retry | undefined> {
  return deliverTo(anAdapter(name), events)
}

describe.each(Object.keys(adapters))('%s', (name) => {
  test('sends what is too large in halves', async () => {
    takes((numbers) => numbers.length > 30, 413)
    expect(await deliver(name)).toBeUndefined()
    expect(taken).toEqual([...events.keys()])
  })

  test.each([400, 413])(
    'loses of a batch answered with %i only the events at fault',
    async (status) => {
      takes((numbers) => numbers.includes(17) || numbers.includes(80), status)
      const fate = { messageIds: [], rejected: [idOf(17), idOf(80)], after: 0 }
      expect(await deliver(name)).toMatchObject(fate)
      expect(taken).toEqual([...events.keys()].filter((number) => number !== 17 && number !== 80))
      expect(server.requests.length).toBeLessThan(30)
    },
  )

  test.each([401, 403, 404])('asks once where %i refuses whoever asks', async (status) => {
    takes(() => true, status)
    expect(await deliver(name)).toMatchObject({ messageIds: [], rejected: { length: 100 } })
    expect(server.requests).toHaveLength(1)
  })

  test('says itself what an answer of 400 or 413 means, not the guard', () => {
    const drop = vi.fn()
    const inFlight = { ack: vi.fn(), requeue: vi.fn(), drop } as never
    const outcomes = createRequestOutcomes({ inFlight, wake: vi.fn() }, adapters[name]?.partial)
    outcomes.answered([idOf(1)], 400)
    outcomes.answered([idOf(1)], 413)
    expect(drop).not.toHaveBeenCalled()
    outcomes.answered([idOf(1)], 403)
    expect(drop).toHaveBeenCalledTimes(1)
  })

  test('stops looking in time, and keeps what it has not asked for', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    server.answer = async ({ signal }) => {
      await new Promise((resolve) => setTimeout(resolve, 900))
      signal?.throwIfAborted()
      return anAnswer(400)
    }
    const retry = deliver(name)
    await vi.advanceTimersByTimeAsync(29_000)
    const { messageIds = [], rejected = [] } = (await Promise.race([retry, undefined])) ?? {}
    expect(rejected.length).toBeGreaterThan(5)
    expect([...rejected, ...messageIds].sort()).toEqual(events.map(({ messageId }) => messageId))
  })
})
