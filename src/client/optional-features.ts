import type { Engine } from '../delivery/engine'
import type { Log } from '../delivery/log'
import type { Vendor } from '../delivery/vendor'
import type { Identity } from '../event/identity'
import type { Switch } from '../switch/switch'
import type { Settings } from './options'

/** What only some apps ask for: each is a chunk of its own, loaded for them. */
export interface Extras {
  /** Called before the person changes: what the ledger has is of the one before. */
  personChanges(): void
  /** Called when a vendor is torn down: nothing of it is kept. */
  killed(vendor: string): void
  /** Called while the vendors still have what they have not sent. */
  close(): Promise<void>
}

export interface ExtrasOptions {
  readonly settings: Settings
  readonly vendors: ReadonlyMap<string, Vendor>
  readonly identity: Identity
  readonly engine: Promise<Engine>
  readonly votes: Switch
  readonly log: Log
  readonly onError: (error: unknown) => void
}

export function openExtras(options: ExtrasOptions): Extras {
  const { settings, onError } = options
  const { ledger: to, persisted } = settings
  const ledger =
    to &&
    lazily(async () => new (await import('../ledger/ledger-sink')).LedgerSink(options, to), onError)
  const outbox = persisted.length
    ? lazily(async () => new (await import('../delivery/outbox')).Outbox(options), onError)
    : undefined
  return {
    personChanges: () => ledger?.now()?.flush(),
    killed: (vendor) => outbox?.now()?.erase(vendor),
    async close() {
      await Promise.all([ledger?.close(), outbox?.close()])
    },
  }
}

/** Something that is there a little later, or is closed before. */
function lazily<T extends { close(): Promise<void> }>(
  open: () => Promise<T>,
  onError: (error: unknown) => void,
): { now(): T | undefined; close(): Promise<void> } {
  let opened: T | undefined
  const opening = open().then((one) => void (opened = one), onError)
  return {
    now: () => opened,
    async close() {
      if (!opened) await opening
      await opened?.close()
    },
  }
}
