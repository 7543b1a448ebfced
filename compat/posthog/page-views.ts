import { onNavigation } from '../../src/pages/on-navigation'

/** A view after each navigation, where the config asks for that; returns the way to stop. */
export function followPageViews(
  { capture_pageview: wanted }: Readonly<Record<string, unknown>>,
  capture: () => void,
): () => void {
  if (wanted !== 'history_change' || typeof document === 'undefined') return () => {}
  let last = location.pathname
  return onNavigation(() => {
    if (location.pathname === last) return
    last = location.pathname
    capture()
  })
}
