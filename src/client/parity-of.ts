import type { EventCount } from '../ledger/exposures'

/** An event that vendors were handed in different numbers. */
export interface ParityEntry<Name extends string = string> {
  readonly event: string
  /** How often each vendor was handed it. */
  readonly counts: Readonly<Record<Name, number>>
}

/** The events in which vendors differ; empty if all got the same. */
export function parityOf(
  events: Readonly<Record<string, readonly EventCount[]>>,
): readonly ParityEntry[] {
  const vendors = Object.keys(events)
  const counts = new Map<string, Record<string, number>>()
  for (const [vendor, list] of Object.entries(events))
    for (const { event, count } of list) {
      const row = counts.get(event) ?? Object.fromEntries(vendors.map((name) => [name, 0]))
      row[vendor] = count
      counts.set(event, row)
    }
  return [...counts]
    .filter(([, row]) => new Set(Object.values(row)).size > 1)
    .map(([event, row]) => ({ event, counts: row }))
}
