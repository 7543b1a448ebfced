import type { PageContext } from './event'

let last: PageContext | undefined

/**
 * The page as it is now. The same frozen object as long as nothing has changed, for reading all of it
 * took a sixth of what an event costs.
 */
export function pageContext(): PageContext {
  const { href: url } = location
  const { title } = document
  if (last?.url !== url || last.title !== title) {
    const { pathname: path, search } = location
    last = Object.freeze({ url, path, search, title, referrer: document.referrer })
  }
  return last
}
