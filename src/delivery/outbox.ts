import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { ExtrasOptions } from '../client/optional-features'
import type { AnalyticsEvent } from '../event/event'
import type { Privacy } from '../privacy/privacy'
import { onPage } from '../shared/page-lifecycle'
import { uuid } from '../shared/uuid'
import type { Unconfirmed } from './backlog'
import type { Vendor } from './vendor'

/** What one tab has not got rid of, for one vendor, under that vendor's privacy rules. */
interface Box {
  readonly vendor: string
  readonly tab: string
  /** When it was written, epoch ms. */
  readonly at: number
  /** The tab's page is gone. */
  readonly isLeft: boolean
  readonly events: readonly Pick<Unconfirmed, 'event' | 'again'>[]
}

interface Schema extends DBSchema {
  boxes: { key: [string, string]; value: Box }
}

/** ms: how often it is written, and after how long without that its tab counts as gone. */
const every = 1_000
const patience = 15_000
/** Of one box, in characters of JSON. */
const largest = 1_000_000

/**
 * Keeps what was not confirmed in IndexedDB, scrubbed, so that a later page can send it: a chunk of its
 * own, for who asks for it. Whoever takes a box over takes it out in the same transaction, so that no
 * two tabs have it. A page that comes back from the back/forward cache after that may send an event a
 * second time, with the same `messageId`.
 */
export class Outbox {
  private readonly tab = uuid()
  private readonly opening: Promise<IDBPDatabase<Schema>>
  private readonly timers: readonly ReturnType<typeof setTimeout>[]
  private readonly vendors: ReadonlyMap<string, Vendor>
  private privacy: Privacy | undefined
  /** What was written last, by vendor, to write only what changed. */
  private readonly written = new Map<string, string>()
  private readonly stopListening: () => void

  constructor(private readonly options: ExtrasOptions) {
    const { settings, vendors, engine } = options
    this.vendors = new Map([...vendors].filter(([name]) => settings.persisted.includes(name)))
    this.opening = openDB<Schema>('cordon', 1, {
      upgrade: (db) => void db.createObjectStore('boxes', { keyPath: ['vendor', 'tab'] }),
    })
    this.stopListening = onPage({
      hidden: () => this.save(false),
      exit: () => this.save(true),
    })
    const claim = (): void => void this.attempt(() => this.claim())
    // Before its rules are there nothing is written, and nothing taken over that could be lost then.
    void engine.then(({ privacy }) => {
      this.privacy = privacy
      claim()
    })
    // Left over from an earlier page, and first of all.
    for (const name of this.vendors.keys()) if (this.isOff(name)) this.erase(name)
    // Once more, for a tab that went without a word.
    this.timers = [setInterval(() => this.save(false), every), setTimeout(claim, patience + every)]
  }

  /** A vendor was killed: nothing of it is kept, by whichever tab. */
  erase(vendor: string): void {
    this.written.delete(vendor)
    void this.attempt(async () => (await this.opening).delete('boxes', rangeOf(vendor)))
  }

  /** Keeps what there is for the next page. */
  async close(): Promise<void> {
    for (const timer of this.timers) clearTimeout(timer)
    this.stopListening()
    this.save(true)
    await this.attempt(async () => (await this.opening).close())
  }

  private save(isLeft: boolean): void {
    if (!this.privacy) return
    for (const [name, vendor] of this.vendors) {
      const waiting = this.isOff(name) ? [] : vendor.unconfirmed()
      const ends = [waiting[0], waiting.at(-1)].map((one) => one?.event.messageId)
      // Also now and then without a change, for a box that grows old is taken for one that was left.
      const state = `${waiting.length} ${ends.join(' ')} ${Math.floor((3 * Date.now()) / patience)}`
      const before = this.written.get(name)
      if (waiting.length ? !isLeft && state === before : before === undefined) continue
      if (waiting.length) this.written.set(name, state)
      else this.written.delete(name)
      // Now only: most of the times nothing has changed, and nothing needs to be scrubbed.
      const events = this.kept(name, waiting, this.privacy)
      void this.attempt(() => this.write({ vendor: name, events, isLeft }))
    }
  }

  private async write(box: Pick<Box, 'vendor' | 'events' | 'isLeft'>): Promise<void> {
    const transaction = (await this.opening).transaction('boxes', 'readwrite')
    const { store } = transaction
    const done = box.events.length
      ? store.put({ ...box, tab: this.tab, at: Date.now() })
      : store.delete([box.vendor, this.tab])
    // In `pagehide` nobody is left to hear that it was put, which is when it would commit by itself.
    transaction.commit()
    await Promise.all([done, transaction.done])
  }

  /** The oldest that there is room for, as the vendor may have them. */
  private kept(vendor: string, events: readonly Unconfirmed[], privacy: Privacy): Box['events'] {
    const kept: { event: AnalyticsEvent; again?: boolean }[] = []
    let size = 0
    for (const { event, again } of events) {
      const scrubbed = privacy.scrub(event, vendor).event
      size += JSON.stringify(scrubbed).length
      if (size > largest) break
      kept.push({ event: scrubbed, ...(again && { again }) })
    }
    return kept
  }

  /** Takes over what tabs that are gone have left, and forgets what is of no use any more. */
  private async claim(): Promise<void> {
    if (!this.privacy) return
    const db = await this.opening
    for (const [name, vendor] of this.vendors) {
      if (this.isOff(name)) continue
      const transaction = db.transaction('boxes', 'readwrite')
      const boxes = (await transaction.store.getAll(rangeOf(name))).filter(
        ({ tab, at, isLeft }) => tab !== this.tab && (isLeft || Date.now() - at > patience),
      )
      const taken = boxes.map(({ tab }) => transaction.store.delete([name, tab]))
      await Promise.all([...taken, transaction.done])
      if (this.isOff(name)) continue
      const events = boxes.flatMap((box) => box.events)
      vendor.adopt(events.filter(({ event }) => !this.options.log.isTooOld(event)))
    }
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

function rangeOf(vendor: string): IDBKeyRange {
  return IDBKeyRange.bound([vendor], [vendor, []])
}
