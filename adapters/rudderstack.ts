import { checkOptions, type Adapter } from '../src/adapter'
import type { AnalyticsEvent } from '../src/event/event'

/** Options of `rudderstack`. */
export interface RudderstackOptions {
  /** Write key of the source. */
  readonly token: string
  /** Your data plane's URL, or a path such as a relay's `/a`. */
  readonly host: string
}

/**
 * RudderStack without its code: Cordon speaks the data plane's `POST /beacon/v1/batch`, which takes the
 * write key in the query and needs no preflight (https://www.rudderstack.com/docs/api/http-api/).
 *
 * @throws CordonError if `token` or `host` is missing
 *
 * @example
 * ```ts
 * createAnalytics({ vendors: { rudderstack: rudderstack({ token: '…', host: 'https://data.example' }) } })
 * ```
 */
export function rudderstack(given: RudderstackOptions): Adapter {
  const { token, host } = checkOptions('rudderstack', given, 'token host!')
  return {
    name: 'rudderstack',
    properties: {
      usage: 'writeKey type channel messageId originalTimestamp sentAt ip library version All',
      identifier: 'anonymousId userId groupId',
    },
    footprint: {
      hosts: ['rudderstack.com', 'rudderlabs.com', host],
      packages: ['@rudderstack/analytics-js'],
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
            url: `${host.replace(/\/$/, '')}/beacon/v1/batch?writeKey=${encodeURIComponent(token)}`,
            body(batch) {
              const sentAt = new Date().toISOString()
              return JSON.stringify({
                batch: batch.map((event) => messageOf(event, sentAt)),
                sentAt,
              })
            },
          }),
      }
    },
  }
}

/** A person's traits are in the context there, an organisation's are not. */
function messageOf(event: AnalyticsEvent, sentAt: string): object {
  const { timestamp, traits, context, ...rest } = event
  const isPerson = event.type === 'identify'
  return {
    ...rest,
    channel: 'web',
    originalTimestamp: timestamp,
    sentAt,
    ...(traits && !isPerson && { traits }),
    context: {
      ...context,
      ...(traits && isPerson && { traits }),
      ip: '0.0.0.0',
      library: { name: 'cordon', version: '1' },
    },
    integrations: { All: true },
  }
}
