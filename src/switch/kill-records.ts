import { ownValue } from '../event/snapshot'
import { bare, stringify } from '../shared/natives'
import type { Store } from '../shared/store'
import { isDraining } from './vote'

/** What a browser remembers of one kill of a vendor. */
export interface KillRecord {
  /** Version that was in force; only a higher one lifts the kill. */
  readonly version: number
  /** Key that signed that version, where policies are signed: versions compare per key. */
  readonly kid?: string | undefined
  readonly reason?: string | undefined
  /** What is queued may leave first, in the tabs that learn of the kill by this record. */
  readonly drain?: boolean | undefined
  /** By a call: only a policy that is read after it lifts it. */
  readonly call?: boolean | undefined
}

/** The record of a stop, made under a version. */
export function recordOf(
  { version, kid }: Pick<KillRecord, 'version' | 'kid'>,
  stop: Pick<KillRecord, 'reason' | 'call'>,
): KillRecord {
  return { version, kid, reason: stop.reason, drain: isDraining(stop), call: stop.call }
}

/** Sticky kills of one vendor, by who made them: `kill` for policies and calls, `flag:<key>` for flags. */
export type VendorKills = Readonly<Record<string, KillRecord>>

/**
 * Kills that outlive the page, in every store that there is: `localStorage.clear()` is a usual logout.
 * What is in a store can only add to what this page knows. A record that cannot be read still kills,
 * from the version on that was known when it was found.
 */
export class KillRecords {
  private readonly known = Object.create(null) as Record<string, VendorKills | undefined>
  /** Up to which version kills were lifted: a tab that does not know yet writes them again. */
  private readonly lifted = Object.create(null) as Record<string, number | undefined>

  /**
   * @param stores each is asked, and each is written
   * @param believe the version that a store may claim, or what this page knows instead
   * @param isOver whether this page has a policy that is newer than what killed
   */
  constructor(
    private readonly stores: Store[],
    private readonly believe: (version: number) => number,
    private readonly isOver: (vendor: string, record: KillRecord) => boolean = () => false,
  ) {}

  of(vendor: string): VendorKills {
    return this.known[vendor] ?? {}
  }

  /** One more store, which took its time to open. What was lifted meanwhile must not stop the next page. */
  addStore(store: Store, vendors: readonly string[]): void {
    this.stores.push(store)
    for (const vendor of vendors) {
      const records = Object.entries(this.read(store, vendor))
      const left = records.filter(([by, record]) => !this.wasLifted(vendor, by, record))
      if (left.length < records.length) put(store, vendor, Object.fromEntries(left))
    }
  }

  /** By a policy older than this page's own. A call in a tab that is behind may be newer. */
  private isPast(vendor: string, by: string, record: KillRecord): boolean {
    return by === 'kill' && !record.call && this.isOver(vendor, record)
  }

  private wasLifted(vendor: string, by: string, { version }: KillRecord): boolean {
    return version <= (this.lifted[`${vendor} ${by}`] ?? -1)
  }

  /** Reads what other tabs and pages have remembered, and writes again what was erased. */
  refresh(vendor: string): VendorKills {
    const found = this.stores.map((store) => [store, this.read(store, vendor)] as const)
    for (const [, records] of found)
      for (const [by, record] of Object.entries(records))
        // It stays where it is: who has it in force would write it again, and again.
        if (!this.wasLifted(vendor, by, record) && !this.isPast(vendor, by, record))
          this.add(vendor, by, record)
    const known = Object.entries(this.of(vendor))
    for (const [store, records] of found)
      if (known.some(([by, record]) => isStronger(record, records, by)))
        store.write(killKey(vendor), stringify({ ...records, ...this.of(vendor) }))
    return this.of(vendor)
  }

  /** Whether a kill of the vendor's is in a store, and so known to the next page. */
  isKept(vendor: string): boolean {
    return this.stores.some(
      ({ outlivesPage, read }) => outlivesPage && read(killKey(vendor)) !== undefined,
    )
  }

  /**
   * Takes the version of a kill that is known already; it is written down when the stores are next
   * looked at, for whoever can tell of one can tell of 20,000. One that is not known is written at once.
   */
  raise(vendor: string, by: string, record: KillRecord): void {
    if (this.of(vendor)[by]) attempt(() => this.add(vendor, by, record))
    else this.write(vendor, by, record)
  }

  /** Writes a kill down, if it can be. */
  write(vendor: string, by: string, record: KillRecord): void {
    attempt(() => {
      delete this.lifted[`${vendor} ${by}`]
      this.add(vendor, by, record)
      this.refresh(vendor)
    })
  }

  remove(vendor: string, by: string): void {
    const { [by]: removed, ...rest } = this.of(vendor)
    if (!removed) return
    this.lifted[`${vendor} ${by}`] = removed.version
    this.known[vendor] = rest
    for (const store of this.stores) put(store, vendor, rest)
  }

  /** A record never becomes easier to lift, whichever tab is behind, whoever writes to the stores. */
  private add(vendor: string, by: string, record: KillRecord): void {
    const records = this.of(vendor)
    if (!isStronger(record, records, by)) return
    const drain = isDraining(record) || undefined
    // A cookie has no room for more than anybody reads.
    const reason = typeof record.reason === 'string' ? record.reason.slice(0, 200) : undefined
    this.known[vendor] = { ...records, [by]: bare({ ...record, reason, drain }) }
  }

  private read(store: Store, vendor: string): VendorKills {
    const text = store.read(killKey(vendor))
    if (text === undefined) return {}
    try {
      const records = Object.entries(JSON.parse(text) as VendorKills)
      if (records.length && records.every(([, { version }]) => Number.isSafeInteger(version)))
        return Object.fromEntries(
          records.map(([by, record]) => [
            by,
            bare({ ...record, version: this.believe(record.version) }),
          ]),
        )
    } catch {
      // Garbage must never be what starts a vendor.
    }
    const records = { kill: { version: this.believe(Infinity) } }
    store.write(killKey(vendor), stringify(records))
    return records
  }
}

function attempt(write: () => void): void {
  try {
    write()
  } catch {
    // Something in the page stands in the way. The vendor is off all the same, as long as it is open.
  }
}

function put(store: Store, vendor: string, records: VendorKills): void {
  if (Object.keys(records).length) store.write(killKey(vendor), stringify(records))
  else store.remove(killKey(vendor))
}

/**
 * An order, so that all tabs come to the same record and none writes it for ever. Code in the page could
 * have all objects hold a record that nothing is stronger than.
 */
export function isStronger(record: KillRecord, records: object, by: string): boolean {
  const other = ownValue(records, by) as KillRecord | undefined
  if (!other) return true
  if (record.version !== other.version) return record.version > other.version
  if (isDraining(record) !== isDraining(other)) return isDraining(other)
  return (record.kid ?? '') > (other.kid ?? '')
}

/** Where the record of a vendor's kill is, in every store. */
export function killKey(vendor: string): string {
  return `kill:${vendor}`
}
