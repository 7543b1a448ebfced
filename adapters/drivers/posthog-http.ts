import type { Client } from '../../src/adapter'
import type { PosthogHttpOptions } from '../posthog-http'
import { postBatch } from '../shared/post-batch'
import { posthogId } from '../shared/posthog-id'
import { posthogName, posthogProperties } from '../shared/posthog-properties'

/** Speaks PostHog's capture endpoint. */
export function load(options: PosthogHttpOptions): Client {
  const { token, host = 'https://us.i.posthog.com', groupKey } = options
  return {
    batchSize: 100,
    interval: 1_000,
    deliver: (events) =>
      postBatch(events, {
        url: `${host.replace(/\/$/, '')}/batch/`,
        body: (batch) =>
          JSON.stringify({
            api_key: token,
            sent_at: new Date().toISOString(),
            batch: batch.map((event) => ({
              uuid: posthogId(event.messageId),
              event: posthogName(event),
              timestamp: event.timestamp,
              properties: posthogProperties(event, groupKey),
            })),
          }),
      }),
  }
}
