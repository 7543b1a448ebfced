import type { Lookup } from './net-log'
import type { Exchange, Tunnel } from './proxy/exchange'
import type { Sight } from './tour'

/** All that was seen of a page, the tool's own requests and the browser's left out. */
export interface Seen {
  readonly exchanges: readonly Exchange[]
  readonly tunnels: readonly Tunnel[]
  readonly lookups: readonly Lookup[]
  readonly sights: readonly Sight[]
  /** Names of hosts that are another name of a vendor's: theirs, and whose they end at. */
  readonly aliases: ReadonlyMap<string, string>
}
