import type { Properties } from '../event/event'
import { createExposures, type Exposures } from '../ledger/exposures'
import type { DataClass } from '../privacy/vocabulary/data-class'
import { createPump, type Pump, type PumpOptions } from './delivery-loop'
import { importSdk } from './import-sdk'
import { createSdk, type SdkState } from './sdk-lifecycle'

/** Runs a vendor: starts its code, and hands it what is in its backlog. */
export interface Runner extends Pump {
  /** What the vendor was shown. */
  readonly exposures: Exposures
  sdk(): SdkState
  /** Evaluated code cannot be taken out of a page: it comes back with the next page load only. */
  spent(): boolean
  /** Whether there is nothing in a request that the vendor may not have. */
  isClean(payload: unknown): boolean
  /** Asks the vendor's code to send what it holds. */
  flush(): void
  /** Takes the vendor's code out. */
  stop(): void
}

export interface RunnerOptions extends Omit<PumpOptions, 'sdk' | 'exposures'> {
  /** Awaited before vendor code is evaluated in the page. */
  readonly prepare: () => Promise<void>
}

export function createRunner(options: RunnerOptions): Runner {
  const { name, adapter, privacy, mayRun, prepare, onError } = options
  const exposures = createExposures()
  const host = {
    sdk: importSdk,
    scrub(payload: Properties) {
      const event = typeof payload.event === 'string' ? payload.event : ''
      exposures.exposeSdk(event, privacy.inspect(payload, name), new Date().toISOString())
      return privacy.payload(payload, name) as Properties
    },
    allows: (dataClass: DataClass) => privacy.allows(dataClass, name),
  }
  const sdk = createSdk(adapter, host, mayRun, prepare, onError)
  const pump = createPump({ ...options, exposures, sdk })
  return {
    exposures,
    sdk: () => sdk.state(),
    spent: () => sdk.spent(),
    isClean: (payload) => !privacy.inspect(payload, name).length,
    wake: () => pump.wake(),
    hurry: () => pump.hurry(),
    flush: () => void attempt(async () => sdk.client()?.flush?.(), onError),
    rest: () => pump.rest(),
    stop: () => sdk.stop(),
  }
}

async function attempt(act: () => Promise<void>, onError: (error: unknown) => void): Promise<void> {
  try {
    await act()
  } catch (error) {
    onError(error)
  }
}
