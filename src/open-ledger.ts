import type { LedgerSink, LedgerSinkOptions } from './ledger-sink'

/** What sends the ledger; before it is loaded it has nothing to do. */
export type Ledger = Pick<LedgerSink, 'flush' | 'close'>

/** Loads what sends the ledger, for an app that has a sink for it. */
export function openLedger(options: LedgerSinkOptions): Ledger {
  let sink: LedgerSink | undefined
  let isClosed = false
  const opening = import('./ledger-sink').then(({ LedgerSink }) => {
    if (!isClosed) sink = new LedgerSink(options)
  }, options.onError)
  return {
    flush: () => sink?.flush(),
    async close() {
      isClosed = true
      await opening
      await sink?.close()
    },
  }
}
