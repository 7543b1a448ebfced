import { tellError } from '../shared/tell-error'

/** A view after each navigation, where the config asks for that; what watches is loaded for it alone. */
export function followPageViews(
  { capture_pageview: wanted }: Readonly<Record<string, unknown>>,
  capture: () => void,
): void {
  if (wanted !== 'history_change' || typeof document === 'undefined') return
  let last = location.pathname
  const look = (): void => {
    if (location.pathname === last) return
    last = location.pathname
    capture()
  }
  void import('../../src/pages/on-navigation')
    .then(({ onNavigation }) => {
      onNavigation(look)
      // The app may have gone on meanwhile.
      look()
    })
    .catch(tellError)
}
