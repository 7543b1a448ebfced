import type { Adapter } from '../adapter'
import type { RequestPolicy } from '../guard/request-policy'
import { createAccount, type Account, type DropReason, type VendorCounts } from '../ledger/account'
import type { Exposures } from '../ledger/exposures'
import type { VendorState } from '../switch/policy'
import { createBacklog, type Backlog, type Estate, type Unconfirmed } from './backlog'
import type { Engine } from './engine'
import type { Eviction, Log } from './log'
import type { Runner } from './runner'
import type { SdkState } from './sdk-lifecycle'

/** The life of one vendor: takes its events from the log, delivers, is stopped. */
export interface Vendor {
  readonly name: string
  readonly adapter: Adapter
  readonly account: Account
  /** How the guard asks for it. */
  readonly requestPolicy: RequestPolicy
  /** What it was shown, once it could be shown anything. */
  exposures(): Exposures | undefined
  sdk(): SdkState
  /** Evaluated code cannot be taken out of a page: it comes back with the next page load only. */
  spent(): boolean
  counts(): VendorCounts
  /** Oldest position of the log that this vendor still needs. */
  needs(): number
  /** The engine is there: from now on it runs while it may. */
  start(engine: Engine): void
  wake(): void
  /** The page is going: hands over all there is, now. */
  hurry(): void
  /** The vendor is not off any more: what came while it was is dropped, what comes is not. */
  resume(): void
  evicted(position: number, why: Eviction): void
  /**
   * Hands over what is in the log now and nothing later, though the vendor may not run any more;
   * resolves when that is done, or after 5 s.
   */
  drain(): Promise<void>
  /** Takes the vendor's code out, behind the shut guard; returns what was not confirmed. */
  stop(why: DropReason): Estate
  /** Takes over from a dead vendor; returns how many events it did not have. */
  succeed(estate: Estate, identity: readonly Unconfirmed[]): number
  /** What it has not confirmed, oldest first. */
  unconfirmed(): readonly Unconfirmed[]
  /** Takes in what another page has left for this vendor alone. */
  adopt(events: readonly Pick<Unconfirmed, 'event' | 'again'>[]): void
  /** Asks the vendor's code to send what it holds. */
  flush(): void
}

export interface VendorOptions {
  readonly name: string
  readonly adapter: Adapter
  readonly log: Log
  /** The switch's answer. */
  readonly state: () => VendorState
  /** Awaited before vendor code is evaluated in the page. */
  readonly prepare: () => Promise<void>
  readonly onDrop: (reason: DropReason, count: number) => void
  readonly onError: (error: unknown) => void
  readonly onProgress: () => void
}

/** How long a vendor may take to be drained, ms. */
const patience = 5_000

export function createVendor(options: VendorOptions): Vendor {
  return new AdaptedVendor(options)
}

class AdaptedVendor implements Vendor {
  readonly name: string
  readonly adapter: Adapter
  readonly account = createAccount()
  readonly requestPolicy: RequestPolicy
  private readonly backlog: Backlog
  private runner: Runner | undefined
  private whyOff: DropReason = 'killed'
  private wasOff: boolean
  /** On hold, and nothing handed over since. */
  private isStandby: boolean
  private isDraining = false

  constructor(private readonly options: VendorOptions) {
    const { name, adapter, log, state, onDrop } = options
    const { account } = this
    this.name = name
    this.adapter = adapter
    this.wasOff = state() === 'off'
    this.isStandby = state() === 'hold'
    this.backlog = createBacklog({ log, account, onDrop })
    this.requestPolicy = createRequestPolicy(this, {
      backlog: this.backlog,
      mayRun: () => this.mayRun(),
      isClean: (payload) => this.runner?.isClean(payload) === true,
      wake: () => this.runner?.wake(),
    })
  }

  start(engine: Engine): void {
    const { name, adapter, backlog } = this
    const { prepare, onError, onProgress } = this.options
    this.runner = engine.createRunner({
      ...{ name, adapter, backlog, prepare, onError },
      mayRun: () => this.mayRun(),
      onProgress: () => {
        this.isStandby = false
        onProgress()
      },
    })
    this.wake()
  }

  exposures(): Exposures | undefined {
    return this.runner?.exposures
  }

  sdk(): SdkState {
    return this.runner?.sdk() ?? 'absent'
  }

  spent(): boolean {
    return this.runner?.spent() === true
  }

  counts(): VendorCounts {
    this.pass()
    return this.account.counts(this.backlog.size())
  }

  needs(): number {
    this.pass()
    return this.backlog.cursor()
  }

  wake(): void {
    if (this.options.state() === 'hold') this.isStandby = true
    this.runner?.wake()
  }

  hurry(): void {
    this.runner?.hurry()
  }

  resume(): void {
    if (this.wasOff) this.backlog.surrender(this.whyOff)
    this.wasOff = false
    this.wake()
  }

  evicted(position: number, why: Eviction): void {
    this.backlog.evicted(position, why)
  }

  async drain(): Promise<void> {
    this.isDraining = true
    this.backlog.closeBooks()
    this.runner?.wake()
    const until = Date.now() + patience
    const isDone = (): boolean => this.backlog.isEmpty() && !this.backlog.underWay()
    while (this.isDraining && Date.now() < until && !isDone())
      await new Promise((resolve) => setTimeout(resolve, 50))
  }

  stop(why: DropReason): Estate {
    this.isDraining = false
    this.whyOff = why
    this.wasOff = true
    this.runner?.rest()
    const estate = this.backlog.surrender(why)
    this.runner?.stop()
    return estate
  }

  succeed(estate: Estate, identity: readonly Unconfirmed[]): number {
    const count = this.backlog.inherit(estate, { isStandby: this.isStandby, identity })
    this.runner?.wake()
    return count
  }

  unconfirmed(): readonly Unconfirmed[] {
    return this.backlog.unconfirmed()
  }

  adopt(events: readonly Pick<Unconfirmed, 'event' | 'again'>[]): void {
    this.backlog.adopt(events)
    this.runner?.wake()
  }

  flush(): void {
    if (this.mayRun()) this.runner?.flush()
  }

  private mayRun(): boolean {
    const isAllowed = this.options.state() === 'on' || this.isDraining
    return isAllowed && !!this.runner && !this.spent()
  }

  /** Events that come while a vendor is off are dropped when somebody looks, not one by one. */
  private pass(): void {
    if (this.isDraining || (this.options.state() !== 'off' && !this.spent())) return
    this.wasOff = true
    this.backlog.surrender(this.whyOff)
  }
}

interface RequestPolicyOptions {
  readonly backlog: Backlog
  readonly mayRun: () => boolean
  readonly isClean: (payload: unknown) => boolean
  readonly wake: () => void
}

function createRequestPolicy(
  { adapter, account }: Vendor,
  options: RequestPolicyOptions,
): RequestPolicy {
  const { backlog, mayRun, isClean, wake } = options
  return {
    hosts: adapter.footprint.hosts,
    ...(adapter.gzip && { gzip: adapter.gzip }),
    mayRun,
    inspect: (payload) => (isClean(payload) ? undefined : 'personal_data'),
    blocked(why, messageIds) {
      account.block(why)
      if (why !== 'may_not_run')
        for (const id of messageIds) backlog.settle(id, 'blocked_by_privacy')
      // On hold events wait, also those which the SDK had already.
      else backlog.giveBack(messageIds)
    },
    answered(messageIds, status) {
      if (status >= 200 && status < 300) for (const id of messageIds) backlog.settle(id)
      else if (isFinal(status) && !adapter.partial?.includes(status))
        for (const id of messageIds) backlog.settle(id, 'rejected')
      wake()
    },
  }
}

/** Whether a request will not fare better the second time. */
function isFinal(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 429
}
