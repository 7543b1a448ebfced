import type { Unconfirmed } from '../delivery/backlog'
import type { Vendor } from '../delivery/vendor'
import type { Footprint } from '../footprint'
import type { Guard } from '../guard/guard'
import type { DropReason } from '../ledger/account'
import { onPage } from '../shared/page-lifecycle'
import type { Vote, Voter } from '../switch/switch'
import type { Tabs } from './kill-broadcast'
import { purge, type Purged } from './purge'
import { raiseCspWall } from './tighten-csp'

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
}

export interface TeardownOptions {
  readonly guard: Guard
  readonly tabs: Tabs
  /** The app's own Content Security Policy, for a vendor whose code is in the page. */
  readonly csp: string | undefined
  /** The vendor that takes over, if one is named and may. */
  readonly successor: Vendor | undefined
  /** The last words on who the person is. */
  readonly identity: readonly Unconfirmed[]
}

/** When a vendor's own timers could have written again, ms. */
const again = [1_000, 5_000]

/**
 * The steps after the switch has flipped, in the order of the design: what is in flight aborted,
 * other tabs told, the code silenced behind the shut guard, the footprint erased, the events handed
 * over. All of it in one synchronous task.
 */
export function tearDown(vendor: Vendor, vote: Vote, options: TeardownOptions): KillReceipt {
  const { guard, tabs, successor, identity } = options
  const at = new Date().toISOString()
  const aborted = guard.abort(vendor.requestPolicy)
  if (options.csp && vendor.adapter.inline && vendor.sdk() !== 'absent')
    raiseCspWall(options.csp, (address) => guard.find(address)?.blocked('csp', []))
  if (vote.by !== 'consent' && vote.by !== 'lease') tabs.tell(message(vendor.name, vote))
  const estate = vendor.stop(reasonFor(vote))
  const purged = purgeRepeatedly(vendor.adapter.footprint)
  return {
    vendor: vendor.name,
    reason: vote.reason,
    by: vote.by,
    version: vote.version,
    share: vote.share,
    at,
    purged,
    unconfirmed: estate.unconfirmed.length,
    aborted,
    successor: successor?.name,
    handedOver: successor?.succeed(estate, identity) ?? 0,
  }
}

function message(kill: string, { reason, version }: Vote): Parameters<Tabs['tell']>[0] {
  return {
    kill,
    ...(reason !== undefined && { reason }),
    ...(version !== undefined && { version }),
  }
}

function reasonFor({ by }: Vote): DropReason {
  return by === 'consent' ? 'denied' : 'killed'
}

/** SDKs write from timers that were set before: at once, twice more, and when the page goes. */
function purgeRepeatedly(footprint: Footprint): Purged {
  for (const delay of again) setTimeout(purge, delay, footprint)
  const stop = onPage({
    exited() {
      stop()
      purge(footprint)
    },
  })
  return purge(footprint)
}
