import type { Analytics } from './analytics'
import { AnalyticsClient } from './client/client'
import { noopAnalytics } from './client/noop-analytics'
import { completeOptions, type AnalyticsOptions } from './client/options'
import { getOrCreateInstance } from './client/page-instance'
import type { Catalog } from './privacy/options/catalog'
import { isPage } from './shared/environment'

/**
 * Puts a cordon round an app's analytics vendors. On a server, and in a worker, it accepts everything
 * and drops it.
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
export function createAnalytics<
  Name extends string,
  const C extends Catalog = Catalog,
  Purpose extends string = never,
>(options: AnalyticsOptions<Name, C, Purpose>): Analytics<Name, C, Purpose> {
  const settings = completeOptions(options)
  // Servers are meant to drop events. A worker of a browser, or an extension's background, is not: it knows `importScripts`.
  if (!isPage() && 'importScripts' in globalThis)
    console.warn('Cordon: a worker is not a page: its events are dropped')
  const analytics = isPage()
    ? getOrCreateInstance(settings.vendors.keys(), () => new AnalyticsClient(settings).analytics())
    : noopAnalytics(settings)
  return analytics as unknown as Analytics<Name, C, Purpose>
}
