import type { Adapter, Retry, VendorHost } from 'cordon'
import { amplitude } from 'cordon/adapters/amplitude'
import { plausible } from 'cordon/adapters/plausible'
import { rudderstack } from 'cordon/adapters/rudderstack'
import { segment } from 'cordon/adapters/segment'
import { snowplow } from 'cordon/adapters/snowplow'
import { umami } from 'cordon/adapters/umami'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createSelection } from '../../src/delivery/selection'
import type { AnalyticsEvent } from '../../src/event/event'
import { readEvents } from '../../src/testing/read-events'
import { deliverTo } from '../helpers/deliver-to'

const host = 'https://vendor.example'
const token = 'token'
const schema = (event: string) => `iglu:com.acme/${event}/jsonschema/1-0-0`
const adapters: Readonly<Record<string, Adapter>> = {
  segment: segment({ token, host }),
  rudderstack: rudderstack({ token, host }),
  amplitude: amplitude({ token, host }),
  snowplow: snowplow({ token, host, schema }),
  plausible: plausible({ token, host }),
  umami: umami({ token, host }),
}
const withIds = ['segment', 'rudderstack', 'amplitude', 'snowplow']
const withoutIds = ['plausible', 'umami']

interface Sent {
  readonly url: string
  readonly type: string
  readonly body: unknown
}

let sent: Sent[]
let answer: (sent: Sent, count: number) => Response | Promise<Response>

beforeEach(() => {
  sent = []
  answer = () => new Response('{}')
  vi.stubGlobal('fetch', async (url: string, { body, headers }: RequestInit) => {
    const one = {
      url,
      type: new Headers(headers).get('content-type') ?? '',
      body: JSON.parse(String(body)) as unknown,
    }
    sent.push(one)
    return answer(one, sent.length)
  })
})
afterEach(() => void vi.unstubAllGlobals())

function anEvent(number: number, more: Partial<AnalyticsEvent> = {}): AnalyticsEvent {
  return {
    type: 'track',
    messageId: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    timestamp: '2026-01-01T00:00:00.000Z',
    event: 'tick',
    anonymousId: 'p_anonymous',
    properties: { number },
    context: {
      page: {
        url: 'https://app.example/usage',
        path: '/usage',
        search: '',
        title: '',
        referrer: '',
      },
    },
    ...more,
  }
}

const events = Array.from({ length: 8 }, (_, number) => anEvent(number))
const ids = events.map(({ messageId }) => messageId)

/** What `deliver` says: `undefined` if all arrived. */
function anAdapter(name: string): Adapter {
  return adapters[name] ?? expect.fail(name)
}

function deliver(name: string, batch = events): Promise<Retry | undefined> {
  return deliverTo(anAdapter(name), batch)
}

/** Numbers of the events that a server with this behaviour has taken. */
function numbersIn(requests: readonly Sent[]): unknown[] {
  return requests.flatMap(({ body }) => readEvents(body).map(({ properties }) => properties.number))
}

describe.each(Object.keys(adapters))('%s', (name) => {
  test('sends each event once, under its name, with its data', async () => {
    expect(await deliver(name)).toBeUndefined()
    const found = sent.flatMap(({ body }) => readEvents(body))
    expect(found.map((one) => one.name)).toEqual(events.map(() => 'tick'))
    expect(numbersIn(sent)).toEqual(events.map((_, number) => number))
    for (const { url } of sent) expect(url.startsWith(`${host}/`)).toBe(true)
  })

  test('asks for another try at 429 and 503, for as long as the server says', async () => {
    for (const [status, said, after] of [
      [429, '7', 7_000],
      [503, new Date(Date.now() + 60_000).toUTCString(), 60_000],
      [503, 'soon', undefined],
    ] as const) {
      answer = () => new Response('', { status, headers: { 'retry-after': said } })
      const retry = await deliver(name)
      expect(retry?.messageIds).toEqual(ids)
      if (after) expect(Math.abs((retry?.after ?? 0) - after)).toBeLessThan(2_000)
      else expect(retry?.after).toBeUndefined()
    }
  })

  test('drops by name what is refused for good', async () => {
    for (const status of [400, 401, 403]) {
      answer = () => new Response('no', { status })
      expect(await deliver(name)).toMatchObject({ messageIds: [], rejected: ids, after: 0 })
    }
  })
})

describe.each(withIds)('%s, whose events have ids,', (name) => {
  test('sends them again after 500 and after silence', async () => {
    answer = () => new Response('', { status: 500 })
    expect(await deliver(name)).toMatchObject({ messageIds: ids, rejected: [] })
    answer = () => Promise.reject(new TypeError('reset'))
    expect(await deliver(name)).toMatchObject({ messageIds: ids, rejected: [] })
  })

  test('sends what is too large in halves, and drops what is too large alone', async () => {
    answer = ({ body }) => {
      const numbers = numbersIn([{ url: '', type: '', body }])
      return new Response('', { status: numbers.length > 2 || numbers.includes(5) ? 413 : 200 })
    }
    expect(await deliver(name)).toMatchObject({ messageIds: [], rejected: [ids[5]] })
    const taken = sent.filter(({ body }) => {
      const numbers = numbersIn([{ url: '', type: '', body }])
      return numbers.length <= 2 && !numbers.includes(5)
    })
    expect(numbersIn(taken).sort()).toEqual([0, 1, 2, 3, 4, 6, 7])
  })
})

describe.each(withoutIds)('%s, whose events have no ids,', (name) => {
  test('never sends again what may have arrived', async () => {
    for (const failure of [
      () => new Response('', { status: 500 }),
      () => new Response('', { status: 502 }),
      () => new Response('', { status: 504 }),
      () => Promise.reject(new TypeError('reset')),
    ]) {
      answer = failure
      expect(await deliver(name)).toMatchObject({ messageIds: [], lost: ids })
    }
  })

  test('tells apart what arrived, what did not, and what may have', async () => {
    answer = ({ body }) => {
      const [number] = numbersIn([{ url: '', type: '', body }])
      return new Response('{}', { status: { 1: 503, 2: 400, 3: 500 }[Number(number)] ?? 202 })
    }
    expect(await deliver(name)).toMatchObject({
      messageIds: [ids[1]],
      rejected: [ids[2]],
      lost: [ids[3]],
    })
  })

  test('keeps what was held back, for it was not sent', async () => {
    answer = () => Promise.reject(new TypeError('Failed to fetch'))
    const client = await adapters[name]?.load({ mayRun: () => false } as VendorHost)
    await expect(client?.deliver(events, false)).rejects.toMatchObject({
      messageIds: ids,
      lost: [],
    })
  })
})

test('amplitude resends a batch without the events that the answer names', async () => {
  const bad = {
    code: 400,
    events_with_invalid_fields: { time: [1, 3] },
    events_with_missing_fields: { event_type: [3] },
    silenced_events: [6],
  }
  answer = (_, count) => (count === 1 ? Response.json(bad, { status: 400 }) : new Response('{}'))
  expect(await deliver('amplitude')).toMatchObject({
    messageIds: [],
    rejected: [ids[1], ids[3], ids[6]],
  })
  expect(numbersIn(sent.slice(1))).toEqual([0, 2, 4, 5, 7])
  expect(sent).toHaveLength(2)
})

test('segment has a page’s address among its properties, where destinations read it', async () => {
  await deliver('segment', [
    anEvent(1, { type: 'page', properties: { title: 'Mine', plan: 'pro' } }),
  ])
  const [{ properties } = {}] = sent.flatMap(({ body }) => readEvents(body))
  expect(properties).toEqual({
    ...{ url: 'https://app.example/usage', path: '/usage', search: '', referrer: '' },
    ...{ title: 'Mine', plan: 'pro' },
  })
})

test('segment is not told which of the app’s vendors an event is for: to it they are destinations', async () => {
  await deliver('segment', [anEvent(1, { integrations: { All: false, vendor: true } })])
  const [{ batch: [event] } = expect.fail()] = sent.map(({ body }) => body as { batch: object[] })
  expect(event).toMatchObject({ event: 'tick' })
  expect(event).not.toHaveProperty('integrations')
})

test.each(['/virtual', '[page]', 'p_pseudonym'])(
  'umami gets what happened at %s, which is no URL, without a host',
  async (url) => {
    const page = { url, path: url, search: '', title: '', referrer: '' }
    expect(await deliver('umami', [anEvent(1, { context: { page } }), anEvent(2)])).toBeUndefined()
    expect(sent.map(({ body }) => (body as { payload: object }).payload)).toEqual([
      expect.not.objectContaining({ hostname: expect.anything() as unknown }),
      expect.objectContaining({ hostname: 'app.example' }),
    ])
  },
)

test('what a vendor’s protocol has no words for is dropped as unsupported, and not delivered', () => {
  const identify = anEvent(1, { type: 'identify' })
  const group = anEvent(2, { type: 'group' })
  for (const name of ['plausible', 'snowplow'])
    for (const event of [identify, group])
      expect(createSelection(name, anAdapter(name)).select(event)).toBe('unsupported')
  expect(createSelection('umami', anAdapter('umami')).select(identify)).toBe(identify)
  expect(createSelection('umami', anAdapter('umami')).select(group)).toBe('unsupported')
})

test('umami: what was taken for a bot’s was not taken', async () => {
  answer = () => new Response('{"beep":"boop"}')
  expect(await deliver('umami')).toMatchObject({ messageIds: [], rejected: ids })
})

describe('what each vendor is told', () => {
  const page = anEvent(1, { type: 'page', name: 'Usage' })
  const { event: _, ...unnamed } = page
  const person = { userId: 'p_user', traits: { plan: 'pro' } }
  const calls = [
    anEvent(0, { groupId: 'p_org', userId: 'p_user' }),
    unnamed,
    anEvent(2, { type: 'identify', ...person }),
    anEvent(3, { type: 'group', groupId: 'p_org', traits: { seats: 3 } }),
  ]

  test.each([
    ['segment', 4, '/v1/batch', 'text/plain'],
    ['rudderstack', 4, '/beacon/v1/batch?writeKey=token', 'text/plain'],
    ['amplitude', 4, '/2/httpapi', 'application/json'],
    ['snowplow', 2, '/com.snowplowanalytics.snowplow/tp2', 'application/json'],
    ['plausible', 2, '/api/event', 'text/plain'],
    ['umami', 3, '/api/send', 'application/json'],
  ])('%s: %i of the four calls', async (name, count, path, type) => {
    expect(await deliver(name, calls)).toBeUndefined()
    expect(sent.flatMap(({ body }) => readEvents(body))).toHaveLength(count)
    for (const one of sent) expect(one).toMatchObject({ url: host + path, type })
  })

  test('snowplow’s values are texts, and its structured events say what they can', async () => {
    const plain = snowplow({ token, host })
    const client = await plain.load({} as VendorHost)
    await client.deliver([anEvent(7, { properties: { label: 'x', value: 3, plan: 'pro' } })], false)
    const [{ data }] = [sent[0]?.body as { data: [Record<string, unknown>] }]
    expect(data[0]).toMatchObject({ e: 'se', se_ca: 'app', se_ac: 'tick', se_la: 'x', se_va: '3' })
    expect(Object.values(data[0]).every((value) => typeof value === 'string')).toBe(true)
  })

  test('rudderstack and snowplow need a host, which is the customer’s own', () => {
    for (const create of [rudderstack, snowplow])
      expect(() => create({ token, host: '' })).toThrow(/\.host/)
  })
})
