/** What the page of `compat-segment.test.ts` has: the vendor's own library, and what stands in for it. */
import { AnalyticsBrowser } from '@segment/analytics-next'
import { createAnalytics } from 'cordon'
import { segment } from 'cordon/adapters/segment'
import type { SegmentAnalytics } from 'cordon/compat/segment'
import { SegmentAnalytics as Compat } from '../../../compat/segment/analytics'
import { Connection } from '../../../compat/shared/connection'
import { keepAll } from './keep-all'
import { segmentCases, type SegmentCase } from './segment-cases'

/** What a side answered, and the key under which its events arrive. */
export interface SegmentRun {
  readonly token: string
  readonly answer: unknown
  /** How many events are on their way. */
  readonly sent: number
  readonly anonymous: readonly string[]
}

async function real(token: string, host: string, options = {}): Promise<SegmentAnalytics> {
  const apiHost = `${new URL(host).host}/v1`
  const [analytics] = await AnalyticsBrowser.load(
    {
      writeKey: token,
      cdnSettings: { integrations: { 'Segment.io': { apiKey: token, apiHost, protocol: 'http' } } },
    },
    { initialPageview: false, disableClientPersistence: true, ...options },
  )
  return analytics as unknown as SegmentAnalytics
}

async function run(side: 'real' | 'compat', what: string, host: string): Promise<SegmentRun> {
  const token = `${side}-${Math.random().toString(36).slice(2)}`
  const { options } = segmentCases[what] ?? {}
  if (side === 'real') return act(what, token, await real(token, host, options))
  const own = createAnalytics({ vendors: { [token]: segment({ token, host }) }, privacy: keepAll })
  const connection = new Connection('segment')
  connection.connect(own)
  try {
    const ran = await act(what, token, new Compat(connection).load({}, options))
    await own.flush()
    return ran
  } finally {
    await own.close()
  }
}

async function act(what: string, token: string, analytics: SegmentAnalytics): Promise<SegmentRun> {
  const { act, arrives }: SegmentCase = segmentCases[what] ?? { act: () => 'no case' }
  const anonymous = [analytics.user().anonymousId()]
  let sent = 0
  for (const name of ['track', 'page', 'screen', 'identify', 'group', 'alias'])
    analytics.on(name, () => (sent += 1))
  const answer: unknown = await act(analytics)
  anonymous.push(analytics.user().anonymousId())
  return { token, answer: told(answer), sent: arrives ?? sent, anonymous }
}

/** As JSON: of a context what an app reads of it. */
function told(value: unknown): unknown {
  const text = JSON.stringify(value, (_, one: unknown) => {
    if (one === undefined) return '<undefined>'
    const { event, id } = Object(one) as { event?: { type?: unknown }; id?: unknown }
    return typeof event === 'object' && event?.type ? { event, hasId: typeof id === 'string' } : one
  })
  return JSON.parse(text ?? '"<undefined>"')
}

/** Names of all public functions that an instance has. */
async function functionsOf(side: 'real' | 'compat', host: string): Promise<string[]> {
  const instance: object =
    side === 'real' ? await real('functions', host) : new Compat(new Connection('segment'))
  const names = new Set<string>()
  for (let one = instance; one !== Object.prototype; one = Object.getPrototypeOf(one) as object)
    for (const name of Object.getOwnPropertyNames(one)) names.add(name)
  return [...names].filter(
    (name) =>
      !name.startsWith('_') && typeof (instance as Record<string, unknown>)[name] === 'function',
  )
}

Object.assign(window, { runSegment: run, functionsOfSegment: functionsOf })
