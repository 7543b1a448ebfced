import type { PageContext } from '../../src/event/event'
import { pageContext } from '../../src/event/page-context'

/**
 * The page of an event, as it is when the interface is called: a call may wait, and the app may have rewritten the
 * address, or taken it out, in the call itself, by a hook or by a list of names.
 */
export function pageAt(url: unknown): PageContext {
  const now = pageContext()
  if (url === now.url) return now
  if (typeof url !== 'string') return { ...now, url: '', path: '', search: '' }
  try {
    const { pathname: path, search } = new URL(url, now.url || undefined)
    return { ...now, url, path, search }
  } catch {
    return { ...now, url, path: '', search: '' }
  }
}
