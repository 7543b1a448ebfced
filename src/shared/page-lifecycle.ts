/** Moments in the life of a page that somebody has to act on, and what they do then. */
export interface PageMoments {
  /** The page goes: it is unloaded, or put into the back/forward cache. The last call that is sure. */
  exit?(): void
  /**
   * The same, after everybody else's listeners have run.
   *
   * @param isKept the page may come back, and will not be unloaded now
   */
  exited?(isKept: boolean): void
  /** The tab went to the background. On phones often the last that a page hears. */
  hidden?(): void
  /** The tab came to the front. */
  shown?(): void
  /** The page was loaded, came back from the back/forward cache, or is no longer frozen. */
  restored?(): void
  /** The browser stops the page's timers, perhaps for ever. */
  frozen?(): void
}

type Listener = readonly [EventTarget, string, (event: Event) => void, isLast?: boolean]

/**
 * The one place that listens to the life of the page; returns the way to stop. All but `exited` is
 * heard in the capture phase, and so before the vendors' SDKs hear of it and send what they hold.
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
