import type { VendorStatus } from './analytics'
import type { Switch } from './switch'
import type { Vendor } from './vendor/vendor'

/** How a vendor stands. */
export function statusOf(vendor: Vendor, votes: Switch): VendorStatus {
  const state = votes.state(vendor.name)
  return {
    state,
    votes: votes.votes(vendor.name),
    policyVersion: votes.version(),
    sdk: vendor.sdk(),
    needsReload: vendor.spent() && state !== 'off',
    ...vendor.counts(),
  }
}
