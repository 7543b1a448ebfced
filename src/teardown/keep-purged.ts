import type { Footprint } from '../footprint'
import { onPage } from '../shared/page-lifecycle'
import { purge } from './purge'

/** When a vendor's own timers could have written again, and how often it is looked at from then on, ms. */
const PURGE_AGAIN_MS = [1_000, 5_000]
const PURGE_EVERY_MS = 15_000

/**
 * Erases a footprint again and again, as long as its vendor is off: code that is still in the page, or
 * a copy that somebody else has loaded, writes from timers, and when the page goes.
 *
 * @param onFound told the names that had come back
 * @returns the way to stop
 */
export function keepPurged(
  footprint: Footprint,
  onFound: (globals: readonly string[]) => void = () => {},
): () => void {
  const again = (): void => {
    const { globals } = purge(footprint)
    if (globals.length) onFound(globals)
  }
  const timers = PURGE_AGAIN_MS.map((delay) => setTimeout(again, delay))
  timers.push(setInterval(again, PURGE_EVERY_MS))
  const stopListening = onPage({
    hidden: again,
    exited(isKept) {
      again()
      // Last of all, behind the listeners of a page that will not come back.
      if (!isKept) addEventListener('unload', again)
    },
  })
  return () => {
    for (const timer of timers) clearTimeout(timer)
    stopListening()
    removeEventListener('unload', again)
  }
}
