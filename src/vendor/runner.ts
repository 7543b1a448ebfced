import type { Adapter } from '../adapter'
import type { Properties } from '../event/event'
import type { Exposures } from '../ledger/exposures'
import { createExposures } from '../ledger/exposures'
import type { DataClass } from '../privacy/data-class'
import type { Privacy } from '../privacy/privacy'
import type { Backlog } from './backlog'
import { importSdk } from './import-sdk'
import { createPump } from './pump'
import type { SdkState } from './sdk'
import { createSdk } from './sdk'

/** Runs a vendor: starts its code, and hands it what is in its backlog. */
export interface Runner {
  /** What the vendor was shown. */
  readonly exposures: Exposures
  sdk(): SdkState
  /** Evaluated code cannot be taken out of a page: it comes back with the next page load only. */
  spent(): boolean
  /** Something may have changed: new events, another state, an answer. */
  wake(): void
  /** The page is going: hands over all there is, now, without waiting for answers. */
  hurry(): void
  /** Asks the vendor's code to send what it holds. */
  flush(): void
  /** Forgets waiting and back-off; events are not handed over until the next `wake`. */
  rest(): void
  /** Takes the vendor's code out. */
  stop(): void
}

export interface RunnerOptions {
  readonly name: string
  readonly adapter: Adapter
  readonly backlog: Backlog
  readonly privacy: Privacy
  /** The switch's answer, asked on the line before vendor code is called. */
  readonly mayRun: () => boolean
  /** Awaited before vendor code is evaluated in the page. */
  readonly prepare: () => Promise<void>
  readonly onError: (error: unknown) => void
  /** The vendor has moved on in the log. */
  readonly onProgress: () => void
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
