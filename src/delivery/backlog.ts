import type { AnalyticsEvent } from '../event/event'
import type { Account, DropReason } from '../ledger/account'
import type { Eviction, Log } from './log'

/** An event that a vendor has not confirmed, and where it stood in the log. */
export interface Unconfirmed {
  readonly event: AnalyticsEvent
  readonly position: number
  /** It was handed over once already. */
  readonly isRetry?: boolean
}

/** An event as it is kept for a later page. */
export interface StoredEvent extends Pick<Unconfirmed, 'event' | 'isRetry'> {
  /** When it was tracked, epoch ms. */
  readonly at: number
}

/** What a stopped vendor passes on to its successor. */
export interface Handover {
  readonly unconfirmed: readonly Unconfirmed[]
  /** Its position in the log: all events before it were confirmed, are in `unconfirmed`, or in `refused`. */
  readonly upTo: number
  /** Positions of those that it would not have, or could not deliver. */
  readonly refused?: ReadonlySet<number>
}

/** The situation in which a successor takes over. */
export interface HandoverTarget {
  /** The successor was on hold: it has not read yet what the stopped vendor had confirmed. */
  readonly isStandby: boolean
  /** The last `identify` and `group`, handed over first if the successor never got them. */
  readonly identity: readonly Unconfirmed[]
}

export interface BacklogOptions {
  readonly log: Log
  readonly account: Account
  readonly onDrop: (reason: DropReason, count: number) => void
  /** Called for each event whose fate is known. */
  readonly onSettled?: OnSettled | undefined
}

/** @param reason why it was dropped; none: it was delivered */
export type OnSettled = (messageId: string, reason?: DropReason) => void

/** Positions of the log, without the last one named. */
type Range = readonly [from: number, to: number]

/** Position of an event from an earlier page, which was left for this vendor alone. */
const notInLog = -1
/** How far behind the log's start a stopped vendor's unconfirmed events may lie, in positions; and how many it may refuse. */
const maxSkippedHistory = 10_000

/**
 * The events that one vendor has yet to get: its cursor in the log, and events that come before the log because
 * they were restored, taken over, or are to be retried. Each event that leaves it is counted once.
 */
export class Backlog {
  private position: number
  /** Parts of the log that were dropped: this vendor never got them. */
  private skipped: Range[] = []
  private queue: Unconfirmed[] = []
  /** Positions of events that were dropped for reasons of this vendor alone: a successor may take them. */
  private readonly refused = new Set<number>()
  /** Position at which the cursor stops, while the vendor is being drained. */
  private endPosition = Infinity

  constructor(private readonly options: BacklogOptions) {
    this.position = options.log.end()
  }

  /** Oldest position of the log that is still needed. */
  oldestNeededPosition(): number {
    return this.position
  }

  /** Events that may be taken now. */
  waiting(): number {
    return Math.min(this.options.log.end(), this.endPosition) - this.position + this.queue.length
  }

  /** Number of events that wait, including those after `freeze`. */
  size(): number {
    return this.options.log.end() - this.position + this.queue.length
  }

  /** Takes out the next events, oldest first. */
  take(count: number): readonly Unconfirmed[] {
    if (!this.queue.length) return this.read(count)
    const ahead = this.queue.splice(0, count)
    return [...ahead, ...this.read(count - ahead.length)]
  }

  /** Returns events that were taken, to be retried before all others. */
  requeue(events: readonly Unconfirmed[]): void {
    this.returnUnsent(
      events.map(({ event, position }): Unconfirmed => ({ event, position, isRetry: true })),
    )
  }

  /** Returns events that were taken but not handed over. */
  returnUnsent(events: readonly Unconfirmed[]): void {
    // Not `unshift`, which code in the page can keep from a kill by a setter on `Array.prototype`.
    this.queue = [...events, ...this.queue]
  }

  /** Until `unfreeze`, only events that are in the log already can be taken. */
  freeze(): void {
    this.endPosition = this.options.log.end()
  }

  unfreeze(): void {
    this.endPosition = Infinity
  }

  /** All waiting events, oldest first, without changing anything. */
  unconfirmed(): readonly Unconfirmed[] {
    const { log } = this.options
    const inLog = log.read(this.position, this.endPosition - this.position)
    return [
      ...this.queue,
      ...inLog.map((event, index) => ({ event, position: this.position + index })),
    ]
  }

  /** Adds events that an earlier page has stored for this vendor; what has grown too old since is dropped. */
  restore(events: readonly StoredEvent[]): void {
    const { account, log } = this.options
    account.accept(events.length)
    for (const { event, at } of events) log.noteTime(event, at)
    const isTooOld = ({ event }: StoredEvent): boolean => log.isTooOld(event)
    const fresh = events.filter((one) => !isTooOld(one))
    this.returnUnsent(fresh.map(({ at: _, ...one }) => ({ ...one, position: notInLog })))
    this.count('expired', events.filter(isTooOld))()
  }

  /** Drops all waiting events, and returns them. */
  dropAll(reason: DropReason): Handover {
    this.unfreeze()
    const upTo = this.position
    const ahead = this.queue
    this.queue = []
    const unconfirmed = [...ahead, ...this.read(Infinity)]
    for (const { position } of ahead) if (position !== notInLog) this.skip([position, position + 1])
    this.skip([upTo, this.position])
    this.count(reason, unconfirmed)()
    return { unconfirmed, upTo, refused: this.refused }
  }

  /** Takes over the events that this vendor never had; returns how many. */
  takeOver(handover: Handover, { identity, isStandby }: HandoverTarget): number {
    const { unconfirmed } = handover
    const unheard = identity.filter(({ position }) => this.hasSkipped(position))
    if (isStandby) this.passConfirmed(handover, identity)
    const missing = unconfirmed.filter(({ position }) => this.hasSkipped(position))
    const events = new Map(
      [...unheard, ...missing].map(({ event, position }) => [event.messageId, { event, position }]),
    )
    const positions = new Set([...events.values()].map(({ position }) => position))
    this.skipped = this.skipped.flatMap((range) => without(range, positions))
    this.options.account.accept(events.size)
    this.queue.push(...events.values())
    const rank = ({ event, position }: Unconfirmed): number =>
      identity.some((one) => one.event === event) ? -1 : position
    this.queue.sort((a, b) => rank(a) - rank(b))
    return events.size
  }

  /**
   * Called when the log evicts an event that this vendor may not have taken yet. Returns a function that reports the
   * drop, to be called once the cursors of all vendors have moved: a listener may track, and so evict the next event.
   */
  evicted(position: number, why: Eviction, event: AnalyticsEvent): (() => void) | undefined {
    if (position !== this.position) return undefined
    this.position += 1
    return this.count(why, [{ event }])
  }

  /** Counts an event that was taken as dropped, and tells of it. */
  drop(reason: DropReason, one: Unconfirmed): void {
    if (reason !== 'superseded' && one.position !== notInLog) this.refuse(one.position)
    this.count(reason, [one])()
  }

  private refuse(position: number): void {
    const [oldest = position] = this.refused
    if (this.refused.size >= maxSkippedHistory) this.refused.delete(oldest)
    this.refused.add(position)
  }

  /** Counts events as dropped; returns what tells of them. */
  private count(reason: DropReason, events: readonly Pick<Unconfirmed, 'event'>[]): () => void {
    const { account, onDrop, onSettled } = this.options
    if (!events.length) return () => {}
    account.drop(reason, events.length)
    return () => {
      onDrop(reason, events.length)
      if (onSettled) for (const { event } of events) onSettled(event.messageId, reason)
    }
  }

  /** A successor on hold would read the whole log: it skips what the stopped vendor had confirmed. */
  private passConfirmed(
    { unconfirmed, upTo, refused }: Handover,
    identity: readonly Unconfirmed[],
  ): void {
    const wanted = new Set([...unconfirmed, ...identity].map(({ event }) => event.messageId))
    const passed = this.read(Math.max(0, upTo - this.position))
    const isWanted = ({ event, position }: Unconfirmed): boolean =>
      wanted.has(event.messageId) || refused?.has(position) === true
    // Before the drops are reported, because a listener may ask for the counts.
    this.queue.push(...passed.filter(isWanted))
    const confirmed = passed.filter((one) => !isWanted(one))
    this.count('superseded', confirmed)()
  }

  private read(count: number): Unconfirmed[] {
    const from = this.position
    const events = this.options.log.read(from, Math.min(count, this.endPosition - from))
    this.position += events.length
    return events.map((event, index) => ({ event, position: from + index }))
  }

  private skip([from, to]: Range): void {
    const last = this.skipped[this.skipped.length - 1]
    // While a vendor is off it skips one event after the other: one range that grows.
    if (last?.[1] === from) this.skipped[this.skipped.length - 1] = [last[0], to]
    else if (from < to) this.skipped = [...this.skipped, [from, to]]
    const oldest = this.options.log.start() - maxSkippedHistory
    this.skipped = this.skipped.filter(([, end]) => end > oldest)
  }

  private hasSkipped(position: number): boolean {
    return this.skipped.some(([from, to]) => from <= position && position < to)
  }
}

/** A range without some positions: the pieces that are left. */
function without([from, to]: Range, positions: ReadonlySet<number>): Range[] {
  const inside = [...positions].filter((one) => from <= one && one < to).sort((a, b) => a - b)
  const starts = [from, ...inside.map((one) => one + 1)]
  return starts
    .map((start, index): Range => [start, inside[index] ?? to])
    .filter(([start, end]) => start < end)
}
