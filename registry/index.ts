import { mixpanel } from './mixpanel'
import { posthog } from './posthog'
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
export const registry: Readonly<Record<string, VendorRecord>> = { mixpanel, posthog }
