/** When a page that has much to do has to find the time, ms. */
const WITHIN_MS = 1_000

/** Does something when the page has time for it, within a second. */
export function whenIdle(act: () => void): void {
  // Safari has none: https://caniuse.com/requestidlecallback
  if (typeof requestIdleCallback === 'function') requestIdleCallback(act, { timeout: WITHIN_MS })
  else setTimeout(act, WITHIN_MS)
}
