import type { AnalyticsEvent } from '../event'
import type { Account, DropReason } from '../ledger'
import type { Eviction, Log } from '../log'

/** An event that a vendor has not confirmed, and where it stood in the log. */
export interface Unconfirmed {
  readonly event: AnalyticsEvent
  readonly position: number
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
  isEmpty(): boolean
  underWay(): number
  /** Takes the next events; they are under way until settled. */
  take(count: number): readonly Unconfirmed[]
  /** The event arrived, or is dropped for a reason. Unknown ids change nothing. */
  settle(messageId: string, reason?: DropReason): void
  /** Not under way any more: to be tried again, first of all. */
  giveBack(events: readonly Unconfirmed[]): void
  /** Drops all that waits and is under way, and returns it. */
  surrender(reason: DropReason): readonly Unconfirmed[]
  /** Takes over those events which this vendor has surrendered; the rest it has, or had. */
  adopt(events: readonly Unconfirmed[]): number
  evicted(position: number, why: Eviction): void
}

export interface BacklogOptions {
  readonly log: Log
  readonly account: Account
  readonly onDrop: (reason: DropReason, count: number) => void
}

export function createBacklog({ log, account, onDrop }: BacklogOptions): Backlog {
  let cursor = log.end()
  /** What lies before was surrendered, or was never this vendor's. */
  let joined = cursor
  let queue: Unconfirmed[] = []
  const underWay = new Map<string, Unconfirmed>()

  const drop = (reason: DropReason, count: number): void => {
    if (!count) return
    account.drop(reason, count)
    onDrop(reason, count)
  }
  const next = (count: number): Unconfirmed[] => {
    const from = cursor
    const events = log.read(from, count)
    cursor += events.length
    return events.map((event, index) => ({ event, position: from + index }))
  }
  const size = (): number => log.end() - cursor + queue.length + underWay.size

  return {
    cursor: () => cursor,
    size,
    isEmpty: () => !queue.length && cursor === log.end(),
    underWay: () => underWay.size,
    take(count) {
      const again = queue.splice(0, count)
      const events = [...again, ...next(count - again.length)]
      for (const taken of events) underWay.set(taken.event.messageId, taken)
      return events
    },
    settle(messageId, reason) {
      if (!underWay.delete(messageId)) return
      if (reason) drop(reason, 1)
      else account.deliver(1)
    },
    giveBack(events) {
      queue = [...events.filter(({ event }) => underWay.delete(event.messageId)), ...queue]
    },
    surrender(reason) {
      const count = size()
      const events = [...underWay.values(), ...queue, ...next(log.end() - cursor)]
      underWay.clear()
      queue = []
      joined = cursor
      drop(reason, count)
      return events
    },
    adopt(events) {
      const missing = events.filter(({ position }) => position < joined)
      account.accept(missing.length)
      queue.push(...missing)
      return missing.length
    },
    evicted(position, why) {
      if (position !== cursor) return
      cursor += 1
      drop(why, 1)
    },
  }
}
