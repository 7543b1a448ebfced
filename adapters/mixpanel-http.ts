import { mixpanelFootprint } from '../registry/mixpanel'
import { checkOptions, type Adapter } from '../src/adapter'
import { mixpanelOperations } from './shared/mixpanel-operations'

/** Options of `mixpanelHttp`. */
export interface MixpanelHttpOptions {
  /** Project token. */
  readonly token: string
  /** API host, or a path such as a relay's `/a`; default `https://api-js.mixpanel.com`. */
  readonly host?: string | undefined
  /** Mixpanel's group key for `group()`; default `company`. */
  readonly groupKey?: string | undefined
}

/**
 * Mixpanel without its code: Cordon speaks its public ingestion endpoints (`/track`, `/engage`,
 * `/groups`, see https://developer.mixpanel.com/reference/track-event). A kill has nothing to silence.
 *
 * @throws CordonError if `token` is missing
 *
 * @example
 * ```ts
 * createAnalytics({ vendors: { mixpanel: mixpanelHttp({ token: '…' }) } })
 * ```
 */
export function mixpanelHttp(given: MixpanelHttpOptions): Adapter {
  const options = checkOptions('mixpanelHttp', given)
  const { groupKey = 'company', host } = options
  return {
    name: 'mixpanelHttp',
    properties: {
      usage: 'token $token $insert_id $group_key ip',
      identifier: `distinct_id $distinct_id $device_id $user_id $group_id ${groupKey}`,
      page: '$current_url',
    },
    footprint: mixpanelFootprint('*', host),
    durable: true,
    partial: [400, 413],
    operations: mixpanelOperations,
    load: async () => (await import('./drivers/mixpanel-http')).load(options),
  }
}
