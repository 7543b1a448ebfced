import { ownValue } from '../event/snapshot'
import { attempt } from '../shared/attempt'
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
 * What is in a store can only add to what this page knows. A record that cannot be read still kills;
 * it counts as made under the version that was known when it was found.
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
        // Left in the store: a tab in which it is in force would only write it again.
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
    for (let index = 0; index < this.stores.length; index += 1) {
      const store = this.stores[index]
      if (store?.outlivesPage && store.read(killKey(vendor)) !== undefined) return true
    }
    return false
  }

  /**
   * Raises the version of a known kill. It is stored at the next `refresh`, because a tab that can report
   * one kill can report 20,000. An unknown kill is stored at once.
   */
  raise(vendor: string, by: string, record: KillRecord): void {
    if (this.of(vendor)[by]) attempt(() => this.add(vendor, by, record))
    else this.write(vendor, by, record)
  }

  /** Writes a kill down, if it can be: the vendor is off all the same, as long as the page is open. */
  write(vendor: string, by: string, record: KillRecord): void {
    attempt(() => {
      delete this.lifted[`${vendor} ${by}`]
      this.add(vendor, by, record)
      this.refresh(vendor)
    })
    // Whatever code in the page has put in the place of a list's functions.
    for (let index = 0; index < this.stores.length; index += 1)
      attempt(() => {
        const store = this.stores[index]
        if (store && store.read(killKey(vendor)) === undefined)
          store.write(killKey(vendor), stringify(this.of(vendor)))
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
    const call = record.call || records[by]?.call
    this.known[vendor] = { ...records, [by]: bare({ ...record, reason, drain, call }) }
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

function put(store: Store, vendor: string, records: VendorKills): void {
  if (Object.keys(records).length) store.write(killKey(vendor), stringify(records))
  else store.remove(killKey(vendor))
}

/**
 * A total order, so that all tabs converge on one record instead of overwriting each other for ever. Reads own
 * properties only: code in the page could put an unbeatable record on `Object.prototype`.
 */
export function isStronger(record: KillRecord, records: object, by: string): boolean {
  const other = ownValue(records, by) as KillRecord | undefined
  if (!other) return true
  if (record.version !== other.version) return record.version > other.version
  if (isDraining(record) !== isDraining(other)) return isDraining(other)
  if ((record.call === true) !== (other.call === true)) return record.call === true
  return (record.kid ?? '') > (other.kid ?? '')
}

/** Where the record of a vendor's kill is, in every store. */
export function killKey(vendor: string): string {
  return `kill:${vendor}`
}
