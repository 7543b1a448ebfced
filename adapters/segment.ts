import { checkOptions, type Adapter } from '../src/adapter'
import type { AnalyticsEvent } from '../src/event/event'

/** Options of `segment`. */
export interface SegmentOptions {
  /** Write key of the source. */
  readonly token: string
  /** API host, or a path such as a relay's `/a`; default `https://api.segment.io`. */
  readonly host?: string | undefined
}

/**
 * Segment without its code: Cordon speaks its batch endpoint (`POST /v1/batch`, see
 * https://segment.com/docs/connections/sources/catalog/libraries/server/http-api/). Cloud-mode
 * destinations get all of it; device-mode ones, which run in the page, get nothing.
 *
 * @throws CordonError if `token` is missing
 *
 * @example
 * ```ts
 * createAnalytics({ vendors: { segment: segment({ token: '…' }) } })
 * ```
 */
export function segment(given: SegmentOptions): Adapter {
  const { token, host = 'https://api.segment.io' } = checkOptions('segment', given, 'token host')
  return {
    name: 'segment',
    properties: {
      usage: 'writeKey type messageId timestamp sentAt ip library version',
      identifier: 'anonymousId userId groupId',
    },
    footprint: {
      hosts: ['segment.io', 'segment.com', 'segmentapis.com', host],
      scripts: ['https://cdn.segment.com/*'],
      packages: ['@segment/analytics-next'],
    },
    durable: true,
    partial: [400, 413],
    load: async () => {
      const { postBatch } = await import('./shared/post-batch')
      return {
        batchSize: 50,
        interval: 1_000,
        deliver: (events) =>
          postBatch(events, {
            url: `${host.replace(/\/$/, '')}/v1/batch`,
            body: (batch) =>
              JSON.stringify({
                writeKey: token,
                batch: batch.map(messageOf),
                sentAt: new Date().toISOString(),
              }),
          }),
      }
    },
  }
}

/**
 * Cordon's events have Segment's shape, but for `integrations`: those name vendors of the app, here they would name
 * Segment's destinations. An address that is given is not looked up. Destinations read a page's address among its
 * properties.
 */
function messageOf({ integrations: _, ...event }: AnalyticsEvent): object {
  const context = { ...event.context, ip: '0.0.0.0', library: { name: 'cordon', version: '1' } }
  if (event.type !== 'page') return { ...event, context }
  return { ...event, context, properties: { ...event.context.page, ...event.properties } }
}
