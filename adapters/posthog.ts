import { posthogFootprint } from '../registry/posthog'
import type { Adapter } from '../src/adapter'
import { checkSdkOptions } from './shared/check-sdk-options'

/** Options of `posthog`. */
export interface PosthogOptions {
  /** Project API key (`phc_…`). */
  readonly token: string
  /** API host, or a path such as a relay's `/a`; default `https://us.i.posthog.com`. */
  readonly host?: string | undefined
  /** The SDK, instead of the import of `posthog-js`: a pinned copy, or one for tests. */
  readonly sdk?: (() => Promise<unknown>) | undefined
  /** The SDK's own options; those which would undo privacy are overridden. */
  readonly config?: Readonly<Record<string, unknown>> | undefined
  /** PostHog's group type for `group()`; default `company`. */
  readonly groupKey?: string | undefined
}

/**
 * What the SDK adds by itself, and the names of its protocol (1.449). What is not in this table stays
 * in the page: it is how a property that a later SDK adds is kept from leaving before it is classed.
 */
const properties = {
  usage: 'token api_key uuid $insert_id ip $lib $lib_version',
  identifier: 'distinct_id $device_id $anon_distinct_id $group_key $session_id',
  device: '$os $os_version $browser $browser_version $device_type',
  referrer: '$referrer $referring_domain',
  page: '$current_url',
  campaign: 'utm_source utm_medium utm_campaign utm_content utm_term',
}

/**
 * PostHog, by its own SDK (`posthog-js` 1.354 to 1.449), imported when it may first run.
 *
 * @throws CordonError if `token` is missing
 *
 * @example
 * ```ts
 * createAnalytics({ vendors: { posthog: posthog({ token: 'phc_…' }) } })
 * ```
 */
export function posthog(given: PosthogOptions): Adapter {
  const options = checkSdkOptions('posthog', given)
  return {
    name: 'posthog',
    inline: true,
    sealed: { options, frame: () => new URL('./posthog.htm', import.meta.url) },
    confirmedBy: 'guard',
    operations: { identify: 'setOnce unset' },
    properties: {
      ...properties,
      identifier: `${properties.identifier} ${options.groupKey ?? 'company'}`,
    },
    footprint: posthogFootprint(options.token, options.host),
    load: async (host) => (await import('./drivers/posthog')).load(options, host, properties),
  }
}
