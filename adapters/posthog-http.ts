import { posthogFootprint } from '../registry/posthog'
import { checkOptions, type Adapter } from '../src/adapter'

/** Options of `posthogHttp`. */
export interface PosthogHttpOptions {
  /** Project API key (`phc_…`). */
  readonly token: string
  /** API host, or a path such as a relay's `/a`; default `https://us.i.posthog.com`. */
  readonly host?: string | undefined
  /** PostHog's group type for `group()`; default `company`. */
  readonly groupKey?: string | undefined
}

/**
 * PostHog without its code: Cordon speaks its public ingestion endpoint (`POST /batch/`, see
 * https://posthog.com/docs/api/capture). A kill has nothing to silence.
 *
 * @throws CordonError if `token` is missing
 *
 * @example
 * ```ts
 * createAnalytics({ vendors: { posthog: posthogHttp({ token: 'phc_…' }) } })
 * ```
 */
export function posthogHttp(given: PosthogHttpOptions): Adapter {
  const options = checkOptions('posthogHttp', given)
  const { token, host = 'https://us.i.posthog.com', groupKey } = options
  return {
    name: 'posthogHttp',
    operations: { identify: 'setOnce unset' },
    properties: {
      usage: 'api_key uuid $insert_id sent_at timestamp',
      identifier: `distinct_id $device_id $anon_distinct_id $group_key ${groupKey ?? 'company'}`,
      page: '$current_url',
    },
    footprint: posthogFootprint(token, host),
    durable: true,
    partial: [400, 413],
    gzip: { query: 'compression=gzip-js' },
    load: async () => (await import('./drivers/posthog-http')).load(options),
  }
}
