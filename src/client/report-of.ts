import type { Report } from '../analytics'
import type { Vendor } from '../delivery/vendor'
import type { Switch } from '../switch/switch'
import type { KillReceipt } from '../teardown/receipt'
import { parityOf } from './parity-of'
import { statusesOf } from './statuses-of'

/** The ledger as it stands. */
export function reportOf(
  vendors: ReadonlyMap<string, Vendor>,
  votes: Switch,
  invalid: Readonly<Record<string, number>>,
  kills: readonly KillReceipt[],
): Report {
  const entries = Object.entries(statusesOf(vendors, votes)).map(([name, status]) => {
    const shown = vendors.get(name)?.exposures()
    return [
      name,
      { ...status, exposure: shown?.entries() ?? [], events: shown?.events() ?? [] },
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
