import type { Store } from '../shared/store'

/** What a browser remembers of one kill of a vendor. */
export interface KillRecord {
  /** Version that was in force; only a higher one lifts the kill. */
  readonly version: number
  /** Key that signed that version, where policies are signed: versions compare per key. */
  readonly kid?: string
  readonly reason?: string
}

/** The sticky kills of one vendor, by who made them: `kill` for policies and calls, `flag:<key>` for flags. */
export interface KillRecords {
  read(vendor: string): Readonly<Record<string, KillRecord>>
  write(vendor: string, by: string, record: KillRecord): void
  remove(vendor: string, by: string): void
}

/**
 * Kills that outlive the page. A record that cannot be read still kills, from the version on that was
 * in force when it was found: garbage in storage must never be what starts a vendor.
 */
export function createKillRecords(store: Store, inForce: () => number): KillRecords {
  const key = (vendor: string): string => `kill:${vendor}`
  const save = (vendor: string, records: Record<string, KillRecord>): void =>
    Object.keys(records).length
      ? store.write(key(vendor), JSON.stringify(records))
      : store.remove(key(vendor))
  const read = (vendor: string): Record<string, KillRecord> => {
    const text = store.read(key(vendor))
    if (text === undefined) return {}
    try {
      const records = Object.entries(JSON.parse(text) as Record<string, KillRecord>)
      if (!records.length || !records.every(([, record]) => Number.isSafeInteger(record.version)))
        throw new TypeError('not a kill record')
      return Object.fromEntries(records)
    } catch {
      const kill = { version: inForce() }
      save(vendor, { kill })
      return { kill }
    }
  }
  return {
    read,
    write(vendor, by, record) {
      const records = read(vendor)
      const before = records[by]
      // A tab that is behind must not make the kill of one that is ahead easier to lift.
      const isWeaker = before && before.kid === record.kid && before.version > record.version
      if (!isWeaker) save(vendor, { ...records, [by]: record })
    },
    remove(vendor, by) {
      const { [by]: removed, ...rest } = read(vendor)
      if (removed) save(vendor, rest)
    },
  }
}
