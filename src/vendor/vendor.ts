import type { Adapter } from '../adapter'
import type { Gate } from '../guard/gate'
import type { Account, DropReason, VendorCounts } from '../ledger'
import { createAccount } from '../ledger'
import type { Eviction, Log } from '../log'
import type { VendorState } from '../policy'
import type { Properties } from '../event'
import type { DataClass } from '../privacy/data-class'
import type { Privacy } from '../privacy/privacy'
import type { Backlog, Estate, Unconfirmed } from './backlog'
import { createBacklog } from './backlog'
import { importSdk } from './import-sdk'
import type { Pump } from './pump'
import { createPump } from './pump'
import type { Sdk, SdkState } from './sdk'
import { createSdk } from './sdk'

/** The life of one vendor: takes its events from the log, delivers, is stopped. */
export interface Vendor {
  readonly name: string
  readonly adapter: Adapter
  readonly account: Account
  /** How the guard asks for it. */
  readonly gate: Gate
  sdk(): SdkState
  /** Evaluated code cannot be taken out of a page: it comes back with the next page load only. */
  spent(): boolean
  counts(): VendorCounts
  /** Oldest position of the log that this vendor still needs. */
  needs(): number
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
  readonly privacy: Privacy
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
  readonly gate: Gate
  private readonly backlog: Backlog
  private readonly code: Sdk
  private readonly pump: Pump
  private whyOff: DropReason = 'killed'
  private wasOff: boolean
  /** On hold, and nothing handed over since. */
  private isStandby: boolean
  private isDraining = false

  constructor(private readonly options: VendorOptions) {
    const { name, adapter, log, privacy, state, onDrop, onError, onProgress } = options
    const { account } = this
    const mayRun = (): boolean => this.mayRun()
    this.name = name
    this.adapter = adapter
    this.wasOff = state() === 'off'
    this.isStandby = state() === 'hold'
    const backlog = (this.backlog = createBacklog({ log, account, onDrop }))
    const host = {
      sdk: importSdk,
      scrub(payload: Properties) {
        const event = typeof payload.event === 'string' ? payload.event : ''
        account.exposeSdk(event, privacy.inspect(payload, name), new Date().toISOString())
        return privacy.payload(payload, name) as Properties
      },
      allows: (dataClass: DataClass) => privacy.allows(dataClass, name),
    }
    const sdk = (this.code = createSdk(adapter, host, mayRun, options.prepare, onError))
    const progress = (): void => {
      this.isStandby = false
      onProgress()
    }
    this.pump = createPump({
      ...{ name, adapter, backlog, sdk, privacy, account, mayRun, onError },
      onProgress: progress,
    })
    this.gate = createGate(options, account, backlog, mayRun, () => this.pump.wake())
  }

  sdk(): SdkState {
    return this.code.state()
  }

  spent(): boolean {
    return this.code.spent()
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
    this.pump.wake()
  }

  hurry(): void {
    this.pump.hurry()
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
    this.pump.wake()
    const until = Date.now() + patience
    const isDone = (): boolean => this.backlog.isEmpty() && !this.backlog.underWay()
    while (this.isDraining && Date.now() < until && !isDone())
      await new Promise((resolve) => setTimeout(resolve, 50))
  }

  stop(why: DropReason): Estate {
    this.isDraining = false
    this.whyOff = why
    this.wasOff = true
    this.pump.rest()
    const estate = this.backlog.surrender(why)
    this.code.stop()
    return estate
  }

  succeed(estate: Estate, identity: readonly Unconfirmed[]): number {
    const count = this.backlog.inherit(estate, { isStandby: this.isStandby, identity })
    this.pump.wake()
    return count
  }

  unconfirmed(): readonly Unconfirmed[] {
    return this.backlog.unconfirmed()
  }

  adopt(events: readonly Pick<Unconfirmed, 'event' | 'again'>[]): void {
    this.backlog.adopt(events)
    this.pump.wake()
  }

  flush(): void {
    if (this.mayRun()) void attempt(async () => this.code.client()?.flush?.(), this.options.onError)
  }

  private mayRun(): boolean {
    return (this.options.state() === 'on' || this.isDraining) && !this.spent()
  }

  /** Events that come while a vendor is off are dropped when somebody looks, not one by one. */
  private pass(): void {
    if (this.isDraining || (this.options.state() !== 'off' && !this.spent())) return
    this.wasOff = true
    this.backlog.surrender(this.whyOff)
  }
}

function createGate(
  { name, adapter, privacy }: VendorOptions,
  account: Account,
  backlog: ReturnType<typeof createBacklog>,
  mayRun: () => boolean,
  wake: () => void,
): Gate {
  return {
    hosts: adapter.footprint.hosts,
    ...(adapter.gzip && { gzip: adapter.gzip }),
    mayRun,
    inspect: (payload) => (privacy.inspect(payload, name).length ? 'personal_data' : undefined),
    blocked(why, messageIds) {
      account.block(why)
      if (why !== 'may_not_run')
        for (const id of messageIds) backlog.settle(id, 'blocked_by_privacy')
      // On hold events wait, also those which the SDK had already.
      else backlog.giveBack(messageIds)
    },
    answered(messageIds, status) {
      if (status >= 200 && status < 300) for (const id of messageIds) backlog.settle(id)
      else if (isFinal(status)) for (const id of messageIds) backlog.settle(id, 'rejected')
      wake()
    },
  }
}

async function attempt(act: () => Promise<void>, onError: (error: unknown) => void): Promise<void> {
  try {
    await act()
  } catch (error) {
    onError(error)
  }
}

/** Whether a request will not fare better the second time. */
function isFinal(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 429
}
