/** How long to wait at most for an idle moment, in ms. */
const WITHIN_MS = 1_000

/** Runs something when the page is idle, within a second. */
export function whenIdle(act: () => void): void {
  // Safari has none: https://caniuse.com/requestidlecallback
  if (typeof requestIdleCallback === 'function') requestIdleCallback(act, { timeout: WITHIN_MS })
  else setTimeout(act, WITHIN_MS)
}
