import { amplitude } from './amplitude'
import { clarity } from './clarity'
import { datadog } from './datadog'
import { fullstory } from './fullstory'
import { ga4 } from './ga4'
import { gtm } from './gtm'
import { heap } from './heap'
import { hotjar } from './hotjar'
import { hubspot } from './hubspot'
import { intercom } from './intercom'
import { launchdarkly } from './launchdarkly'
import { logrocket } from './logrocket'
import { mixpanel } from './mixpanel'
import { plausible } from './plausible'
import { posthog } from './posthog'
import { rudderstack } from './rudderstack'
import { segment } from './segment'
import { sentry } from './sentry'
import { snowplow } from './snowplow'
import { statsig } from './statsig'
import { umami } from './umami'
import type { VendorRecord } from './vendor-record'

export { fillFootprint } from './fill-footprint'
export type { Offboarding, Packages, PayloadShape, TokenForm, VendorRecord } from './vendor-record'
export type { Footprint } from '../src/footprint'

/**
 * What is known of vendors, by their names: data only, no code of theirs.
 *
 * @example
 * ```ts
 * import { registry } from 'cordon/registry'
 *
 * registry.mixpanel?.footprint.hosts // ['mixpanel.com', 'mxpnl.com']
 * ```
 */
export const registry: Readonly<Record<string, VendorRecord>> = {
  mixpanel,
  posthog,
  segment,
  amplitude,
  rudderstack,
  snowplow,
  ga4,
  gtm,
  plausible,
  umami,
  hotjar,
  fullstory,
  clarity,
  logrocket,
  heap,
  intercom,
  hubspot,
  sentry,
  datadog,
  launchdarkly,
  statsig,
}
