import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Privacy } from '../privacy/privacy'
import type { onPage } from '../shared/page-lifecycle'
import type { Store } from '../shared/store'
import type { Switch } from '../switch/switch'
import type { StoredEvent, Unconfirmed } from './backlog'
import { within } from './engine'
import type { Log } from './log'
import type { storedEvents } from './stored-events'
import type { Vendor } from './vendor'

/** The unsent events of one tab for one vendor, scrubbed by that vendor's privacy rules. */
interface StoredBatch {
  readonly vendor: string
  readonly tab: string
  /** When it was written, epoch ms. */
  readonly at: number
  /** The tab's page is gone. */
  readonly isAbandoned: boolean
  readonly events: readonly StoredEvent[]
}

interface Schema extends DBSchema {
  boxes: { key: [string, string]; value: StoredBatch }
}

const writeIntervalMs = 1_000
/** A tab whose batch was not written for this long, in ms, counts as closed. */
const abandonedAfterMs = 15_000
/** How long `close` waits for the database, in ms. */
const closeTimeoutMs = 1_000
/** Largest batch, in characters of JSON. */
const maxBatchLength = 1_000_000

export interface OutboxOptions {
  readonly vendors: ReadonlyMap<string, Vendor>
  /** Names of the vendors whose events are kept. */
  readonly persisted: readonly string[]
  /** Resolves when the privacy rules are loaded; before that, nothing is written. */
  readonly engine: Promise<{ readonly privacy: Privacy }>
  readonly vendorSwitch: Switch
  readonly log: Log
  readonly store: Store
  readonly storedEvents: typeof storedEvents
  /** Unique to this tab. */
  readonly tab: string
  readonly onPage: typeof onPage
  readonly onError: (error: unknown) => void
}

/**
 * Keeps unconfirmed events in IndexedDB, scrubbed, so that a later page can send them. A separate chunk, loaded
 * only with `log.persist`. A tab that takes over a batch removes it in the same transaction, so that no two tabs
 * have it. A page that returns from the back/forward cache after that may send an event a second time, with the
 * same `messageId`.
 */
export class Outbox {
  /** Opened only when there is something to store: an empty database counts as stored data too. */
  private opening: Promise<IDBPDatabase<Schema>> | undefined
  private isForgotten = false
  private readonly timers: readonly ReturnType<typeof setTimeout>[]
  private readonly vendors: ReadonlyMap<string, Vendor>
  private privacy: Privacy | undefined
  /** What was written last, by vendor, so that only changes are written. */
  private readonly written = new Map<string, string>()
  /** Vendors whose events are being erased: until that is done, nothing of theirs is taken over. */
  private readonly erasing = new Set<string>()
  private readonly stopListening: () => void

  constructor(private readonly options: OutboxOptions) {
    const { persisted, vendors, engine, onPage } = options
    this.vendors = new Map([...vendors].filter(([name]) => persisted.includes(name)))
    this.stopListening = onPage({
      hidden: () => this.save(false),
      exit: () => this.save(true),
    })
    const takeOver = (): void => void this.attempt(() => this.takeOverAbandoned())
    // Before the rules are loaded nothing is written, so nothing is taken over either: it could be lost.
    void this.attempt(async () => {
      const { privacy } = await engine
      // All vendors at once: a page that is closing cannot wait for one after the other.
      await privacy.complete()
      this.privacy = privacy
      takeOver()
    })
    // What was stored before a stop that this outbox did not see, in this page or another, is never sent.
    const { store, storedEvents } = options
    for (const name of this.vendors.keys())
      if (this.isOff(name) || store.read(storedEvents.eraseKey(name)) !== undefined)
        this.erase(name)
    // Again later, for a tab that was closed without notice.
    this.timers = [
      setInterval(() => this.save(false), writeIntervalMs),
      setTimeout(takeOver, abandonedAfterMs + writeIntervalMs),
    ]
  }

  /** A vendor was stopped: erases its events, whichever tab stored them. */
  erase(vendor: string): void {
    const { store, storedEvents } = this.options
    this.erasing.add(vendor)
    void this.attempt(async () => {
      // Meanwhile all of it may have been forgotten.
      if ((this.opening || (await this.isThere())) && !this.isForgotten)
        await (await this.open()).delete('boxes', rangeOf(vendor))
      // Only now: what this page has written before is gone too, and is written again if it still waits.
      this.written.delete(vendor)
      this.erasing.delete(vendor)
      store.remove(storedEvents.eraseKey(vendor))
    })
  }

  /** Nothing may be stored any more: deletes the database. */
  forget(): void {
    this.written.clear()
    this.isForgotten = true
    void this.attempt(async () => {
      const closing = this.closeDatabase()
      this.opening = undefined
      await closing
      await deleteDB(this.options.storedEvents.database)
    })
  }

  /** Stores the unconfirmed events for the next page. */
  async close(): Promise<void> {
    for (const timer of this.timers) clearTimeout(timer)
    this.stopListening()
    this.save(true)
    // Another tab may delete the database, and another still use it.
    await this.attempt(() => within(this.closeDatabase(), closeTimeoutMs))
  }

  private async closeDatabase(): Promise<void> {
    ;(await this.opening)?.close()
  }

  private save(isAbandoned: boolean): void {
    if (!this.privacy) return
    for (const [name, vendor] of this.vendors) {
      const waiting = this.isOff(name) ? [] : vendor.unconfirmed()
      const ends = [waiting[0], waiting[waiting.length - 1]].map((one) => one?.event.messageId)
      // From time to time also without a change, because another tab would take over a batch that looks old.
      const state = `${waiting.length} ${ends.join(' ')} ${Math.floor((3 * Date.now()) / abandonedAfterMs)}`
      const before = this.written.get(name)
      if (waiting.length ? !isAbandoned && state === before : before === undefined) continue
      if (waiting.length) this.written.set(name, state)
      else this.written.delete(name)
      // Only now: most times nothing has changed, and nothing needs to be scrubbed.
      const events = this.kept(name, waiting, this.privacy)
      void this.attempt(() => this.write({ vendor: name, events, isAbandoned }))
    }
  }

  private async write(
    batch: Pick<StoredBatch, 'vendor' | 'events' | 'isAbandoned'>,
  ): Promise<void> {
    const transaction = (await this.open()).transaction('boxes', 'readwrite')
    const { store } = transaction
    const done = batch.events.length
      ? store.put({ ...batch, tab: this.options.tab, at: Date.now() })
      : store.delete([batch.vendor, this.options.tab])
    // Commit explicitly: in `pagehide` the page is gone before an automatic commit would happen.
    transaction.commit()
    await Promise.all([done, transaction.done])
  }

  /** The oldest events that fit, scrubbed for the vendor. */
  private kept(
    vendor: string,
    events: readonly Unconfirmed[],
    privacy: Privacy,
  ): StoredBatch['events'] {
    const kept: StoredEvent[] = []
    let size = 0
    for (const { event, isRetry } of events) {
      const scrubbed = privacy.scrub(event, vendor).event
      size += JSON.stringify(scrubbed).length
      if (size > maxBatchLength) break
      const at = this.options.log.trackedAt(event)
      kept.push({ event: scrubbed, at, ...(isRetry && { isRetry }) })
    }
    return kept
  }

  /** Takes over the events of closed tabs, and erases those that nobody can send any more. */
  private async takeOverAbandoned(): Promise<void> {
    const wanted = [...this.vendors].filter(([name]) => !this.isOff(name))
    // Where all are off, consent may have been refused: not even an empty database is to be there.
    if (!this.privacy || !wanted.length) return
    const db = await this.open()
    for (const [name, vendor] of wanted) {
      // Meanwhile, for opening and reading take their time.
      if (this.isOff(name) || this.erasing.has(name)) continue
      const transaction = db.transaction('boxes', 'readwrite')
      const found = (await transaction.store.getAll(rangeOf(name))).filter(
        ({ tab, at, isAbandoned }) =>
          tab !== this.options.tab && (isAbandoned || Date.now() - at > abandonedAfterMs),
      )
      const taken = found.map(({ tab }) => transaction.store.delete([name, tab]))
      await Promise.all([...taken, transaction.done])
      if (this.isOff(name) || this.erasing.has(name)) continue
      vendor.restore(found.flatMap((batch) => batch.events))
    }
  }

  private open(): Promise<IDBPDatabase<Schema>> {
    this.isForgotten = false
    return (this.opening ??= openDB<Schema>(this.options.storedEvents.database, 1, {
      upgrade: (db) => void db.createObjectStore('boxes', { keyPath: ['vendor', 'tab'] }),
      // Another tab deletes it: it is not to wait for this one, and what is there later is another database.
      blocking: (_current, _next, event) => {
        ;(event.target as IDBDatabase).close()
        this.opening = undefined
        this.written.clear()
      },
    }))
  }

  /** Whether the database exists, without creating it; `true` if the browser cannot tell. */
  private async isThere(): Promise<boolean> {
    // A sandboxed frame has no IndexedDB, and Chromium's `databases()` then rejects in a way that cannot be caught.
    if (globalThis.origin === 'null') return false
    const databases = await indexedDB.databases?.()
    return !databases || databases.some(({ name }) => name === this.options.storedEvents.database)
  }

  private isOff(vendor: string): boolean {
    return this.options.vendorSwitch.state(vendor) === 'off'
  }

  private async attempt(act: () => Promise<unknown>): Promise<void> {
    try {
      await act()
    } catch (error) {
      // Storage is refused here, or full: the events wait in memory as without it.
      this.options.onError(error)
    }
  }
}

function rangeOf(vendor: string): IDBKeyRange {
  return IDBKeyRange.bound([vendor], [vendor, []])
}
