import { checkOptions, type Adapter } from '../src/adapter'
import type { AnalyticsEvent } from '../src/event/event'
import { postBatch } from './shared/post-batch'

/** Options of `amplitude`. */
export interface AmplitudeOptions {
  /** API key of the project. */
  readonly token: string
  /**
   * API host, or a path such as a relay's `/a`; default `https://api2.amplitude.com`, for data that is
   * kept in the EU `https://api.eu.amplitude.com`.
   */
  readonly host?: string
  /** Amplitude's group type for `group()`; default `company`. */
  readonly groupKey?: string
}

/**
 * Amplitude without its code: Cordon speaks HTTP V2 (`POST /2/httpapi`, see
 * https://amplitude.com/docs/apis/analytics/http-v2). The address that Amplitude's SDK has the server
 * fill in (`ip: "$remote"`), platform and language are not sent.
 *
 * @throws CordonError if `token` is missing
 *
 * @example
 * ```ts
 * createAnalytics({ vendors: { amplitude: amplitude({ token: '…' }) } })
 * ```
 */
export function amplitude(given: AmplitudeOptions): Adapter {
  const options = checkOptions('amplitude', given)
  const { token, host = 'https://api2.amplitude.com', groupKey = 'company' } = options
  return {
    name: 'amplitude',
    properties: {
      usage: 'api_key event_type insert_id time min_id_length client_upload_time library',
      identifier: `user_id device_id ${groupKey}`,
      page: 'page_url page_path',
    },
    footprint: { hosts: ['amplitude.com', host], packages: ['@amplitude/analytics-browser'] },
    durable: true,
    partial: [400, 413],
    load: () => ({
      batchSize: 100,
      interval: 1_000,
      deliver: (events) =>
        postBatch(events, {
          url: `${host.replace(/\/$/, '')}/2/httpapi`,
          type: 'application/json',
          body: (batch) =>
            JSON.stringify({
              api_key: token,
              events: batch.map((event) => eventOf(event, groupKey)),
              // Ids shorter than 5 characters are refused otherwise.
              options: { min_id_length: 1 },
              client_upload_time: new Date().toISOString(),
            }),
          badOnes,
        }),
    }),
  }
}

function eventOf(event: AnalyticsEvent, groupKey: string): object {
  const { type, name, properties, traits, anonymousId, userId, groupId, context } = event
  const page = type === 'page' && { ...(name && { name }), page_url: context.page?.url }
  return {
    event_type: {
      track: event.event,
      page: 'page_view',
      identify: '$identify',
      group: '$groupidentify',
    }[type],
    ...(userId && { user_id: userId }),
    device_id: anonymousId,
    time: Date.parse(event.timestamp),
    insert_id: event.messageId,
    library: 'cordon',
    ...(groupId && { groups: { [groupKey]: groupId } }),
    ...(type === 'identify' && { user_properties: { $set: traits ?? {} } }),
    ...(type === 'group' && { group_properties: { $set: traits ?? {} } }),
    ...((type === 'track' || page) && { event_properties: { ...page, ...properties } }),
  }
}

/** `{ events_with_invalid_fields: { time: [3] }, events_with_missing_fields: {}, silenced_events: [] … }` */
function badOnes(answer: unknown): number[] {
  const named = Object.entries(Object(answer) as Readonly<Record<string, unknown>>)
  return named
    .filter(([name]) => /^(events_with|silenced|throttled)_/.test(name))
    .flatMap(([, value]) => (Array.isArray(value) ? value : Object.values(Object(value) as object)))
    .flat()
    .filter((index): index is number => typeof index === 'number')
}
