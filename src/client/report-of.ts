import type { Report } from '../analytics'
import type { Vendor } from '../delivery/vendor'
import type { PolicyIntake } from '../switch/policy-intake'
import type { Switch } from '../switch/switch'
import type { KillReceipt } from '../teardown/receipt'
import type { parityOf } from './parity-of'
import { statusesOf } from './statuses-of'

export interface ReportOptions {
  readonly vendors: ReadonlyMap<string, Vendor>
  readonly vendorSwitch: Switch
  /** Set once the switch is connected to its sources. */
  readonly intake: PolicyIntake | undefined
  readonly invalid: Readonly<Record<string, number>>
  readonly unsupported: Readonly<Record<string, number>>
  readonly kills: readonly KillReceipt[]
  /** Loaded with the engine; before that, no vendor was handed anything. */
  readonly parityOf: typeof parityOf | undefined
}

/** The ledger as it stands. */
export function reportOf({
  vendors,
  vendorSwitch,
  intake,
  invalid,
  unsupported,
  kills,
  parityOf,
}: ReportOptions): Report {
  const entries = Object.entries(statusesOf(vendors, vendorSwitch, intake)).map(
    ([name, status]) => {
      const loop = vendors.get(name)?.loop
      const exposures = loop?.privacy.exposures
      return [
        name,
        {
          ...status,
          exposure: exposures?.entries() ?? [],
          events: exposures?.events() ?? [],
          contacts: vendors.get(name)?.adapter.contacts?.() ?? [],
          unsupported: { ...loop?.privacy.unsupported },
        },
      ] as const
    },
  )
  return {
    at: new Date().toISOString(),
    policyVersion: vendorSwitch.version(),
    invalid: { ...invalid },
    unsupported: { ...unsupported },
    vendors: Object.fromEntries(entries),
    // As they are now: a receipt goes on counting.
    kills: kills.map((kill) => ({ ...kill })),
    parity:
      parityOf?.(Object.fromEntries(entries.map(([name, { events }]) => [name, events]))) ?? [],
  }
}
