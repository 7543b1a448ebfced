import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { AnalyticsEvent } from '../event/event'
import type { Privacy } from '../privacy/privacy'
import type { onPage } from '../shared/page-lifecycle'
import type { Switch } from '../switch/switch'
import type { Unconfirmed } from './backlog'
import type { Log } from './log'
import type { Vendor } from './vendor'

/** What one tab has not got rid of, for one vendor, under that vendor's privacy rules. */
interface StoredBatch {
  readonly vendor: string
  readonly tab: string
  /** When it was written, epoch ms. */
  readonly at: number
  /** The tab's page is gone. */
  readonly isAbandoned: boolean
  readonly events: readonly Pick<Unconfirmed, 'event' | 'again'>[]
}

interface Schema extends DBSchema {
  boxes: { key: [string, string]; value: StoredBatch }
}

const databaseName = 'cordon'
const writeIntervalMs = 1_000
/** After so long without being written the tab of a batch counts as gone. */
const abandonedAfterMs = 15_000
/** Of one batch, in characters of JSON. */
const maxBatchLength = 1_000_000

export interface OutboxOptions {
  readonly vendors: ReadonlyMap<string, Vendor>
  /** Names of the vendors whose events are kept. */
  readonly persisted: readonly string[]
  /** Resolves when the rules are there: before, nothing is written. */
  readonly engine: Promise<{ readonly privacy: Privacy }>
  readonly votes: Switch
  readonly log: Log
  /** No other tab has the same. */
  readonly tab: string
  readonly onPage: typeof onPage
  readonly onError: (error: unknown) => void
}

/**
 * Keeps what was not confirmed in IndexedDB, scrubbed, so that a later page can send it: a chunk of its
 * own, for who asks for it. Whoever takes a batch over takes it out in the same transaction, so that no
 * two tabs have it. A page that comes back from the back/forward cache after that may send an event a
 * second time, with the same `messageId`.
 */
export class Outbox {
  /** Not before there is something to store: a database that is empty is stored, too. */
  private opening: Promise<IDBPDatabase<Schema>> | undefined
  private isForgotten = false
  private readonly timers: readonly ReturnType<typeof setTimeout>[]
  private readonly vendors: ReadonlyMap<string, Vendor>
  private privacy: Privacy | undefined
  /** What was written last, by vendor, to write only what changed. */
  private readonly written = new Map<string, string>()
  private readonly stopListening: () => void

  constructor(private readonly options: OutboxOptions) {
    const { persisted, vendors, engine, onPage } = options
    this.vendors = new Map([...vendors].filter(([name]) => persisted.includes(name)))
    this.stopListening = onPage({
      hidden: () => this.save(false),
      exit: () => this.save(true),
    })
    const takeOver = (): void => void this.attempt(() => this.takeOverAbandoned())
    // Before its rules are there nothing is written, and nothing taken over that could be lost then.
    void this.attempt(async () => {
      const { privacy } = await engine
      // All of them: a page that is going cannot wait for the rest.
      await privacy.complete()
      this.privacy = privacy
      takeOver()
    })
    // Left over from an earlier page, and first of all.
    for (const name of this.vendors.keys()) if (this.isOff(name)) this.erase(name)
    // Once more, for a tab that went without a word.
    this.timers = [
      setInterval(() => this.save(false), writeIntervalMs),
      setTimeout(takeOver, abandonedAfterMs + writeIntervalMs),
    ]
  }

  /** A vendor was killed: nothing of it is kept, by whichever tab. */
  erase(vendor: string): void {
    this.written.delete(vendor)
    void this.attempt(async () => {
      if (!this.opening && !(await isThere())) return
      // Meanwhile all of it may have been forgotten.
      if (!this.isForgotten) await (await this.open()).delete('boxes', rangeOf(vendor))
    })
  }

  /** Nothing may be stored any more: the database goes, until there is something for it again. */
  forget(): void {
    this.written.clear()
    this.isForgotten = true
    void this.attempt(async () => {
      const opened = this.opening
      this.opening = undefined
      ;(await opened)?.close()
      await deleteDB(databaseName)
    })
  }

  /** Keeps what there is for the next page. */
  async close(): Promise<void> {
    for (const timer of this.timers) clearTimeout(timer)
    this.stopListening()
    this.save(true)
    await this.attempt(async () => (await this.opening)?.close())
  }

  private save(isAbandoned: boolean): void {
    if (!this.privacy) return
    for (const [name, vendor] of this.vendors) {
      const waiting = this.isOff(name) ? [] : vendor.unconfirmed()
      const ends = [waiting[0], waiting.at(-1)].map((one) => one?.event.messageId)
      // Also now and then without a change, for a batch that grows old is taken for one that was left.
      const state = `${waiting.length} ${ends.join(' ')} ${Math.floor((3 * Date.now()) / abandonedAfterMs)}`
      const before = this.written.get(name)
      if (waiting.length ? !isAbandoned && state === before : before === undefined) continue
      if (waiting.length) this.written.set(name, state)
      else this.written.delete(name)
      // Now only: most of the times nothing has changed, and nothing needs to be scrubbed.
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
    // In `pagehide` nobody is left to hear that it was put, which is when it would commit by itself.
    transaction.commit()
    await Promise.all([done, transaction.done])
  }

  /** The oldest that there is room for, as the vendor may have them. */
  private kept(
    vendor: string,
    events: readonly Unconfirmed[],
    privacy: Privacy,
  ): StoredBatch['events'] {
    const kept: { event: AnalyticsEvent; again?: boolean }[] = []
    let size = 0
    for (const { event, again } of events) {
      const scrubbed = privacy.scrub(event, vendor).event
      size += JSON.stringify(scrubbed).length
      if (size > maxBatchLength) break
      kept.push({ event: scrubbed, ...(again && { again }) })
    }
    return kept
  }

  /** Takes over what tabs that are gone have left, and forgets what is of no use any more. */
  private async takeOverAbandoned(): Promise<void> {
    if (!this.privacy) return
    const db = await this.open()
    for (const [name, vendor] of this.vendors) {
      if (this.isOff(name)) continue
      const transaction = db.transaction('boxes', 'readwrite')
      const found = (await transaction.store.getAll(rangeOf(name))).filter(
        ({ tab, at, isAbandoned }) =>
          tab !== this.options.tab && (isAbandoned || Date.now() - at > abandonedAfterMs),
      )
      const taken = found.map(({ tab }) => transaction.store.delete([name, tab]))
      await Promise.all([...taken, transaction.done])
      if (this.isOff(name)) continue
      const events = found.flatMap((batch) => batch.events)
      vendor.restore(events.filter(({ event }) => !this.options.log.isTooOld(event)))
    }
  }

  private open(): Promise<IDBPDatabase<Schema>> {
    this.isForgotten = false
    return (this.opening ??= openDB<Schema>(databaseName, 1, {
      upgrade: (db) => void db.createObjectStore('boxes', { keyPath: ['vendor', 'tab'] }),
    }))
  }

  private isOff(vendor: string): boolean {
    return this.options.votes.state(vendor) === 'off'
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

/** Without making it. Where that cannot be asked, it is taken to be there. */
async function isThere(): Promise<boolean> {
  // In a sandbox there is none, and Chromium's `databases()` rejects where nobody can catch it.
  if (globalThis.origin === 'null') return false
  const databases = await indexedDB.databases?.()
  return !databases || databases.some(({ name }) => name === databaseName)
}

function rangeOf(vendor: string): IDBKeyRange {
  return IDBKeyRange.bound([vendor], [vendor, []])
}
