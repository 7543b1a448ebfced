import type { Account, DropReason } from '../ledger/account'
import type { Backlog, OnSettled, Unconfirmed } from './backlog'
import type { Log } from './log'

export interface InFlightOptions {
  readonly backlog: Backlog
  readonly account: Account
  readonly log: Log
  readonly onSettled?: OnSettled | undefined
}

interface Taken extends Unconfirmed {
  /** When it was handed over, in ms of the monotonic clock. */
  since?: number
}

/** As Cordon makes its own. */
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Events that a vendor was handed and that are not confirmed yet. Unknown ids are ignored. */
export class InFlight {
  private readonly entries = new Map<string, Taken>()

  constructor(private readonly options: InFlightOptions) {}

  get size(): number {
    return this.entries.size
  }

  has(messageId: string): boolean {
    return this.entries.has(messageId)
  }

  /** Ids of the app's own that a request names, as JSON. Of UUIDs, the guard knows itself. */
  namedIn(text: string): readonly string[] {
    return [...this.entries.keys()].filter((id) => !uuid.test(id) && text.includes(`"${id}"`))
  }

  /** The events, in the order in which they were handed over. */
  values(): readonly Unconfirmed[] {
    return [...this.entries.values()]
  }

  /** Takes the next events out of the backlog; what is too old to be tried again is dropped. */
  take(count: number): readonly Unconfirmed[] {
    const { backlog, log } = this.options
    const since = performance.now()
    const taken: Taken[] = []
    for (const one of backlog.take(count) as Taken[])
      if (one.isRetry && log.isTooOld(one.event)) backlog.drop('expired', one)
      // The app used one id for two events.
      else if (this.entries.has(one.event.messageId)) backlog.drop('superseded', one)
      else {
        one.since = since
        this.entries.set(one.event.messageId, one)
        taken.push(one)
      }
    return taken
  }

  /** The event arrived. */
  ack(messageId: string): void {
    if (!this.entries.delete(messageId)) return
    this.options.account.deliver(1)
    this.options.onSettled?.(messageId)
  }

  /** The event will not arrive. */
  drop(messageId: string, reason: DropReason): void {
    const one = this.entries.get(messageId)
    if (one && this.entries.delete(messageId)) this.options.backlog.drop(reason, one)
  }

  /** The events are to be handed over again, before all others. */
  requeue(messageIds: Iterable<string>): void {
    const back = [...messageIds].flatMap((id) => this.entries.get(id) ?? [])
    for (const { event } of back) this.entries.delete(event.messageId)
    if (back.length) this.options.backlog.requeue(back)
  }

  /** Returns events that were taken but not handed over. */
  returnUnsent(taken: readonly Unconfirmed[]): void {
    const mine = taken.filter(({ event }) => this.entries.delete(event.messageId))
    this.options.backlog.returnUnsent(mine)
  }

  requeueAll(): void {
    this.requeue([...this.entries.keys()])
  }

  /** Requeues events that have waited for an answer for longer than some ms. */
  requeueStale(timeoutMs: number): void {
    const oldest = performance.now() - timeoutMs
    this.requeue([...this.entries].filter(([, { since = 0 }]) => since < oldest).map(([id]) => id))
  }
}
