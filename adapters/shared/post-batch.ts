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

/**
 * Sends events in one request: in halves if that is too large, and without those that the server rejects.
 *
 * @throws Retry naming the events to send again, and those refused for good
 */
export async function postBatch(
  all: readonly AnalyticsEvent[],
  { url, type, body, badOnes }: BatchRequest,
): Promise<void> {
  const again: AnalyticsEvent[] = []
  const refused: AnalyticsEvent[] = []
  let delay = {}
  const post = async (events: readonly AnalyticsEvent[]): Promise<unknown> => {
    const response = events.length && (await send(url, body(events), type).catch(() => undefined))
    if (response === 0 || response?.ok) return undefined
    if (!response || isPassing(response.status)) {
      if (response) delay = askedToWait(response)
      return again.push(...events)
    }
    const half = events.length >> 1
    if (response.status === 413 && half)
      return (await post(events.slice(0, half)), post(events.slice(half)))
    const bad = badOnes?.(await response.json().catch(() => 0)) ?? []
    const isBad = events.map((_, index) => !bad.length || bad.includes(index))
    refused.push(...events.filter((_, index) => isBad[index]))
    const good = events.filter((_, index) => !isBad[index])
    // One that names none of these events would be asked for ever.
    return good.length < events.length ? post(good) : refused.push(...good)
  }
  await post(all)
  const ids = (of: readonly AnalyticsEvent[]): string[] => of.map(({ messageId }) => messageId)
  if (again.length + refused.length)
    throw new Retry('not all arrived', {
      ...{ messageIds: ids(again), rejected: ids(refused) },
      ...(again.length ? delay : { after: 0 }),
    })
}
