/** Listeners for moments in the life of a page. */
export interface PageMoments {
  /** The page is unloaded, or put into the back/forward cache. The last call that is certain to come. */
  exit?(): void
  /**
   * The same, after all other listeners have run.
   *
   * @param isKept the page may come back, and will not be unloaded now
   */
  exited?(isKept: boolean): void
  /** The tab went to the background. On phones often the last event that a page gets. */
  hidden?(): void
  /** The tab came to the front. */
  shown?(): void
  /** The page was loaded, came back from the back/forward cache, or is no longer frozen. */
  restored?(): void
  /** The browser freezes the page: its timers stop, perhaps for ever. */
  frozen?(): void
}

type Listener = readonly [EventTarget, string, (event: Event) => void, isLast?: boolean]

/**
 * The one place that listens to the life of the page; returns a function that stops it. All but `exited` listen in
 * the capture phase, and so before the vendors' SDKs, which may then send what they hold.
 *
 * Which event stands for what, and in which browsers:
 * https://developer.chrome.com/docs/web-platform/page-lifecycle-api
 *
 * @example
 * ```ts
 * const stop = onPage({ exit: () => save(), restored: () => check() })
 * ```
 */
export function onPage(moments: PageMoments): () => void {
  if (typeof window === 'undefined') return () => {}
  const listeners: readonly Listener[] = [
    [window, 'pagehide', () => moments.exit?.()],
    [window, 'pagehide', (event) => moments.exited?.(isKept(event)), true],
    [window, 'pageshow', () => moments.restored?.()],
    [document, 'resume', () => moments.restored?.()],
    [document, 'freeze', () => moments.frozen?.()],
    [
      document,
      'visibilitychange',
      () => moments[document.visibilityState === 'hidden' ? 'hidden' : 'shown']?.(),
    ],
  ]
  for (const [target, type, listener, isLast] of listeners)
    target.addEventListener(type, listener, !isLast)
  return () => {
    for (const [target, type, listener, isLast] of listeners)
      target.removeEventListener(type, listener, !isLast)
  }
}

/** https://developer.mozilla.org/en-US/docs/Web/API/PageTransitionEvent/persisted */
function isKept(event: Event | undefined): boolean {
  return (event as PageTransitionEvent | undefined)?.persisted === true
}
