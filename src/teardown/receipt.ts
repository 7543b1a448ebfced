import type { CspWall } from '../guard/intercept/csp-wall'
import { apply, NativeDate, toISOString } from '../shared/natives'
import { textOf } from '../shared/text-of'
import type { Vote, Voter } from '../switch/switch'
import type { Purged } from './purge'

/** The parts of a kill that come after the switch has flipped, in their order. */
export type KillStep =
  /** No vendor has this name: nothing was done. */
  'find' | 'abort' | 'csp' | 'tell' | 'remember' | 'stop' | 'purge' | 'successor' | 'hand_over'

/** A step that something in the page kept from being carried out. The others were, all the same. */
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
  /** Set if it was a drill: the share of browsers that it was for, 0 to 1. */
  readonly share: number | undefined
  /** When the switch had flipped and the guard was shut, ISO 8601. */
  readonly at: string
  readonly purged: Purged
  /** Events which the vendor had not confirmed. */
  readonly unconfirmed: number
  /** Requests that were on the wire and were aborted: the vendor may have received them. */
  readonly aborted: number
  /** Who took the unconfirmed events over, and how many of them it did not have already. */
  readonly successor: string | undefined
  readonly handedOver: number
  /** The wall of `csp` stands, and what it ended; absent where there is none: not asked for, or in `failed`. */
  readonly wall?: CspWall
  /** Empty, unless code in the page stood in the way. */
  readonly failed: readonly FailedStep[]
}

/** What a call of `kill` says beside the name. A kill is made whatever it is told, and whoever throws. */
export function killDetailsOf(options: unknown): Pick<Vote, 'reason' | 'drain'> {
  try {
    const { reason, drain } = (options ?? {}) as { reason?: unknown; drain?: boolean }
    return { ...(reason != null && { reason: textOf(reason) }), ...(drain && { drain: true }) }
  } catch {
    return {}
  }
}

/** The receipt of a kill of nobody: a name with a typing error in it must not look like a kill. */
export function receiptOfNobody(vendor: string, names: Iterable<string>): KillReceipt {
  const why = `no such vendor; known: ${[...names].join(', ')}`
  return { ...emptyReceipt(vendor), failed: [{ step: 'find', why }] }
}

/** The receipt of a kill which has nothing to show: not yet, while it drains, or not here. */
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
    failed: [],
  }
}
