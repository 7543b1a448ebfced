import type { VendorStatus } from '../analytics'
import type { Vendor } from '../delivery/vendor'
import type { PolicyIntake } from '../switch/policy-intake'
import type { Switch } from '../switch/switch'

/** The status of each vendor. */
export function statusesOf(
  vendors: ReadonlyMap<string, Vendor>,
  vendorSwitch: Switch,
  intake: Pick<PolicyIntake, 'lastPolicyAt' | 'lastError'> | undefined,
): Record<string, VendorStatus> {
  return Object.fromEntries(
    [...vendors].map(([name, vendor]) => {
      const state = vendorSwitch.state(name)
      const status: VendorStatus = {
        state,
        votes: vendorSwitch.votes(name),
        policyVersion: vendorSwitch.version(),
        lastPolicyAt: intake?.lastPolicyAt,
        lastError: intake?.lastError,
        sdk: vendor.loop?.sdkState() ?? 'absent',
        needsReload: vendor.loop?.needsReload() === true && state !== 'off',
        foreignCode: [...vendor.foreignCode],
        ...vendor.counts(),
      }
      return [name, status]
    }),
  )
}
/** Returns the same objects until something in them changes, so that a view can compare them by identity. */
export function createStatuses(): typeof statusesOf {
  let last: Record<string, VendorStatus> = {}
  return (...of) => {
    const next = statusesOf(...of)
    let isNew = false
    for (const name of Object.keys(next))
      if (JSON.stringify(last[name]) === JSON.stringify(next[name]))
        Object.assign(next, { [name]: last[name] })
      else isNew = true
    return isNew ? (last = next) : last
  }
}
