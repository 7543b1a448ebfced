import type { Adapter, Client } from '../adapter'
import { Retry } from '../adapter'
import type { Backlog, Unconfirmed } from './backlog'
import type { AnalyticsEvent } from '../event'
import { eventName } from '../event-name'
import { inTime } from './in-time'
import type { Account } from '../ledger'
import { nextTask } from './next-task'
import type { Privacy } from '../privacy/privacy'
import type { Sdk } from './sdk'

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
  readonly account: Account
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
const patience = 60_000
/** ms */
const backOff = { first: 1_000, most: 60_000 }

/** The only caller of `deliver`. */
export function createPump(options: PumpOptions): Pump {
  const { backlog, sdk, mayRun, onProgress } = options
  let running = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let watch: ReturnType<typeof setTimeout> | undefined

  /** An SDK may give up on an event without a word. */
  const watchOver = (): void => {
    watch ??= setTimeout(() => {
      watch = undefined
      backlog.giveUp(patience)
      if (backlog.underWay()) watchOver()
      wake()
    }, patience)
  }
  const wait = (after?: number): void => {
    const pause = Math.min(backOff.most, backOff.first * 2 ** failures) * (0.5 + Math.random())
    failures += 1
    timer = setTimeout(() => {
      timer = undefined
      wake()
    }, after ?? pause)
  }
  const isReady = (): boolean =>
    mayRun() && !timer && !backlog.isEmpty() && backlog.underWay() < mostUnderWay
  const collect = (): Promise<void> => {
    const { interval = 0, batchSize = defaultBatch } = sdk.client() ?? {}
    return interval && backlog.waiting() < batchSize ? pause(interval) : nextTask()
  }

  const run = async (): Promise<void> => {
    while (isReady()) {
      if (!sdk.client()) await sdk.start()
      const client = sdk.client()
      if (!client) return wait()
      // Asked again after the await, on the line before the vendor's code is called.
      if (!mayRun()) return
      const failure = await handOver(options, client, false)
      if (failure) wait(failure.after)
      else failures = 0
      watchOver()
      onProgress()
      await collect()
    }
  }
  const wake = (): void => {
    if (running || !isReady()) return
    running = true
    // In a microtask, so that `track` returns first and a burst becomes one batch.
    void Promise.resolve()
      .then(run)
      .finally(() => (running = false))
  }
  return {
    wake,
    hurry() {
      const client = sdk.client()
      while (client && mayRun() && !backlog.isEmpty() && backlog.underWay() < mostUnderWay)
        void handOver(options, client, true)
    },
    rest() {
      clearTimeout(timer)
      clearTimeout(watch)
      timer = watch = undefined
      failures = 0
    },
  }
}

/** One batch. Returns what the vendor wants to be asked again for. */
async function handOver(
  options: PumpOptions,
  client: Client,
  isEnding: boolean,
): Promise<Retry | undefined> {
  const { adapter, backlog, onError } = options
  const size = Math.min(client.batchSize ?? defaultBatch, mostUnderWay - backlog.underWay())
  const taken = backlog.take(size)
  const events = taken.flatMap((one) => treat(options, one) ?? [])
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
    backlog.giveBack(error.messageIds ?? events.map(({ messageId }) => messageId))
    for (const { messageId } of events) backlog.settle(messageId)
    return error
  }
}

/** Puts an event under the vendor's privacy rules and writes down what the vendor is shown. */
function treat(options: PumpOptions, { event, again }: Unconfirmed): AnalyticsEvent | undefined {
  const { name, privacy, account, backlog, onError } = options
  try {
    const scrubbed = privacy.scrub(event, name)
    if (!again) account.expose(eventName(event), scrubbed.exposures, event.timestamp)
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
