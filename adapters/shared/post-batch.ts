import { Retry } from '../../src/adapter'
import type { AnalyticsEvent } from '../../src/event/event'
import { askedToWait, isPassing, send, type BodyType } from './post'

export interface BatchRequest {
  readonly url: string
  readonly type?: BodyType
  body(events: readonly AnalyticsEvent[]): string
  /** Which events of a request that was answered with 400 were the reason, by index. */
  badOnes?(answer: unknown): readonly number[]
}

type Fate = 'again' | 'rejected'
type Fates = Map<Fate, string[]>

/**
 * Sends events in one request: in halves where that is too large, and without those that the server
 * names as bad.
 *
 * @throws Retry naming the events to send again, and those refused for good
 */
export async function postBatch(
  events: readonly AnalyticsEvent[],
  request: BatchRequest,
): Promise<void> {
  const fates: Fates = new Map()
  const delay = await post(events, request, fates)
  const messageIds = fates.get('again') ?? []
  const rejected = fates.get('rejected') ?? []
  if (messageIds.length || rejected.length)
    throw new Retry('not all arrived', {
      messageIds,
      rejected,
      ...(messageIds.length ? delay : { after: 0 }),
    })
}

async function post(
  events: readonly AnalyticsEvent[],
  request: BatchRequest,
  fates: Fates,
): Promise<{ after?: number }> {
  if (!events.length) return {}
  const all = (fate: Fate): void => {
    fates.set(fate, [...(fates.get(fate) ?? []), ...events.map(({ messageId }) => messageId)])
  }
  let response: Response
  try {
    response = await send(request.url, request.body(events), request.type)
  } catch {
    all('again')
    return {}
  }
  const { ok, status } = response
  if (ok) return {}
  if (isPassing(status)) {
    all('again')
    return askedToWait(response)
  }
  const half = events.length >> 1
  if (status === 413 && half)
    return {
      ...(await post(events.slice(0, half), request, fates)),
      ...(await post(events.slice(half), request, fates)),
    }
  const bad = new Set(status === 400 ? request.badOnes?.(await jsonOf(response)) : [])
  const good = events.filter((_, index) => !bad.has(index))
  if (!bad.size || good.length === events.length) all('rejected')
  else {
    const ids = events.filter((_, index) => bad.has(index)).map(({ messageId }) => messageId)
    fates.set('rejected', [...(fates.get('rejected') ?? []), ...ids])
    return post(good, request, fates)
  }
  return {}
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    return undefined
  }
}
