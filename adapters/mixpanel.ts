import { mixpanelFootprint } from '../registry/mixpanel'
import type { Adapter } from '../src/adapter'
import { checkSdkOptions } from './shared/check-sdk-options'
import { mixpanelOperations } from './shared/mixpanel-operations'

/** Options of `mixpanel`. */
export interface MixpanelOptions {
  /** Project token. */
  readonly token: string
  /** API host, or a path such as a relay's `/a`; default `https://api-js.mixpanel.com`. */
  readonly host?: string | undefined
  /** The SDK, instead of the import of `mixpanel-browser`: a pinned copy, or one for tests. */
  readonly sdk?: (() => Promise<unknown>) | undefined
  /** The SDK's own options; those which would undo privacy are overridden. */
  readonly config?: Readonly<Record<string, unknown>> | undefined
  /** Mixpanel's group key for `group()`; default `company`. */
  readonly groupKey?: string | undefined
}

/**
 * What the SDK adds by itself (2.83). Of its harmless names only those which look like something
 * else: the token is no secret, and `ip=0` is no address.
 */
const properties = {
  usage: 'token $token ip $insert_id $group_key',
  identifier: 'distinct_id $distinct_id $device_id $user_id $group_id $anon_distinct_id',
  device: '$os $browser $browser_version $device $screen_width $screen_height',
  referrer:
    '$referrer $referring_domain $initial_referrer $initial_referring_domain $search_engine mp_keyword',
  page: '$current_url',
}

/**
 * Mixpanel, by its own SDK (`mixpanel-browser` 2.71 to 2.83), imported when it may first run.
 *
 * @throws CordonError if `token` is missing
 *
 * @example
 * ```ts
 * createAnalytics({ vendors: { mixpanel: mixpanel({ token: '…' }) } })
 * ```
 */
export function mixpanel(given: MixpanelOptions): Adapter {
  const options = checkSdkOptions('mixpanel', given)
  return {
    name: 'mixpanel',
    inline: true,
    sealed: { options, frame: () => new URL('./mixpanel.htm', import.meta.url) },
    operations: mixpanelOperations,
    properties: {
      ...properties,
      identifier: `${properties.identifier} ${options.groupKey ?? 'company'}`,
    },
    footprint: mixpanelFootprint('*', options.host),
    load: async (host) => (await import('./drivers/mixpanel')).load(options, host),
  }
}
