import type { KillReceipt } from './receipt'

/**
 * What to do after the kill of a vendor whose code was in the page, since only a page load removes evaluated
 * code. `'reload'` reloads at once, for apps that lose nothing by it. A function is called with the receipt, may
 * take its time, and returns whether the page may then be reloaded.
 */
export type AfterKill = 'reload' | ((receipt: KillReceipt) => boolean | Promise<boolean>)

/** A page that was reloaded less than this long ago, in ms, is not reloaded again, to prevent a loop. */
const minReloadGapMs = 10_000

/**
 * Reloads the page if the app says so.
 *
 * @throws asynchronously: what the app's function throws, or an Error if the page would reload in a loop
 */
export async function reloadAfterKill(afterKill: AfterKill, receipt: KillReceipt): Promise<void> {
  const isWanted = afterKill === 'reload' || (await afterKill(receipt))
  if (!isWanted) return
  const [navigation] = performance.getEntriesByType('navigation')
  const isReload = (navigation as PerformanceNavigationTiming | undefined)?.type === 'reload'
  if (isReload && performance.now() < minReloadGapMs)
    throw new Error('afterKill: the page was reloaded just now, and the vendor ran again')
  location.reload()
  // Repeated, because code in the page can cancel the reload with `stop()`.
  setInterval(() => location.reload(), minReloadGapMs)
}
