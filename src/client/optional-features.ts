import type { Engine } from '../delivery/engine'
import type { OutboxOptions } from '../delivery/outbox'
import type { LedgerOptions } from '../ledger/ledger-options'
import type { LedgerSinkOptions } from '../ledger/ledger-sink'
import type { keepTrying } from '../shared/keep-trying'
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
  /** The core's: a module that two chunks import would be one file more. */
  readonly keepTrying: typeof keepTrying
}

export function openFeatures(options: FeatureOptions): OptionalFeatures {
  const { ledger, persisted, settings } = options
  const sink =
    ledger &&
    openLazily(
      async () => new (await import('../ledger/ledger-sink')).LedgerSink({ ...options, ledger }),
      options,
    )
  let isRefused = false
  const outbox = persisted.length
    ? openLazily(async () => {
        const opened = new (await import('../delivery/outbox')).Outbox(options)
        // What an earlier page has left, too.
        if (isRefused) opened.forget()
        return opened
      }, options)
    : undefined
  const debug =
    settings.debug &&
    openLazily(async () => {
      const stop = (await import('./debug')).startDebug(options)
      return { close: () => Promise.resolve(stop()) }
    }, options)
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
  { keepTrying, onError }: Pick<FeatureOptions, 'keepTrying' | 'onError'>,
): { now(): T | undefined; close(): Promise<void> } {
  let opened: T | undefined
  const trying = keepTrying(async () => void (opened = await open()), onError)
  return {
    now: () => opened,
    async close() {
      trying.stop()
      if (!opened) await trying.now()
      await opened?.close()
    },
  }
}
