import { Retry, type Adapter, type Client } from '../adapter'
import { eventName, type AnalyticsEvent } from '../event/event'
import type { Exposures } from '../ledger/exposures'
import type { Privacy } from '../privacy/privacy'
import type { Backlog, Unconfirmed } from './backlog'
import { nextTask } from './next-task'
import type { Sdk } from './sdk-lifecycle'

/** Hands a vendor its events, one batch at a time. */
export interface Pump {
  /** Something may have changed: new events, another state, an answer. */
  wake(): void
  /** The page is going: hands over all there is, now, without waiting for answers. */
  hurry(): void
  /** Forgets waiting and back-off; the vendor was stopped. */
  rest(): void
}

export interface PumpOptions {
  readonly name: string
  readonly adapter: Adapter
  readonly backlog: Backlog
  readonly sdk: Sdk
  readonly privacy: Privacy
  readonly exposures: Exposures
  /** The switch's answer, asked on the line before vendor code is called. */
  readonly mayRun: () => boolean
  readonly onError: (error: unknown) => void
  /** The vendor has moved on in the log. */
  readonly onProgress: () => void
}

/** Events that may be under way without the server's answer: the reach of a kill. */
const mostUnderWay = 500
const defaultBatch = 50
/** After so long without an answer an event is handed over again, with the same id; ms. */
const ackTimeoutMs = 60_000
/** ms */
const backOff = { first: 1_000, most: 60_000 }

/** The only caller of `deliver`. */
export function createPump(options: PumpOptions): Pump {
  return new BatchPump(options)
}

class BatchPump implements Pump {
  private isRunning = false
  private failures = 0
  /** Set while the vendor has asked for time, or could not be loaded. */
  private timer: ReturnType<typeof setTimeout> | undefined
  private watch: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly options: PumpOptions) {}

  wake(): void {
    if (this.isRunning || !this.isReady()) return
    this.isRunning = true
    // In a microtask, so that `track` returns first and a burst becomes one batch.
    void Promise.resolve()
      .then(() => this.run())
      .finally(() => {
        this.isRunning = false
        // Who called while it was coming to its end was not heard.
        this.wake()
      })
  }

  hurry(): void {
    const { sdk, mayRun, backlog } = this.options
    const client = sdk.client()
    if (!client) return
    // Counted: a vendor may give back at once what it is handed, and would be asked for ever.
    let left = backlog.waiting()
    while (left > 0 && mayRun() && backlog.underWay() < mostUnderWay) {
      void handOver(this.options, client, true)
      left -= batchOf(client)
    }
  }

  rest(): void {
    clearTimeout(this.timer)
    clearTimeout(this.watch)
    this.timer = this.watch = undefined
    this.failures = 0
  }

  private async run(): Promise<void> {
    const { sdk, mayRun, onProgress } = this.options
    while (this.isReady()) {
      if (!sdk.client()) await sdk.start()
      const client = sdk.client()
      if (!client) return this.wait()
      // Asked again after the await, on the line before the vendor's code is called.
      if (!mayRun()) return
      const failure = await handOver(this.options, client, false)
      if (failure) this.wait(failure.after)
      else this.failures = 0
      this.watchOver()
      onProgress()
      await this.collect(client)
    }
  }

  private isReady(): boolean {
    const { mayRun, backlog } = this.options
    return mayRun() && !this.timer && !backlog.isEmpty() && backlog.underWay() < mostUnderWay
  }

  private collect(client: Client): Promise<void> {
    const isFull = this.options.backlog.waiting() >= batchOf(client)
    return client.interval && !isFull ? pause(client.interval) : nextTask()
  }

  private wait(after?: number): void {
    const length = Math.min(backOff.most, backOff.first * 2 ** this.failures)
    this.failures += 1
    this.timer = setTimeout(
      () => {
        this.timer = undefined
        this.wake()
      },
      after ?? length * (0.5 + Math.random()),
    )
  }

  /** An SDK may give up on an event without a word. */
  private watchOver(): void {
    const { backlog } = this.options
    this.watch ??= setTimeout(() => {
      this.watch = undefined
      backlog.giveUp(ackTimeoutMs)
      if (backlog.underWay()) this.watchOver()
      this.wake()
    }, ackTimeoutMs)
  }
}

/** Most events of a batch; an adapter that says 0 has said nothing. */
function batchOf({ batchSize = 0 }: Client): number {
  return batchSize > 0 ? batchSize : defaultBatch
}

/** One batch. Returns what the vendor wants to be asked again for. */
async function handOver(
  options: PumpOptions,
  client: Client,
  isEnding: boolean,
): Promise<Retry | undefined> {
  const { adapter, backlog, onError } = options
  const size = Math.min(batchOf(client), mostUnderWay - backlog.underWay())
  const taken = backlog.take(size)
  const events: AnalyticsEvent[] = []
  for (const one of taken) {
    const event = treat(options, one)
    if (event) events.push(event)
  }
  try {
    if (events.length) await inTime(client.deliver(events, isEnding))
    if (adapter.confirmedBy !== 'guard')
      for (const { messageId } of events) backlog.settle(messageId)
    return undefined
  } catch (error) {
    if (!(error instanceof Retry)) {
      onError(error)
      for (const { messageId } of events) backlog.settle(messageId, 'adapter_error')
      return undefined
    }
    for (const id of error.rejected) backlog.settle(id, 'rejected')
    for (const id of error.lost) backlog.settle(id, 'adapter_error')
    backlog.giveBack(error.messageIds ?? events.map(({ messageId }) => messageId))
    for (const { messageId } of events) backlog.settle(messageId)
    return error
  }
}

/** Puts an event under the vendor's privacy rules and writes down what the vendor is shown. */
function treat(options: PumpOptions, { event, again }: Unconfirmed): AnalyticsEvent | undefined {
  const { name, privacy, exposures, backlog, onError } = options
  try {
    const scrubbed = privacy.scrub(event, name)
    if (!again) exposures.expose(eventName(event), scrubbed.exposures, event.timestamp)
    return scrubbed.event
  } catch (error) {
    onError(error)
    backlog.settle(event.messageId, 'blocked_by_privacy')
    return undefined
  }
}

function pause(length: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, length))
}

/** A vendor that does not answer for so long is taken to have failed, ms. */
const deliverTimeoutMs = 30_000

/** Waits for a delivery, but not for ever: an adapter that hangs must not hold up its vendor. */
export async function inTime(delivery: void | Promise<void>): Promise<void> {
  if (!delivery) return
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Retry('no answer in time')), deliverTimeoutMs)
  })
  await Promise.race([delivery, late]).finally(() => clearTimeout(timer))
}
