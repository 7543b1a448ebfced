import type { Adapter, Client } from '../adapter'
import type { AnalyticsEvent, Properties } from '../event/event'
import { current } from '../guard/current-vendor'
import { takeLarge } from '../guard/outliving'
import { asOwn } from '../guard/own-requests'
import type { Account, DropReason } from '../ledger/account'
import type { Privacy } from '../privacy/privacy'
import type { DataClass } from '../privacy/vocabulary/data-class'
import { isRetry } from '../shared/is-retry'
import { queueMicrotask } from '../shared/natives'
import { BackOff } from './back-off'
import type { Backlog, OnSettled, Unconfirmed } from './backlog'
import { isCloneError, plainBatch, trackReading, type Batch } from './batch'
import { flushAtExit } from './flush-at-exit'
import { importSdk } from './import-sdk'
import { InFlight } from './in-flight'
import { inTime, isThenable } from './in-time'
import type { Log } from './log'
import { inNextTask } from './next-task'
import { createRequestOutcomes } from './request-outcomes'
import { SdkLifecycle, type SdkState } from './sdk-lifecycle'
import { VendorPrivacy } from './vendor-privacy'

export interface DeliveryLoopOptions {
  readonly name: string
  readonly adapter: Adapter
  readonly backlog: Backlog
  readonly account: Account
  readonly log: Log
  readonly privacy: Privacy
  /** The switch's answer, asked on the line before vendor code is called. */
  readonly mayRun: () => boolean
  /**
   * Awaited before vendor code is evaluated in the page. Called again before each delivery, to put back what another
   * library of the page has removed of the patches.
   */
  readonly prepare: () => Promise<void>
  readonly onSettled?: OnSettled | undefined
  readonly onError: (error: unknown) => void
  /** Called when the vendor's cursor in the log has moved. */
  readonly onProgress: () => void
}

/** Most events that may be in flight without an answer: those a kill can no longer stop for certain. */
const maxInFlight = 500
/** Events per batch, or per task, unless the adapter says otherwise. */
const defaultBatchSize = 50
/** How long to wait for an answer, in ms, before an event is handed over again with the same id. */
const ackTimeoutMs = 60_000

/**
 * Runs one vendor: starts its code, hands over the events of its backlog, and stops it. The only caller of
 * `deliver`. Uses no promises unless the adapter does, so that a single event stays cheap.
 */
export class DeliveryLoop {
  readonly privacy: VendorPrivacy
  readonly inFlight: InFlight
  /** Decides the fate of events whose request was refused or answered. */
  readonly outcomes
  private readonly sdk: SdkLifecycle
  /** Whether it is running, or the pending start, which a stop discards because it may never settle. */
  private running: boolean | Promise<void> = false
  /** The adapter has thrown in the middle of a batch: from now on it gets events one by one. */
  private isFragile = false
  /** The adapter clones what it gets. */
  private needsPlain = false
  /** Waits because the vendor asked for time, or could not be loaded. */
  private readonly backOff = new BackOff(() => this.wake())
  private ackTimer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly options: DeliveryLoopOptions) {
    const { name, adapter, privacy, mayRun, onError } = options
    this.inFlight = new InFlight(options)
    this.privacy = new VendorPrivacy({
      ...{ name, adapter, privacy },
      onUnwanted: (messageId, reason) => this.inFlight.drop(messageId, reason),
      onBlocked: (messageId, error) => {
        onError(error)
        this.inFlight.drop(messageId, 'blocked_by_privacy')
      },
    })
    this.outcomes = createRequestOutcomes(
      { inFlight: this.inFlight, wake: () => this.wake() },
      adapter.partial,
    )
    const host = {
      sdk: importSdk,
      scrub: (payload: Properties) => this.privacy.scrubPayload(payload),
      allows: (dataClass: DataClass) => this.privacy.allows(dataClass),
    }
    const prepare = (): Promise<unknown> => this.prepareCode()
    this.sdk = new SdkLifecycle({ name, adapter, host, mayRun, prepare, onError })
  }

  sdkState(): SdkState {
    return this.sdk.state()
  }

  /** Evaluated code cannot be removed from a page: it can run again only after a page load. */
  needsReload(): boolean {
    return this.sdk.needsReload()
  }

  /** Called when something may have changed: new events, another state, an answer. */
  wake(): void {
    if (this.running || !this.isReady()) return
    this.running = true
    // In a microtask, so that `track` returns first and a burst becomes one batch.
    queueMicrotask(this.run)
  }

  /** The page may be closing: hands over what waits. If it is leaving, what is on its way may be broken off. */
  flushOnExit(isLeaving = false): void {
    const { inFlight, options } = this
    const client = this.sdk.client()
    if (!client || !options.mayRun()) return
    if (isLeaving && options.adapter.durable) inFlight.requeue(takeLarge(options.adapter.footprint))
    // Only what waits now: a vendor may return each event at once.
    const waiting = options.backlog.unconfirmed().slice(0, maxInFlight - inFlight.size)
    flushAtExit({ waiting, most: this.batchSize(client) }, (count) => {
      void this.handOver(client, true, count)
      return options.mayRun()
    })
  }

  /** Asks the vendor's code to send what it holds. */
  flush(): void {
    try {
      const flushed = asOwn(() => this.sdk.client()?.flush?.()) as Promise<void> | undefined
      flushed?.catch(this.options.onError)
    } catch (error) {
      this.options.onError(error)
    }
  }

  /** Stops the vendor's code; events that were in flight return to the backlog. */
  stop(why: DropReason): void {
    if (this.running !== true) this.pause()
    // The timers last, because code in the page can replace the functions that stop them.
    this.sdk.stop(why)
    this.inFlight.requeueAll()
    this.backOff.stop()
    clearTimeout(this.ackTimer)
    this.ackTimer = undefined
  }

  /** Runs until nothing is left to do, or until it has to wait for something. */
  private readonly run = (): void => {
    if (!this.isReady()) return this.pause()
    const client = this.sdk.client()
    if (!client) {
      const mine: Promise<void> = (this.running = this.sdk.start().then(() => {
        if (mine !== this.running) return
        this.pause()
        if (!this.sdk.client() && this.options.mayRun()) this.backOff.wait()
        this.wake()
      }))
      return
    }
    const delivery = this.handOverSome(client)
    if (delivery) void delivery.then(() => this.next(client))
    else this.next(client)
  }

  /** Yields to the page after a batch, or lets events collect. */
  private next(client: Client): void {
    const { backlog, onProgress } = this.options
    onProgress()
    this.watchForAnswers()
    const isFull = backlog.waiting() >= this.batchSize(client)
    if (client.interval && !isFull) setTimeout(this.run, client.interval)
    else if (this.isReady()) inNextTask(this.run)
    else this.pause()
  }

  private pause(): void {
    this.running = false
  }

  private isReady(): boolean {
    const { mayRun, backlog, adapter } = this.options
    if (!mayRun() || this.backOff.isWaiting()) return false
    // A tag is started without an event.
    if (adapter.tag && !this.sdk.client()) return true
    return backlog.waiting() > 0 && this.inFlight.size < maxInFlight
  }

  /** Hands over one batch, or as many events one by one. */
  private handOverSome(client: Client): Promise<void> | undefined {
    let left = client.batchSize || defaultBatchSize
    do {
      left -= this.batchSize(client)
      const delivery = this.handOver(client, false)
      if (delivery) return delivery
      // The switch is asked again before each call of the vendor's code.
    } while (left > 0 && this.isReady())
    return undefined
  }

  /** The number of events in the next call of `deliver`. */
  private batchSize({ batchSize = 0 }: Client): number {
    if (this.isFragile) return 1
    return batchSize > 0 ? batchSize : defaultBatchSize
  }

  /** Calls `deliver` once; resolves when the fate of its events is recorded. */
  private handOver(client: Client, isEnd: boolean, most?: number): Promise<void> | undefined {
    const { inFlight } = this
    const size = Math.min(most ?? this.batchSize(client), maxInFlight - inFlight.size)
    const taken = inFlight.take(size)
    const events = this.privacy.scrub(taken, !isEnd)
    if (!events) return this.waitForRules(taken)
    if (!events.length) return undefined
    const { inline, footprint } = this.options.adapter
    // The page is watched for what else could load the vendor's code, and says itself if it cannot be.
    if (inline || footprint.scripts) this.options.prepare().catch(() => {})
    const isPlain = this.needsPlain || events.length === 1
    const batch = isPlain ? plainBatch(events) : trackReading(events)
    current.vendor = this.options.name
    try {
      const delivery: unknown = asOwn(() => client.deliver(batch.events, isEnd))
      if (isThenable(delivery))
        return inTime(delivery).then(
          () => this.delivered(events),
          (error: unknown) => this.failed(events, error, batch),
        )
      this.delivered(events)
    } catch (error) {
      this.failed(events, error, batch)
      if (!isRetry(error) && !this.needsPlain) this.isFragile = true
    } finally {
      current.vendor = ''
    }
    return undefined
  }

  private delivered(events: readonly AnalyticsEvent[]): void {
    this.backOff.succeeded()
    if (this.options.adapter.confirmedBy === 'guard') return
    for (const { messageId } of events) this.inFlight.ack(messageId)
  }

  private failed(events: readonly AnalyticsEvent[], error: unknown, batch: Batch): void {
    const { inFlight } = this
    const { onError } = this.options
    if (isRetry(error)) {
      for (const id of error.rejected ?? []) inFlight.drop(id, 'rejected')
      for (const id of error.lost ?? []) inFlight.drop(id, 'adapter_error')
      inFlight.requeue(error.messageIds ?? events.map(({ messageId }) => messageId))
      if (this.options.adapter.confirmedBy !== 'guard')
        for (const { messageId } of events) inFlight.ack(messageId)
      return this.backOff.wait(error.after)
    }
    const at = batch.furthestRead()
    if (at < 0 && isCloneError(error)) {
      this.needsPlain = true
      return inFlight.requeue(events.map(({ messageId }) => messageId))
    }
    onError(error)
    // An adapter that reads the events one by one has handed over those before the one at fault, and not read
    // those after it. One that had read all, or none, may have sent any of them.
    const isOneByOne = at >= 0 && at < events.length - 1
    const lost = isOneByOne ? events.slice(at, at + 1) : events
    if (isOneByOne) {
      this.delivered(events.slice(0, at))
      inFlight.requeue(events.slice(at + 1).map(({ messageId }) => messageId))
    }
    for (const { messageId } of lost) inFlight.drop(messageId, 'adapter_error')
  }

  /** Returns the events, because their texts need rules that are not loaded yet. */
  private async waitForRules(taken: readonly Unconfirmed[]): Promise<void> {
    this.inFlight.returnUnsent(taken)
    try {
      await this.privacy.complete()
    } catch (error) {
      this.options.onError(error)
      this.backOff.wait()
    }
  }

  /** A vendor's own requests are inspected synchronously, so all rules are loaded before its code is. */
  private async prepareCode(): Promise<void> {
    const { adapter, prepare } = this.options
    if (adapter.inline || adapter.sealed) await this.privacy.complete()
    if (adapter.inline) await prepare()
  }

  /** Retries old events, because an SDK may drop an event silently. */
  private watchForAnswers(): void {
    const { inFlight } = this
    if (!inFlight.size) return
    this.ackTimer ??= setTimeout(() => {
      this.ackTimer = undefined
      inFlight.requeueStale(ackTimeoutMs)
      this.watchForAnswers()
      this.wake()
    }, ackTimeoutMs)
  }
}
