import type { Analytics } from './analytics'
import { Facade } from './facade'
import { inertAnalytics } from './inert-analytics'
import type { AnalyticsOptions } from './options'
import { completeOptions } from './options'

/**
 * Puts a cordon round an app's analytics vendors. On a server it accepts everything and drops it.
 *
 * @throws CordonError naming the option, if one is not as it should be; nothing throws later
 *
 * @example
 * ```ts
 * const analytics = createAnalytics({
 *   vendors: { mixpanel: mixpanel({ token: '…' }), posthog: posthog({ token: 'phc_…' }) },
 *   policy: { version: 1, vendors: { mixpanel: 'on', posthog: 'hold' } },
 *   source: poll('/analytics-policy.json'),
 * })
 * analytics.track('api_key_created', { plan: 'pro' })
 * ```
 */
export function createAnalytics<Name extends string>(
  options: AnalyticsOptions<Name>,
): Analytics<Name> {
  const settings = completeOptions(options)
  return typeof document === 'undefined'
    ? inertAnalytics<Name>(settings)
    : (new Facade(settings).analytics() as Analytics<Name>)
}
