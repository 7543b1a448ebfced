import type { Adapter } from '../adapter'
import type { Gate } from '../guard/gate'
import type { Account, DropReason, ExposureEntry, VendorCounts } from '../ledger'
import { createAccount } from '../ledger'
import type { Eviction, Log } from '../log'
import type { VendorState } from '../policy'
import type { Privacy } from '../privacy/privacy'
import type { Estate, Unconfirmed } from './backlog'
import { createBacklog } from './backlog'
import { importSdk } from './import-sdk'
import { createPump } from './pump'
import type { SdkState } from './sdk'
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
  exposure(): readonly ExposureEntry[]
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
  const { name, adapter, log, privacy, state, onDrop, onError, onProgress } = options
  const account = createAccount()
  const backlog = createBacklog({ log, account, onDrop })
  let isDraining = false
  const mayRun = (): boolean => (state() === 'on' || isDraining) && !sdk.spent()
  const sdk = createSdk(
    adapter,
    {
      sdk: importSdk,
      scrub: (payload) => privacy.payload(payload, name) as typeof payload,
      allows: (dataClass) => privacy.allows(dataClass, name),
    },
    mayRun,
    options.prepare,
    onError,
  )
  const pump = createPump({
    name,
    adapter,
    backlog,
    sdk,
    privacy,
    account,
    mayRun,
    onError,
    onProgress() {
      isStandby = false
      onProgress()
    },
  })
  let whyOff: DropReason = 'killed'
  let wasOff = state() === 'off'
  /** On hold, and nothing handed over since. */
  let isStandby = state() === 'hold'
  /** Events that come while a vendor is off are dropped when somebody looks, not one by one. */
  const pass = (): void => {
    if (!isDraining && (state() === 'off' || sdk.spent())) {
      wasOff = true
      backlog.surrender(whyOff)
    }
  }
  return {
    name,
    adapter,
    account,
    gate: createGate(options, account, backlog, mayRun, pump.wake),
    sdk: sdk.state,
    spent: sdk.spent,
    counts() {
      pass()
      return account.counts(backlog.size())
    },
    exposure: account.exposure,
    needs() {
      pass()
      return backlog.cursor()
    },
    wake() {
      if (state() === 'hold') isStandby = true
      pump.wake()
    },
    hurry: pump.hurry,
    resume() {
      if (wasOff) backlog.surrender(whyOff)
      wasOff = false
      pump.wake()
    },
    evicted: backlog.evicted,
    async drain() {
      isDraining = true
      backlog.closeBooks()
      pump.wake()
      const until = Date.now() + patience
      while (isDraining && Date.now() < until && (!backlog.isEmpty() || backlog.underWay()))
        await new Promise((resolve) => setTimeout(resolve, 50))
    },
    stop(why) {
      isDraining = false
      whyOff = why
      wasOff = true
      pump.rest()
      const estate = backlog.surrender(why)
      sdk.stop()
      return estate
    },
    succeed(estate, identity) {
      const count = backlog.inherit(estate, { isStandby, identity })
      pump.wake()
      return count
    },
    flush() {
      if (mayRun()) void attempt(async () => sdk.client()?.flush?.(), onError)
    },
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
