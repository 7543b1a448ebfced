import type { Footprint } from '../footprint'
import { onPage } from '../shared/page-lifecycle'
import { purge, type PurgeOptions } from './purge'

/** Delays in ms after which a vendor's own timers could have written again. */
const PURGE_AGAIN_MS = [1_000, 5_000]
/** How often it is looked at from then on; and while something is there that writes. */
const PURGE_EVERY_MS = 15_000
const PURGE_COPY_EVERY_MS = 1_000

export interface KeepPurgedOptions extends Pick<PurgeOptions, 'stub'> {
  /** A global of the vendor's has come back: code that sets it is still there. */
  readonly onCopy: () => void
  /** Keeps code that is still there from sending, whatever has come in the way of that. */
  readonly silence: () => void
  /** Whether code is known to be there that Cordon cannot silence. */
  readonly isCopyThere: () => boolean
}

/**
 * Erases a footprint repeatedly while its vendor is off: code that is still in the page, or a foreign copy of it,
 * may write again from timers, or when the page closes. And another library of the page may take away what keeps it
 * from sending.
 *
 * @returns a function that stops it
 */
export function keepPurged(footprint: Footprint, options: KeepPurgedOptions): () => void {
  if (typeof window === 'undefined') return () => {}
  const again = (): void => {
    options.silence()
    if (purge(footprint, options).globals.length) options.onCopy()
  }
  let last = performance.now()
  const tick = (): void => {
    const isDue = options.isCopyThere() || performance.now() - last >= PURGE_EVERY_MS
    if (!isDue) return options.silence()
    last = performance.now()
    again()
  }
  const timers = [
    ...PURGE_AGAIN_MS.map((delay) => setTimeout(again, delay)),
    setInterval(tick, PURGE_COPY_EVERY_MS),
  ]
  const stopListening = onPage({
    hidden: again,
    exited(isKept) {
      again()
      // After all other listeners, if the page will not come back.
      if (!isKept) addEventListener('unload', again)
    },
  })
  return () => {
    for (const timer of timers) clearTimeout(timer)
    stopListening()
    removeEventListener('unload', again)
  }
}
