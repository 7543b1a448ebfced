import type { AnalyticsEvent } from '../event/event'
import { createPrivacy } from './engine'
import type { Catalog } from './options/catalog'
import type { ScrubberOptions } from './options/scrubber-options'

/** The privacy engine alone. */
export interface Scrubber {
  /**
   * A clean, deep-frozen copy of an event: Cordon's own, or any plain
   * `{ event, properties, traits, context }`. Pure; never throws.
   */
  scrub<Event>(event: Event, vendor?: string): Event
}

/**
 * Makes the privacy engine for use by itself: on a server, or in another SDK's last hook.
 *
 * @example
 * ```ts
 * const scrubber = createScrubber({ properties: { seats: 'usage' } })
 * scrubber.scrub({ event: 'Invited', properties: { email: 'ada@example.org', seats: 3 } })
 * // { event: 'Invited', properties: { seats: 3 } }
 * ```
 */
export function createScrubber<C extends Catalog = Catalog>(
  options?: ScrubberOptions<C>,
): Scrubber {
  const privacy = createPrivacy(options, {}, false)
  return {
    scrub<Event>(event: Event, vendor = ''): Event {
      return isRecord(event)
        ? // Whatever its shape, the walk goes by the names it finds.
          (privacy.scrub(event as unknown as AnalyticsEvent, vendor).event as unknown as Event)
        : (privacy.payload(event, vendor) as Event)
    },
  }
}

function isRecord(event: unknown): boolean {
  try {
    return typeof event === 'object' && event !== null && !Array.isArray(event)
  } catch {
    return true // a revoked proxy
  }
}
