import type { Report } from './analytics'
import { parityOf } from './parity-of'
import { statusOf } from './status-of'
import type { Switch } from './switch'
import type { KillReceipt } from './teardown'
import type { Vendor } from './vendor/vendor'

/** The ledger as it stands. */
export function reportOf(
  vendors: ReadonlyMap<string, Vendor>,
  votes: Switch,
  invalid: Readonly<Record<string, number>>,
  kills: readonly KillReceipt[],
): Report {
  const entries = [...vendors].map(([name, vendor]) => {
    const exposure = vendor.account.exposure()
    return [
      name,
      { ...statusOf(vendor, votes), exposure, events: vendor.account.events() },
    ] as const
  })
  return {
    at: new Date().toISOString(),
    policyVersion: votes.version(),
    invalid: { ...invalid },
    vendors: Object.fromEntries(entries),
    kills: [...kills],
    parity: parityOf(Object.fromEntries(entries.map(([name, { events }]) => [name, events]))),
  }
}
