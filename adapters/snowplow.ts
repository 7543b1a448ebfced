import { checkOptions, type Adapter } from '../src/adapter'
import type { AnalyticsEvent } from '../src/event/event'

/** Options of `snowplow`. */
export interface SnowplowOptions {
  /** App id (`aid`). */
  readonly token: string
  /** Your collector's URL, or a path such as a relay's `/a`. */
  readonly host: string
  /** Path of the collector's POST endpoint; default `com.snowplowanalytics.snowplow/tp2`. */
  readonly path?: string
  /**
   * Iglu schema of an event, such as `(event) => `iglu:com.acme/${event}/jsonschema/1-0-0``. Without
   * it an event is a structured one, which has `category`, `label`, `property` and `value` only.
   */
  readonly schema?: (event: string) => string
}

const iglu = 'iglu:com.snowplowanalytics.snowplow'

/**
 * Snowplow without its code: Cordon speaks the collector's tracker protocol
 * (https://docs.snowplow.io/docs/events/snowplow-tracker-protocol/). The person is on each event as
 * `uid`; traits and organisations have no place of their own there and are not sent.
 *
 * @throws CordonError if `token` or `host` is missing
 *
 * @example
 * ```ts
 * createAnalytics({ vendors: { snowplow: snowplow({ token: 'app', host: 'https://c.example' }) } })
 * ```
 */
export function snowplow(given: SnowplowOptions): Adapter {
  const {
    token,
    host,
    schema,
    path = 'com.snowplowanalytics.snowplow/tp2',
  } = checkOptions('snowplow', given, 'token host! path schema')
  return {
    name: 'snowplow',
    properties: {
      usage: 'schema e eid dtm stm tv tna p aid se_ca se_ac se_la se_pr se_va ue_pr',
      identifier: 'uid duid',
      page: 'url',
    },
    types: ['track', 'page'],
    footprint: { hosts: [host], packages: ['@snowplow/browser-tracker'] },
    durable: true,
    partial: [400, 413],
    load: async () => {
      const { postBatch } = await import('./shared/post-batch')
      return {
        batchSize: 20,
        interval: 1_000,
        deliver: (events) =>
          postBatch(events, {
            url: `${host.replace(/\/$/, '')}/${path}`,
            type: 'application/json',
            body: (batch) =>
              JSON.stringify({
                schema: `${iglu}/payload_data/jsonschema/1-0-4`,
                data: batch.map((event) => ({
                  ...commonOf(event),
                  aid: token,
                  ...saidBy(event, schema),
                })),
              }),
          }),
      }
    },
  }
}

/** Every value is a text there. */
function commonOf({ messageId, timestamp, anonymousId, userId, context }: AnalyticsEvent): object {
  return {
    eid: messageId,
    dtm: `${Date.parse(timestamp)}`,
    stm: `${Date.now()}`,
    tv: 'cordon-1',
    tna: 'cordon',
    p: 'web',
    duid: anonymousId,
    ...(userId && { uid: userId }),
    ...(context.page?.url && { url: context.page.url }),
  }
}

function saidBy(
  { type, event = '', name, properties = {} }: AnalyticsEvent,
  schema: SnowplowOptions['schema'],
): object {
  if (type === 'page') return { e: 'pv', ...(name && { page: name }) }
  if (schema)
    return {
      e: 'ue',
      ue_pr: JSON.stringify({
        schema: `${iglu}/unstruct_event/jsonschema/1-0-0`,
        data: { schema: schema(event), data: properties },
      }),
    }
  const { category: se_ca = 'app', label: se_la, property: se_pr, value: se_va } = properties
  const fields = { se_ca, se_ac: event, se_la, se_pr, se_va }
  return {
    e: 'se',
    ...Object.fromEntries(
      Object.entries(fields)
        .filter(([, field]) => field != null)
        .map(([key, field]) => [key, String(field)]),
    ),
  }
}
