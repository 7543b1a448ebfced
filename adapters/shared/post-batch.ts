import { Retry } from '../../src/adapter'
import type { AnalyticsEvent } from '../../src/event/event'
import { askedToWait, isPassing, send, type Endpoint } from './post'

export interface BatchRequest extends Endpoint {
  body(events: readonly AnalyticsEvent[]): string
  /** Whether it is the one for this event; default: it is for all. */
  takes?(event: AnalyticsEvent): boolean
  /** Which events of a request that was answered with 400 were the reason, by index; else halves will tell. */
  badOnes?(answer: unknown): readonly number[]
}

/** Shorter than Cordon waits for a delivery, after which it would hand all of it over again; ms. */
const answersTimeoutMs = 20_000

/**
 * Sends events in one request for each kind: in halves if that is too large, or an event in it is at fault and the
 * server does not say which, and without those that it rejects. What becomes of one request is no matter of the
 * others. An answer of 400 or 413 has to mean that the server took none of the request, or it counts some twice.
 *
 * @throws Retry naming the events to send again, and those refused for good
 */
export async function postBatch(
  all: readonly AnalyticsEvent[],
  ...requests: readonly BatchRequest[]
): Promise<void> {
  const again = new Set<AnalyticsEvent>()
  const refused = new Set<AnalyticsEvent>()
  let after = 0
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), answersTimeoutMs)
  const add = (to: Set<AnalyticsEvent>, events: readonly AnalyticsEvent[]): void =>
    events.forEach((event) => to.add(event))
  const post = async (request: BatchRequest, events: readonly AnalyticsEvent[]): Promise<void> => {
    if (!events.length) return
    const response = await send(request, request.body(events), controller.signal).catch(() => 0)
    if (typeof response === 'number') return add(again, events)
    if (response.ok) return
    if (isPassing(response.status)) {
      after = Math.max(after, askedToWait(response).after ?? 0)
      return add(again, events)
    }
    const half = events.length >> 1
    if (half && (response.status === 413 || (response.status === 400 && !request.badOnes))) {
      await post(request, events.slice(0, half))
      return post(request, events.slice(half))
    }
    const bad = request.badOnes?.(await response.json().catch(() => 0)) ?? []
    const isBad = events.map((_, index) => !bad.length || bad.includes(index))
    const good = events.filter((_, index) => !isBad[index])
    // One that names none of these events would be asked for ever.
    if (good.length === events.length) return add(refused, events)
    add(
      refused,
      events.filter((_, index) => isBad[index]),
    )
    return post(request, good)
  }
  await Promise.all(
    requests.map((one) => post(one, one.takes ? all.filter((event) => one.takes?.(event)) : all)),
  )
  clearTimeout(timer)
  // In the order in which they came.
  const ids = (of: Set<AnalyticsEvent>): string[] =>
    all.filter((event) => of.has(event)).map(({ messageId }) => messageId)
  if (again.size + refused.size)
    throw new Retry('not all arrived', {
      ...{ messageIds: ids(again), rejected: ids(refused) },
      ...(again.size ? after && { after } : { after: 0 }),
    })
}
