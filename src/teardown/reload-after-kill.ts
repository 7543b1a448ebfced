import type { KillReceipt } from './receipt'

/**
 * What comes after the kill of a vendor whose code was in the page. Nothing takes evaluated code out of
 * one but a page load: `'reload'` says that it may come at once, because nothing of the app is lost by it.
 * A function is called with the receipt, may take the time it needs, and says whether the page may be
 * loaded anew then.
 */
export type AfterKill = 'reload' | ((receipt: KillReceipt) => boolean | Promise<boolean>)

/** A page that was reloaded this recently, in ms, is not reloaded again: the kill has not lasted. */
const tooSoon = 10_000

/**
 * Loads the page anew when the app says so.
 *
 * @throws what the app's function throws, and an Error if that would go on for ever; asynchronously
 */
export async function reloadAfterKill(afterKill: AfterKill, receipt: KillReceipt): Promise<void> {
  const isWanted = afterKill === 'reload' || (await afterKill(receipt))
  if (!isWanted) return
  const [navigation] = performance.getEntriesByType('navigation')
  const isReload = (navigation as PerformanceNavigationTiming | undefined)?.type === 'reload'
  if (isReload && performance.now() < tooSoon)
    throw new Error('afterKill: the page was reloaded just now, and the vendor ran again')
  location.reload()
  // Code that calls `stop()` keeps a page that is being left.
  setInterval(() => location.reload(), tooSoon)
}
