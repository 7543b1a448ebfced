import { onNavigation } from '../../src/pages/on-navigation'

/** A view at the start, and after each navigation where the config asks for that; returns the way to stop. */
export function followPageViews(
  { capture_pageview: wanted, defaults: since }: Readonly<Record<string, unknown>>,
  capture: () => void,
): () => void {
  if (!wanted || typeof document === 'undefined') return () => {}
  capture()
  const follows = wanted === 'history_change' || String(since ?? '') >= '2025-05-24'
  if (!follows) return () => {}
  let last = location.pathname
  return onNavigation(() => {
    if (location.pathname === last) return
    last = location.pathname
    capture()
  })
}
