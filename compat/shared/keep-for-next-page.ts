import type { Store } from '../../src/shared/store'
import type { Connection } from './connection'

type Properties = Record<string, unknown>

export interface KeepOptions {
  readonly connection: Connection
  readonly store: Store
  /** Interface and token. */
  readonly name: string
  /** Learns who is here from the page's analytics, and says so if that is another than before. */
  readonly follow: () => unknown
}

/** Returns what is to be called when that which goes with each event has changed: it is kept for the next page. */
export function keepForNextPage(options: KeepOptions): (kept: Properties) => void {
  const { connection, store, name, follow } = options
  let latest: Properties = {}
  return (kept) => {
    latest = kept
    // Nothing is stored before there is somebody who knows whether it may be.
    connection.whenConnected(`remember ${name}`, async () => {
      const { remember } = await import('./remember')
      // While that was loaded, somebody else may have come.
      follow()
      remember(store, name, latest)
    })
  }
}
