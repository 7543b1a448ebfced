import type { VendorPolicy } from '../../src/switch/policy'

/** What a policy says of a vendor, in a line. */
export function describeEntry(entry: VendorPolicy | undefined): string {
  if (!entry) return 'not named'
  const { state, reason, successor, drain, share } = entry
  const details = [
    reason !== undefined && JSON.stringify(reason),
    successor !== undefined && `successor ${successor}`,
    drain && 'drained first',
    share !== undefined && `a drill, in ${share * 100} % of browsers`,
  ].filter(Boolean)
  return details.length ? `${state} (${details.join(', ')})` : state
}
