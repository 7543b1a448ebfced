import { ownValue } from '../event/snapshot'
import type { CspWall } from '../guard/intercept/csp-wall'
import { apply, NativeDate, toISOString } from '../shared/natives'
import { textOf } from '../shared/text-of'
import type { Vote, Voter } from '../switch/vote'
import type { Purged } from './purge'

/** The steps of a kill after the switch has flipped, in order. */
export type KillStep =
  /** No vendor has this name: nothing was done. */
  'find' | 'abort' | 'csp' | 'tell' | 'remember' | 'stop' | 'purge' | 'successor' | 'hand_over'

/** A step that failed, because of something in the page. The other steps were carried out. */
export interface FailedStep {
  readonly step: KillStep
  readonly why: string
}

/** What a kill did, and what it could not undo. */
export interface KillReceipt {
  readonly vendor: string
  readonly reason: string | undefined
  /** Whose vote it was, and the version of the policy then in force. */
  readonly by: Voter
  readonly version: number | undefined
  /** For a drill: the share of browsers that took part, 0 to 1. */
  readonly share: number | undefined
  /** When the switch had flipped and the guard was shut, ISO 8601. */
  readonly at: string
  readonly purged: Purged
  /** Events which the vendor had not confirmed. */
  readonly unconfirmed: number
  /** Number of requests that were aborted on the wire: the vendor may have received them. */
  readonly aborted: number
  /** Who took over the unconfirmed events, and how many of them it did not have already. */
  readonly successor: string | undefined
  readonly handedOver: number
  /** Attempts of the vendor's code to send, or calls of what is left of it, that were refused since. Goes on counting. */
  readonly blockedSince: number
  /** What was ended when the policy in `csp` took effect; absent without that option, or if the step failed. */
  readonly wall?: CspWall
  /** Steps that failed. Empty, unless something in the page interfered. */
  readonly failed: readonly FailedStep[]
}

/** Reads the options of `kill`. Whatever they are, and even if reading them throws, the kill is made. */
export function killDetailsOf(options: unknown): Pick<Vote, 'reason' | 'drain'> {
  try {
    const given = (options ?? {}) as { reason?: unknown }
    const { reason } = given
    return {
      ...(reason != null && { reason: textOf(reason) }),
      drain: !!ownValue(given, 'drain'),
    }
  } catch {
    return {}
  }
}

/** The receipt for an unknown vendor: a name with a typing error must not look like a kill. */
export function unknownVendorReceipt(vendor: string, names: Iterable<string>): KillReceipt {
  const why = `no such vendor; known: ${[...names].join(', ')}`
  return { ...emptyReceipt(vendor), failed: [{ step: 'find', why }] }
}

/** The receipt of a kill that has torn nothing down (yet): it drains, or nothing ran here. */
export function emptyReceipt(vendor: string, vote?: Vote): KillReceipt {
  return {
    vendor,
    reason: vote?.reason,
    by: vote?.by ?? 'kill',
    version: vote?.version,
    share: vote?.share,
    at: apply(toISOString, new NativeDate(), []),
    purged: {
      cookies: [],
      localStorage: [],
      sessionStorage: [],
      databases: [],
      caches: [],
      globals: [],
    },
    unconfirmed: 0,
    aborted: 0,
    successor: undefined,
    handedOver: 0,
    blockedSince: 0,
    failed: [],
  }
}
