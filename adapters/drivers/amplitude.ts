import type { Client } from '../../src/adapter'
import type { AnalyticsEvent } from '../../src/event/event'
import type { AmplitudeOptions } from '../amplitude'
import { groupsOf } from '../shared/groups-of'
import { postBatch } from '../shared/post-batch'

/** Speaks Amplitude's protocol. */
export function load(options: AmplitudeOptions): Client {
  const { token, host = 'https://api2.amplitude.com', groupKey = 'company' } = options
  return {
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
  }
}

function eventOf(event: AnalyticsEvent, groupKey: string): object {
  const { type, name, properties, anonymousId, userId, context } = event
  const groups = groupsOf(event, groupKey)
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
    ...(Object.keys(groups).length && { groups }),
    ...(type === 'identify' && { user_properties: updatesOf(event) }),
    ...(type === 'group' && { group_properties: updatesOf(event) }),
    ...((type === 'track' || page) && { event_properties: { ...page, ...properties } }),
  }
}

/** `$postInsert` adds to a list what it does not have: https://amplitude.com/docs/apis/analytics/identify */
function updatesOf({ traits = {}, traitOperations = {} }: AnalyticsEvent): object {
  const { unset, union, ...others } = traitOperations
  return {
    $set: traits,
    ...Object.fromEntries(Object.entries(others).map(([name, values]) => [`$${name}`, values])),
    ...(union && { $postInsert: union }),
    ...(unset && { $unset: Object.fromEntries(unset.map((name) => [name, '-'])) }),
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
