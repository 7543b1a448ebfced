import type { Blocked } from '../guard/request-policy'

/** Why an event did not reach a vendor. */
export type DropReason =
  | 'killed'
  | 'denied'
  | 'superseded'
  | 'overflow'
  | 'expired'
  | 'blocked_by_privacy'
  | 'adapter_error'
  | 'rejected'
  | 'unsupported'
  | 'closed'

/** What became of a vendor's events; `accepted` is always the sum of the others. */
export interface VendorCounts {
  readonly accepted: number
  readonly delivered: number
  readonly pending: number
  readonly dropped: Readonly<Partial<Record<DropReason, number>>>
  /** Requests of the vendor's code that the guard refused, by reason. */
  readonly blocked: Readonly<Partial<Record<Blocked, number>>>
}

/** Counts what became of one vendor's events. */
export interface Account {
  accept(count: number): void
  deliver(count: number): void
  drop(reason: DropReason, count: number): void
  block(why: Blocked): void
  /** How many requests were refused, whyever. */
  attempts(): number
  counts(pending: number): VendorCounts
}

export function createAccount(): Account {
  let accepted = 0
  let delivered = 0
  const dropped: Partial<Record<DropReason, number>> = {}
  const blocked: Partial<Record<Blocked, number>> = {}
  let attempts = 0

  return {
    accept: (count) => void (accepted += count),
    deliver: (count) => void (delivered += count),
    drop(reason, count) {
      if (count > 0) dropped[reason] = (dropped[reason] ?? 0) + count
    },
    block(why) {
      blocked[why] = (blocked[why] ?? 0) + 1
      attempts += 1
    },
    attempts: () => attempts,
    counts: (pending) => ({
      accepted,
      delivered,
      pending,
      dropped: { ...dropped },
      blocked: { ...blocked },
    }),
  }
}
