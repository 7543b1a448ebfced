import type { PageContext } from './event'

/** Where an app's tests run without a page. */
const nowhere = Object.freeze({ url: '', path: '', search: '', title: '', referrer: '' })

let lastContext: PageContext | undefined

/**
 * The page as it is now. The same frozen object as long as nothing has changed, for reading all of it
 * took a sixth of what an event costs.
 */
export function pageContext(): PageContext {
  if (typeof location === 'undefined') return nowhere
  const { href: url } = location
  const { title } = document
  if (lastContext?.url !== url || lastContext.title !== title) {
    const { pathname: path, search } = location
    lastContext = Object.freeze({ url, path, search, title, referrer: document.referrer })
  }
  return lastContext
}
