import type { AnalyticsEvent } from '../event/event'
import type { Account, DropReason } from '../ledger/account'
import type { Eviction, Log } from './log'

/** An event that a vendor has not confirmed, and where it stood in the log. */
export interface Unconfirmed {
  readonly event: AnalyticsEvent
  readonly position: number
  /** It was handed over before. */
  readonly again?: boolean
}

/** What a vendor that was stopped leaves to its successor. */
export interface Handover {
  readonly unconfirmed: readonly Unconfirmed[]
  /** Where it stood in the log: all before was confirmed, dropped, or is in `unconfirmed`. */
  readonly upTo: number
}

/** How a successor stands to what it takes over. */
export interface HandoverTarget {
  /** It was on hold, so that it still has before it what the stopped vendor had confirmed. */
  readonly isStandby: boolean
  /** The last `identify` and `group`; a vendor that never got them gets them first. */
  readonly identity: readonly Unconfirmed[]
}

export interface BacklogOptions {
  readonly log: Log
  readonly account: Account
  readonly onDrop: (reason: DropReason, count: number) => void
  /** Called for each event of which it is known what became of it. */
  readonly onSettled?: OnSettled | undefined
}

/** @param reason why it was dropped; none: it was delivered */
export type OnSettled = (messageId: string, reason?: DropReason) => void

/** From a position of the log to the one before another. */
type Range = readonly [from: number, to: number]

/** Position of an event that is not of this page's log, and that no other vendor can have missed. */
const notInLog = -1
/** How far behind the log's start a stopped vendor's unconfirmed events may lie, in positions. */
const maxSkippedHistory = 10_000

/**
 * What one vendor is still owed: its place in the log, and what goes ahead of the log because it was
 * restored, taken over, or is to be tried again. Every way out of it is counted once.
 */
export class Backlog {
  private position: number
  /** Parts of the log that were dropped: this vendor never got them. */
  private skipped: Range[] = []
  private queue: Unconfirmed[] = []
  /** Position that is not passed any more: the vendor is being drained. */
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

  /** Events that wait, also those which came after `freeze`. */
  size(): number {
    return this.options.log.end() - this.position + this.queue.length
  }

  /** Takes out the next events, oldest first. */
  take(count: number): readonly Unconfirmed[] {
    if (!this.queue.length) return this.read(count)
    const ahead = this.queue.splice(0, count)
    return [...ahead, ...this.read(count - ahead.length)]
  }

  /** What was taken is to be tried again, first of all. */
  putBack(events: readonly Unconfirmed[]): void {
    this.giveBack(events.map(({ event, position }) => ({ event, position, again: true })))
  }

  /** What was taken, and shown to nobody, waits again. */
  giveBack(events: readonly Unconfirmed[]): void {
    this.queue.unshift(...events)
  }

  /** From now on only what is in the log already can be taken; until `unfreeze`. */
  freeze(): void {
    this.endPosition = this.options.log.end()
  }

  unfreeze(): void {
    this.endPosition = Infinity
  }

  /** All that waits, oldest first; nothing changes. */
  unconfirmed(): readonly Unconfirmed[] {
    const { log } = this.options
    const inLog = log.read(this.position, this.endPosition - this.position)
    return [
      ...this.queue,
      ...inLog.map((event, index) => ({ event, position: this.position + index })),
    ]
  }

  /** Takes in what another page has left for this vendor alone. */
  restore(events: readonly Pick<Unconfirmed, 'event' | 'again'>[]): void {
    this.options.account.accept(events.length)
    this.queue.unshift(...events.map((one) => ({ ...one, position: notInLog })))
  }

  /** Drops all that waits, and returns it. */
  dropAll(reason: DropReason): Handover {
    this.unfreeze()
    const upTo = this.position
    const ahead = this.queue
    this.queue = []
    const unconfirmed = [...ahead, ...this.read(Infinity)]
    for (const { position } of ahead) if (position !== notInLog) this.skip([position, position + 1])
    this.skip([upTo, this.position])
    this.drop(reason, unconfirmed)
    return { unconfirmed, upTo }
  }

  /** Takes over what this vendor does not have, and never had; returns how many events that are. */
  takeOver({ unconfirmed, upTo }: Handover, target: HandoverTarget): number {
    const { identity, isStandby } = target
    const unheard = identity.filter(({ position }) => this.hasSkipped(position))
    if (isStandby) this.passConfirmed(unconfirmed, upTo, identity)
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

  /** The log has lost an event that may not have been taken yet. */
  evicted(position: number, why: Eviction, event: AnalyticsEvent): void {
    if (position !== this.position) return
    this.position += 1
    this.drop(why, [{ event }])
  }

  /** Counts events that were taken, or never will be. */
  drop(reason: DropReason, events: readonly Pick<Unconfirmed, 'event'>[]): void {
    const { account, onDrop, onSettled } = this.options
    const { length } = events
    if (!length) return
    account.drop(reason, length)
    onDrop(reason, length)
    if (onSettled) for (const { event } of events) onSettled(event.messageId, reason)
  }

  /** A standby has the whole log before it: what the other had confirmed is not sent twice. */
  private passConfirmed(
    unconfirmed: readonly Unconfirmed[],
    upTo: number,
    identity: readonly Unconfirmed[],
  ): void {
    const wanted = new Set([...unconfirmed, ...identity].map(({ event }) => event.messageId))
    const passed = this.read(Math.max(0, upTo - this.position))
    const isWanted = ({ event }: Unconfirmed): boolean => wanted.has(event.messageId)
    this.drop(
      'superseded',
      passed.filter((one) => !isWanted(one)),
    )
    this.queue.push(...passed.filter(isWanted))
  }

  private read(count: number): Unconfirmed[] {
    const from = this.position
    const events = this.options.log.read(from, Math.min(count, this.endPosition - from))
    this.position += events.length
    return events.map((event, index) => ({ event, position: from + index }))
  }

  private skip([from, to]: Range): void {
    const last = this.skipped.at(-1)
    // While a vendor is off it skips one event after the other: one range that grows.
    if (last?.[1] === from) this.skipped[this.skipped.length - 1] = [last[0], to]
    else if (from < to) this.skipped.push([from, to])
    const oldest = this.options.log.start() - maxSkippedHistory
    this.skipped = this.skipped.filter(([, end]) => end > oldest)
  }

  private hasSkipped(position: number): boolean {
    return this.skipped.some(([from, to]) => from <= position && position < to)
  }
}

/** A range without some positions: what is left of it, in pieces. */
function without([from, to]: Range, positions: ReadonlySet<number>): Range[] {
  const inside = [...positions].filter((one) => from <= one && one < to).sort((a, b) => a - b)
  const starts = [from, ...inside.map((one) => one + 1)]
  return starts
    .map((start, index): Range => [start, inside[index] ?? to])
    .filter(([start, end]) => start < end)
}
