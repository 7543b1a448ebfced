import type { Unconfirmed } from '../delivery/backlog'
import type { Vendor } from '../delivery/vendor'
import type { Guard } from '../guard/guard'
import type { CspWall } from '../guard/intercept/csp-wall'
import type { DropReason } from '../ledger/account'
import { append } from '../shared/natives'
import { textOf } from '../shared/text-of'
import { isDraining, type Vote } from '../switch/vote'
import type { KillBroadcast } from './kill-broadcast'
import { purge, type Purged, type PurgeOptions } from './purge'
import { emptyReceipt, type FailedStep, type KillReceipt, type KillStep } from './receipt'

export interface TeardownOptions {
  readonly guard: Guard
  readonly tabs: KillBroadcast
  /** The app's own Content Security Policy, for a vendor whose code is in the page. */
  readonly csp: string | undefined
  /** The vendor that takes over, if one is named and may. */
  readonly successor: () => Vendor | undefined
  /** What replaces the vendor's globals. */
  readonly stub: NonNullable<PurgeOptions['stub']>
  /** Whether the next page will know of the kill of a vendor. */
  readonly isRemembered: (vendor: string) => boolean
  /** The last `identify` and `group`. */
  readonly identity: () => readonly Unconfirmed[]
}

/**
 * The steps after the switch has flipped, in this order: requests in flight are aborted, other tabs are told, the
 * code is silenced while the guard refuses its requests, the footprint is erased, the events are handed over.
 * All in one synchronous task. No step can prevent the next, whatever code in the page has done to the functions
 * that it needs.
 */
export function tearDown(vendor: Vendor, vote: Vote, options: TeardownOptions): KillReceipt {
  const { guard, tabs } = options
  const { name, adapter, requestPolicy, account } = vendor
  const before = account.attempts()
  const blank = emptyReceipt(name, vote)
  const failed: FailedStep[] = []
  const fail = (step: KillStep, error: unknown): void => {
    try {
      append(failed, { step, why: textOf(error).slice(0, 200) })
    } catch {
      // Not even an error that cannot be recorded may stop the kill.
    }
  }
  const attempt = <T>(step: KillStep, act: () => T, otherwise: T): T => {
    try {
      return act()
    } catch (error) {
      fail(step, error)
      return otherwise
    }
  }
  const aborted = attempt('abort', () => guard.abort(requestPolicy), 0)
  const wall = attempt('csp', () => raiseWall(vendor, options), undefined)
  if (vote.by !== 'consent' && vote.by !== 'guard') {
    const { reason, version, call } = vote
    const drain = isDraining(vote)
    attempt('tell', () => tabs.tell({ kill: name, reason, version, drain, call }), undefined)
    if (!attempt('remember', () => options.isRemembered(name), true))
      fail('remember', 'no storage keeps the kill: change the policy as well')
  }
  // Only now, because this calls functions of the page, which might never return.
  guard.reapplyPatches()
  const left = attempt('stop', () => vendor.stop(reasonFor(vote)), { unconfirmed: [], upTo: 0 })
  const onFailure = (kind: string, error: unknown): void =>
    fail('purge', `${kind}: ${textOf(error)}`)
  const { stub } = options
  const erase = (): Purged => purge(adapter.footprint, { onFailure, stub })
  const purged = attempt('purge', erase, blank.purged)
  const successor = attempt('successor', options.successor, undefined)
  const handOver = (): number => successor?.takeOver(left, options.identity()) ?? 0
  return {
    ...blank,
    aborted,
    purged,
    unconfirmed: left.unconfirmed.length,
    successor: successor?.name,
    handedOver: attempt('hand_over', handOver, 0),
    get blockedSince() {
      return account.attempts() - before
    },
    failed,
    ...(wall && { wall }),
  }
}

/**
 * Adds the app's `csp` to the page, if the vendor's code may be in it.
 *
 * @throws Error if that is not possible, or not yet
 */
export function raiseWall(
  vendor: Vendor,
  { csp, guard }: Pick<TeardownOptions, 'csp' | 'guard'>,
): CspWall | undefined {
  if (!csp || !vendor.mayBeInPage()) return undefined
  const wall = guard.raiseCspWall(csp)
  if (!wall) throw new Error('not loaded yet, added when it is')
  return wall
}

function reasonFor({ by }: Vote): DropReason {
  return by === 'consent' ? 'denied' : 'killed'
}
