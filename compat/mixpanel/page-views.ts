import { onNavigation } from '../../src/pages/on-navigation'
import type { Tracker } from './tracker'

/** What of the address a change of makes another page. */
const parts: Readonly<Record<string, (at: Location) => string>> = {
  'url-with-path': ({ origin, pathname }) => origin + pathname,
  'url-with-path-and-query-string': ({ origin, pathname, search }) => origin + pathname + search,
  'full-url': ({ href }) => href,
}

/** Tracks page views as `track_pageview` of the config says; returns the way to stop. */
export function followPageViews(tracker: Tracker): () => void {
  const wanted = tracker.config.track_pageview
  if (!wanted || typeof document === 'undefined') return () => {}
  tracker.track_pageview()
  const read = parts[String(wanted)]
  if (!read) return () => {}
  let last = read(location)
  return onNavigation(() => {
    const now = read(location)
    if (now === last) return
    last = now
    tracker.track_pageview()
  })
}
