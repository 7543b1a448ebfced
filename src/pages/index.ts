import type { Analytics } from '../analytics'
import { warnInDevelopment } from '../shared/development'
import { onNavigation } from './on-navigation'

/** Options of `trackPages`. */
export interface TrackPagesOptions {
  /** Returns what identifies a page; default: path and query. `undefined`: not a page. */
  readonly key?: (location: Location) => string | undefined
  /** Returns name and properties of a page view; default: none, because the event has address and title. */
  readonly view?: (location: Location) => { readonly name?: string; readonly properties?: object }
  /**
   * How long to wait for a new title after the address has changed, in ms; default 100. Raise it for a router that
   * loads data after it has changed the address, as most do for back and forward.
   */
  readonly titleTimeout?: number
}

/** How the page views of an instance are stopped, by each who wants them, and when nobody does. */
interface Followed {
  readonly users: Set<() => void>
  readonly stop: () => void
}

/** A name that all copies of this library share. */
const register = Symbol.for('cordon.pages')

/** What is followed in this page: micro-frontends with a copy each share an instance, and so its page views. */
function followed(): WeakMap<object, Followed> {
  const page = globalThis as { [register]?: WeakMap<object, Followed> }
  return (page[register] ??= new WeakMap())
}

/**
 * Sends one page view for each page of a single-page app: now, and after each navigation, once the document has its
 * new title. Sends none for a change of the hash, and none twice in React's strict mode or if it is called again.
 *
 * @returns a function that stops it; of several callers for one instance, the last to stop ends it
 *
 * @example
 * ```ts
 * trackPages(analytics)
 * ```
 */
export function trackPages(
  analytics: Pick<Analytics, 'page'>,
  options: TrackPagesOptions = {},
): () => void {
  if (typeof document === 'undefined') return () => {}
  const all = followed()
  let mine = all.get(analytics)
  if (mine) warnInDevelopment('trackPages was called again for the same analytics')
  else all.set(analytics, (mine = { users: new Set(), stop: follow(analytics, options) }))
  const { users, stop } = mine
  const stopMine = (): void => {
    if (!users.delete(stopMine) || users.size) return
    all.delete(analytics)
    stop()
  }
  users.add(stopMine)
  return stopMine
}

function follow(
  analytics: Pick<Analytics, 'page'>,
  {
    key = ({ pathname, search }) => pathname + search,
    view = () => ({}),
    titleTimeout = 100,
  }: TrackPagesOptions,
): () => void {
  let last: string | undefined
  let cancel = (): void => {}
  const send = (): void => {
    // Nobody sees a page that is only prepared: https://developer.chrome.com/docs/web-platform/prerender-pages
    if ((document as { prerendering?: boolean }).prerendering) {
      document.addEventListener('prerenderingchange', send, { once: true })
      cancel = () => document.removeEventListener('prerenderingchange', send)
      return
    }
    const now = key(location)
    if (now === undefined || now === last) return
    last = now
    const { name, properties } = view(location)
    analytics.page(name, properties)
  }
  const onChange = (): void => {
    if (key(location) === last) return cancel()
    // Nobody has seen the page of a redirect.
    cancel()
    cancel = afterTitle(titleTimeout, send)
  }
  // Module scripts run before the document is complete, and the app sets its first title after that.
  cancel = afterTitle(document.readyState === 'complete' ? 0 : titleTimeout, send)
  const stop = onNavigation(onChange)
  return () => {
    cancel()
    stop()
  }
}

/** Calls back when the title has changed, or after a timeout; returns a function that cancels it. */
function afterTitle(titleTimeout: number, act: () => void): () => void {
  const before = document.title
  const finish = (): void => {
    cancel()
    act()
  }
  // Frameworks change the text of the title's element, or replace the element.
  const observer = new MutationObserver(() => document.title !== before && settle())
  let settling: ReturnType<typeof setTimeout> | undefined
  const settle = (): void => void (settling ??= setTimeout(finish, 0))
  const timer = setTimeout(finish, titleTimeout)
  const cancel = (): void => {
    observer.disconnect()
    clearTimeout(timer)
    clearTimeout(settling)
  }
  observer.observe(document.head ?? document.documentElement, {
    ...{ childList: true, subtree: true, characterData: true },
  })
  return cancel
}
