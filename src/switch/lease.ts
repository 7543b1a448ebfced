import { atMostLongestDelay } from '../shared/longest-delay'

/** How long the last good policy may be trusted. */
export interface Lease {
  /** A good policy was read just now. */
  renew(): void
  /** Looks at the clock: called when the page wakes up, before any of its timers. */
  check(): void
  stop(): void
}

/**
 * Clocks lie in both ways: `performance.now()` may stand still while a computer sleeps, and `Date` may
 * be set. The older of the two ages counts.
 */
export function createLease(
  length: number,
  onChange: (isOver: boolean) => void,
  clocks: readonly (() => number)[] = [Date.now, () => performance.now()],
): Lease {
  let read = clocks.map((now) => now())
  let timer: ReturnType<typeof setTimeout> | undefined
  const age = (): number => Math.max(...clocks.map((now, index) => now() - (read[index] ?? 0)))
  const check = (): void => {
    clearTimeout(timer)
    const left = length - age()
    onChange(left <= 0)
    if (left > 0) timer = setTimeout(check, atMostLongestDelay(left))
  }
  return {
    renew() {
      read = clocks.map((now) => now())
      check()
    },
    check,
    stop: () => clearTimeout(timer),
  }
}
