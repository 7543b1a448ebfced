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

/** What a dead vendor leaves. */
export interface Estate {
  readonly unconfirmed: readonly Unconfirmed[]
  /** Where it stood in the log: all before was confirmed, dropped, or is in `unconfirmed`. */
  readonly until: number
}

/** How a successor stands to what it takes over. */
export interface Heir {
  /** It was on hold, so that it still has before it what the dead vendor had confirmed. */
  readonly isStandby: boolean
  /** The last words on who the person is; a vendor that has not heard them gets them first. */
  readonly identity: readonly Unconfirmed[]
}

/**
 * What one vendor is still owed: its cursor in the log, what goes ahead of the log (adopted, or to be
 * tried again), and what is under way. Every way out of it is counted once.
 */
export interface Backlog {
  /** Oldest position of the log that is still needed. */
  cursor(): number
  /** Events waiting or under way. */
  size(): number
  /** Events that were not handed over yet. */
  waiting(): number
  isEmpty(): boolean
  underWay(): number
  /** Takes the next events; they are under way until settled. */
  take(count: number): readonly Unconfirmed[]
  /** The event arrived, or is dropped for a reason. Unknown ids change nothing. */
  settle(messageId: string, reason?: DropReason): void
  /** Not under way any more: to be tried again, first of all. Unknown ids change nothing. */
  giveBack(messageIds: Iterable<string>): void
  /** Gives back what has been under way for longer than `patience` ms without an answer. */
  giveUp(patience: number): void
  /** From now on only what is in the log already is handed over. */
  closeBooks(): void
  /** All that waits and is under way, oldest first; nothing changes. */
  unconfirmed(): readonly Unconfirmed[]
  /** Takes in what another page has left for this vendor alone. */
  adopt(events: readonly Pick<Unconfirmed, 'event' | 'again'>[]): void
  /** Drops all that waits and is under way, and returns it. */
  surrender(reason: DropReason): Estate
  /** Takes over what this vendor does not have, and never had; returns how many events that are. */
  inherit(estate: Estate, heir: Heir): number
  evicted(position: number, why: Eviction): void
}

export interface BacklogOptions {
  readonly log: Log
  readonly account: Account
  readonly onDrop: (reason: DropReason, count: number) => void
}

export function createBacklog(options: BacklogOptions): Backlog {
  return new LogBacklog(options)
}

interface HandedOver extends Unconfirmed {
  /** When, in ms since 1970. */
  readonly since: number
}

class LogBacklog implements Backlog {
  private position: number
  /** Ranges of the log, from and to, that were surrendered: this vendor never got them. */
  private missed: (readonly [number, number])[] = []
  private queue: Unconfirmed[] = []
  /** Position that is not passed any more: the vendor is being drained. */
  private last = Infinity
  private readonly handedOver = new Map<string, HandedOver>()

  constructor(private readonly options: BacklogOptions) {
    this.position = options.log.end()
  }

  cursor(): number {
    return this.position
  }

  size(): number {
    return this.options.log.end() - this.position + this.queue.length + this.handedOver.size
  }

  isEmpty(): boolean {
    return !this.waiting()
  }

  underWay(): number {
    return this.handedOver.size
  }

  take(count: number): readonly Unconfirmed[] {
    const since = Date.now()
    const again = this.queue.splice(0, count).map((one) => ({ ...one, since }))
    const fresh = this.next(count - again.length, since)
    const batch = again.length ? [...again, ...fresh] : fresh
    for (const one of batch) this.handedOver.set(one.event.messageId, one)
    if (!again.length) return batch
    for (const { event } of again)
      if (this.options.log.isTooOld(event)) this.settle(event.messageId, 'expired')
    return batch.filter(({ event }) => this.handedOver.has(event.messageId))
  }

  settle(messageId: string, reason?: DropReason): void {
    if (!this.handedOver.delete(messageId)) return
    if (reason) this.drop(reason, 1)
    else this.options.account.deliver(1)
  }

  giveBack(messageIds: Iterable<string>): void {
    const back = [...messageIds].flatMap((id) => this.handedOver.get(id) ?? [])
    for (const { event } of back) this.handedOver.delete(event.messageId)
    this.queue.unshift(...back.map(({ event, position }) => ({ event, position, again: true })))
  }

  giveUp(patience: number): void {
    const oldest = Date.now() - patience
    this.giveBack([...this.handedOver].filter(([, { since }]) => since < oldest).map(([id]) => id))
  }

  closeBooks(): void {
    this.last = this.options.log.end()
  }

  unconfirmed(): readonly Unconfirmed[] {
    const { log } = this.options
    const ahead = log.read(this.position, this.last - this.position)
    return [
      ...this.underHand(),
      ...this.queue,
      ...ahead.map((event, index) => ({ event, position: this.position + index })),
    ].sort((a, b) => a.position - b.position)
  }

  adopt(events: readonly Pick<Unconfirmed, 'event' | 'again'>[]): void {
    this.options.account.accept(events.length)
    this.queue.unshift(...events.map((one) => ({ ...one, position: elsewhere })))
  }

  surrender(reason: DropReason): Estate {
    this.last = Infinity
    const until = this.position
    const held = [...this.underHand(), ...this.queue]
    const unconfirmed = [...held, ...this.next(Infinity)]
    for (const { position } of held) if (position !== elsewhere) this.miss(position, position + 1)
    this.miss(until, this.position)
    this.handedOver.clear()
    this.queue = []
    this.drop(reason, unconfirmed.length)
    return { unconfirmed, until }
  }

  inherit({ unconfirmed, until }: Estate, { isStandby, identity }: Heir): number {
    const unheard = identity.filter(({ position }) => this.hasMissed(position))
    if (isStandby) {
      const ids = new Set(unconfirmed.map(({ event }) => event.messageId))
      const passed = this.next(Math.max(0, until - this.position))
      const mine = passed.filter(
        (one) => ids.has(one.event.messageId) || identity.some(({ event }) => event === one.event),
      )
      this.drop('superseded', passed.length - mine.length)
      this.queue.push(...mine)
    }
    const missing = unconfirmed.filter(({ position }) => this.hasMissed(position))
    const fresh = new Map([...unheard, ...missing].map((one) => [one.event.messageId, one]))
    const heard = new Set([...fresh.values()].map(({ position }) => position))
    this.missed = this.missed.flatMap((range) => without(range, heard))
    this.options.account.accept(fresh.size)
    this.queue.push(...fresh.values())
    const rank = ({ event, position }: Unconfirmed): number =>
      identity.some((one) => one.event === event) ? -1 : position
    this.queue.sort((a, b) => rank(a) - rank(b))
    return fresh.size
  }

  evicted(position: number, why: Eviction): void {
    if (position !== this.position) return
    this.position += 1
    this.drop(why, 1)
  }

  waiting(): number {
    return Math.min(this.options.log.end(), this.last) - this.position + this.queue.length
  }

  private underHand(): Unconfirmed[] {
    return [...this.handedOver.values()]
  }

  private miss(from: number, to: number): void {
    const last = this.missed.at(-1)
    // While a vendor is off it surrenders again and again what has come: one range that grows.
    if (last?.[1] === from) this.missed[this.missed.length - 1] = [last[0], to]
    else if (from < to) this.missed.push([from, to])
    const start = this.options.log.start()
    this.missed = this.missed.filter(([, end]) => end > start - mostLookedBack)
  }

  private hasMissed(position: number): boolean {
    return this.missed.some(([from, to]) => from <= position && position < to)
  }

  private next(count: number, since = 0): HandedOver[] {
    const from = this.position
    const events = this.options.log.read(from, Math.min(count, this.last - from))
    this.position += events.length
    return events.map((event, index) => ({ event, position: from + index, since }))
  }

  private drop(reason: DropReason, count: number): void {
    if (!count) return
    this.options.account.drop(reason, count)
    this.options.onDrop(reason, count)
  }
}

/** Position of what is not of this page's log; what nobody else has ever missed. */
const elsewhere = -1
/** How far behind the log's start a dead vendor's unconfirmed events may lie. */
const mostLookedBack = 10_000

/** A range without those positions which are not missed any more. */
function without(
  [from, to]: readonly [number, number],
  heard: ReadonlySet<number>,
): (readonly [number, number])[] {
  const inside = [...heard].filter((one) => from <= one && one < to).sort((a, b) => a - b)
  const starts = [from, ...inside.map((one) => one + 1)]
  return starts
    .map((start, index) => [start, inside[index] ?? to] as const)
    .filter(([start, end]) => start < end)
}
