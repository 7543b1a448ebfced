import type { Plain } from './snapshot'

/** A browser's account of its page has more than a hand-made one: there, `title` is the document's. */
export const isBrowsersPage = (page: Plain): boolean =>
  typeof page === 'object' && page !== null && ('referrer' in page || 'search' in page)
