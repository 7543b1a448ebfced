import type { Adapter } from '../adapter'
import { detectForeignCode } from '../guard/foreign-code'
import type { ForeignCode, RequestPolicy } from '../guard/request-policy'
import { createAccount, type DropReason, type VendorCounts } from '../ledger/account'
import type { VendorState } from '../switch/policy'
import {
  Backlog,
  type Handover,
  type OnSettled,
  type StoredEvent,
  type Unconfirmed,
} from './backlog'
import type { DeliveryLoop, DeliveryLoopOptions } from './delivery-loop'
import type { Log } from './log'
import { waitUntil } from './wait-until'

export interface VendorOptions {
  readonly name: string
  readonly adapter: Adapter
  readonly log: Log
  /** The switch's answer. */
  readonly state: () => VendorState
  /** Awaited before vendor code is evaluated in the page. */
  readonly prepare: () => Promise<void>
  readonly onDrop: (reason: DropReason, count: number) => void
  readonly onSettled?: OnSettled
  readonly onError: (error: unknown) => void
  readonly onProgress: () => void
  /** Code of this vendor's that Cordon does not run was seen in the page. */
  readonly onForeign: (code: ForeignCode) => void
}

/** Makes a vendor's delivery loop from the privacy rules. */
export type CreateLoop = (options: Omit<DeliveryLoopOptions, 'privacy'>) => DeliveryLoop

/** How long draining a vendor may take, in ms. */
const drainTimeoutMs = 5_000
const drainCheckMs = 50

/** One vendor, from the first event to its teardown: its backlog, its account, its delivery loop. */
export class Vendor {
  readonly name: string
  readonly adapter: Adapter
  readonly account = createAccount()
  readonly backlog: Backlog
  /** What the guard asks this vendor about its requests. */
  readonly requestPolicy: RequestPolicy
  /** Foreign copies of this vendor's code that were seen in the page. */
  readonly foreignCode: ReadonlySet<ForeignCode>
  /** Runs the vendor; `undefined` until the engine is loaded. */
  loop: DeliveryLoop | undefined
  /** The reason with which events are dropped while it is off. */
  private offReason: DropReason = 'killed'
  /** It was off from the start, or is torn down. */
  isOff: boolean
  /** It is on hold, and was handed nothing since. */
  private isStandby: boolean
  /** It was on in this page. */
  private wasOn = false
  /** It is being drained: events that were in the log at the kill are handed over, later ones are not. */
  isDraining = false

  constructor(private readonly options: VendorOptions) {
    const { name, adapter, log, state, onDrop, onSettled, onForeign } = options
    const { account } = this
    this.name = name
    this.adapter = adapter
    this.isOff = state() === 'off'
    this.isStandby = state() === 'hold'
    this.backlog = new Backlog({ log, account, onDrop, onSettled })
    const { seen, isOwn, foreign } = detectForeignCode({
      adapter,
      sdk: () => this.loop?.sdkState() ?? 'absent',
      isInFlight: (id) => this.loop?.inFlight.has(id) === true,
      onForeign,
    })
    this.foreignCode = seen
    this.requestPolicy = {
      footprint: adapter.footprint,
      isTag: !!adapter.tag,
      isOwn,
      foreign,
      ...(adapter.gzip && { gzip: adapter.gzip }),
      // Others say themselves what has arrived.
      ...(adapter.confirmedBy === 'guard' && {
        namedIn: (text: string) => this.loop?.inFlight.namedIn(text) ?? [],
      }),
      isAllowed: () => this.isAllowed(),
      mayRun: () => this.mayRun(),
      readyFor: (payload) => this.loop?.privacy.completeFor(payload),
      inspect: (payload) => (this.loop?.privacy.isClean(payload) ? undefined : 'personal_data'),
      blocked: (why, messageIds) => {
        account.block(why)
        if (why === 'foreign_copy') return foreign(why)
        this.loop?.outcomes.blocked(why, messageIds)
      },
      answered: (messageIds, status) => this.loop?.outcomes.answered(messageIds, status),
    }
  }

  /** Gives the vendor its delivery loop, which runs it while it may run. */
  start(createLoop: CreateLoop): void {
    const { name, adapter, backlog, account } = this
    const { log, prepare, onSettled, onError, onProgress } = this.options
    this.loop = createLoop({
      ...{ name, adapter, backlog, account, log, prepare, onSettled, onError },
      mayRun: () => this.mayRun(),
      onProgress: () => {
        this.isStandby = false
        onProgress()
      },
    })
    this.wake()
  }

  mayRun(): boolean {
    // A tag that something else loads runs without our help.
    return this.isAllowed() && (!!this.loop || !!this.adapter.tag) && !this.loop?.needsReload()
  }

  /** Whether its code may be in the page, because Cordon has begun to load it, or something else does. */
  mayBeInPage(): boolean {
    const { inline, adopted } = this.adapter
    return !!inline && (!!adopted || (this.loop?.sdkState() ?? 'absent') !== 'absent')
  }

  counts(): VendorCounts {
    return this.account.counts(this.backlog.size() + this.inFlight())
  }

  /** The unconfirmed events, oldest first. */
  unconfirmed(): readonly Unconfirmed[] {
    return [...(this.loop?.inFlight.values() ?? []), ...this.backlog.unconfirmed()].sort(
      (a, b) => a.position - b.position,
    )
  }

  /** Called when the log has a new event. While the vendor is off, that is dropped at once. */
  wake(): void {
    if (this.isOff || this.loop?.needsReload()) return void this.backlog.dropAll(this.offReason)
    if (this.adapter.tag === 'none') this.backlog.dropAll('unsupported')
    else if (this.options.state() === 'hold') this.isStandby = true
    else this.wasOn = true
    this.loop?.wake()
  }

  /** Called when the vendor is no longer off. */
  turnOn(): void {
    this.isOff = false
    if (this.isDraining) this.backlog.unfreeze()
    this.isDraining = false
    this.wake()
  }

  /** Whether it may be drained: to hand over what waits, no SDK is loaded of a vendor that is to go. */
  canDrain(): boolean {
    if (this.loop?.sdkState() === 'loaded') return true
    return !!this.adapter.durable && this.wasOn && this.backlog.waiting() > 0
  }

  /**
   * Hands over what is in the log now and nothing later, although the vendor may no longer run; resolves when
   * that is done, or after 5 s.
   */
  async drain(): Promise<void> {
    this.isDraining = true
    this.backlog.freeze()
    this.loop?.wake()
    let isFlushed = false
    const isDone = (): boolean => {
      if (this.backlog.waiting()) return !this.isDraining
      if (!isFlushed) this.flush()
      isFlushed = true
      return !this.isDraining || !this.inFlight()
    }
    await waitUntil(isDone, { timeoutMs: drainTimeoutMs, everyMs: drainCheckMs })
  }

  /** Stops the vendor's code, when the guard already refuses its requests; returns the unconfirmed events. */
  stop(why: DropReason): Handover {
    this.isDraining = false
    this.offReason = why
    this.isOff = true
    this.loop?.stop(why)
    return this.backlog.dropAll(why)
  }

  /** Takes over from a stopped vendor; returns how many events it did not have. */
  takeOver(handover: Handover, identity: readonly Unconfirmed[]): number {
    const count = this.backlog.takeOver(handover, { isStandby: this.isStandby, identity })
    this.loop?.wake()
    return count
  }

  /** Adds events that an earlier page has stored for this vendor. */
  restore(events: readonly StoredEvent[]): void {
    this.backlog.restore(events)
    this.loop?.wake()
  }

  /** Asks the vendor's code to send what it holds. */
  flush(): void {
    if (this.mayRun()) this.loop?.flush()
  }

  private isAllowed(): boolean {
    return this.options.state() === 'on' || this.isDraining
  }

  private inFlight(): number {
    return this.loop?.inFlight.size ?? 0
  }
}
