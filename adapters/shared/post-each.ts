import { fetchOwn, Retry } from '../../src/adapter'
import type { AnalyticsEvent } from '../../src/event/event'
import { askedToWait, type BodyType } from './post'

export interface EachRequest {
  readonly url: string
  readonly type?: BodyType
  /** The vendor's host in the page; what was not sent because of a hold may be sent later. */
  readonly mayRun: () => boolean
  body(event: AnalyticsEvent): object
  /** Whether an answer of 2xx means that the event was taken; default: it does. */
  isTaken?(answer: string): boolean
}

type Fate = 'again' | 'rejected' | 'lost' | 'taken'

/** Shorter than Cordon waits for a delivery, after which it would hand all of it over again; ms. */
const answerTimeoutMs = 20_000

/**
 * How many events may be under way at once. A browser opens six connections to a server of HTTP/1.1: if it is the app's
 * own, which passes them on, and the vendor's hangs, the app and its policy still need some.
 */
export function mostAtOnce(host: string): number {
  return host.startsWith('/') ? 3 : 6
}

/**
 * Sends events one by one, for protocols without an event id: an event that may have arrived is not sent again,
 * because it would be counted twice. Only 429 and 503 prove that the server did not accept it.
 *
 * @throws Retry naming the events to send again, those refused, and those that may have arrived
 */
export async function postEach(
  events: readonly AnalyticsEvent[],
  request: EachRequest,
): Promise<void> {
  let delay: { after?: number } = {}
  const fates = await Promise.all(
    events.map(async (event): Promise<Fate> => {
      const controller = new AbortController()
      const timer = setTimeout(() => controller.abort(), answerTimeoutMs)
      try {
        const response = await fetchOwn(request.url, {
          method: 'POST',
          body: JSON.stringify(request.body(event)),
          headers: { 'content-type': request.type ?? 'text/plain' },
          signal: controller.signal,
        })
        const { ok, status } = response
        if (ok) return request.isTaken?.(await response.text()) === false ? 'rejected' : 'taken'
        if (status !== 429 && status !== 503) return status < 500 ? 'rejected' : 'lost'
        delay = askedToWait(response)
        return 'again'
      } catch (error) {
        // The page is closing, and the guard knew of no room for it.
        const isUnsent = error instanceof Error && error.name === 'Retry'
        return request.mayRun() && !isUnsent ? 'lost' : 'again'
      } finally {
        clearTimeout(timer)
      }
    }),
  )
  const those = (fate: Fate): string[] =>
    events.filter((_, index) => fates[index] === fate).map(({ messageId }) => messageId)
  if (fates.every((fate) => fate === 'taken')) return
  const messageIds = those('again')
  throw new Retry('not all arrived', {
    ...{ messageIds, rejected: those('rejected'), lost: those('lost') },
    ...(messageIds.length ? delay : { after: 0 }),
  })
}
