import type { Engine } from '../delivery/engine'
import type { OutboxOptions } from '../delivery/outbox'
import type { LedgerOptions } from '../ledger/ledger-options'
import type { LedgerSinkOptions } from '../ledger/ledger-sink'
import type { DebugOptions } from './debug'

/** Features that only some apps ask for, each in a chunk of its own: debug, ledger sink, outbox. */
export interface OptionalFeatures {
  /** Called before the person changes, so that the ledger reports what belongs to the previous one. */
  personChanges(): void
  /** Called when a vendor is torn down: its stored events are erased. */
  killed(vendor: string): void
  /** Called when consent is refused to every vendor: nothing may be stored. */
  storageRefused(): void
  /** Called while the vendors still hold their unsent events. */
  close(): Promise<void>
}

export interface FeatureOptions
  extends OutboxOptions, Omit<LedgerSinkOptions, 'ledger'>, DebugOptions {
  readonly engine: Promise<Engine>
  readonly ledger: Required<LedgerOptions> | undefined
}

export function openFeatures(options: FeatureOptions): OptionalFeatures {
  const { ledger, persisted, settings, onError } = options
  const sink =
    ledger &&
    openLazily(
      async () => new (await import('../ledger/ledger-sink')).LedgerSink({ ...options, ledger }),
      onError,
    )
  let isRefused = false
  const outbox = persisted.length
    ? openLazily(async () => {
        const opened = new (await import('../delivery/outbox')).Outbox(options)
        // What an earlier page has left, too.
        if (isRefused) opened.forget()
        return opened
      }, onError)
    : undefined
  const debug =
    settings.debug &&
    openLazily(async () => {
      const stop = (await import('./debug')).startDebug(options)
      return { close: () => Promise.resolve(stop()) }
    }, onError)
  return {
    personChanges: () => sink?.now()?.flush(),
    killed: (vendor) => outbox?.now()?.erase(vendor),
    storageRefused() {
      isRefused = true
      outbox?.now()?.forget()
    },
    async close() {
      await Promise.all([sink?.close(), outbox?.close()])
      // Closed last, because it also reports what is dropped while closing.
      if (debug) await debug.close()
    },
  }
}

/** Something that is there a little later, or is closed before. */
function openLazily<T extends { close(): Promise<void> }>(
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
