import type { Properties } from '../event/event'
import type { Privacy } from './privacy'
import { isPseudonym } from './pseudonyms/pseudonym'

/**
 * What of properties may be kept in the browser: what the rules for all vendors let through. Ids are
 * not kept, for a pseudonym is one vendor's, and these go to all.
 */
export function persistable(properties: Properties, privacy: Privacy): Properties {
  const { event } = privacy.scrub(
    { type: 'track', messageId: '', timestamp: '', anonymousId: '', context: {}, properties },
    '',
  )
  return Object.fromEntries(
    Object.entries(event.properties ?? {}).filter(([, value]) => !hasPseudonym(value)),
  )
}

function hasPseudonym(value: unknown): boolean {
  if (typeof value === 'string') return isPseudonym(value)
  return typeof value === 'object' && value !== null && Object.values(value).some(hasPseudonym)
}
