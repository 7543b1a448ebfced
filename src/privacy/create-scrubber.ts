import { checkKeys, checkObject } from '../errors'
import type { AnalyticsEvent } from '../event/event'
import { hasOwn } from '../shared/natives'
import { createPrivacy } from './engine'
import { explain, type Explanation } from './explain'
import { addAllLanguages } from './languages/all-languages'
import type { Catalog } from './options/catalog'
import { completeOptions, optionsOfRules, type CompleteOptions } from './options/complete-options'
import { classesByName, type PropertyTable } from './options/property-table'
import type { Rules } from './options/rules'
import type { ScrubberOptions } from './options/scrubber-options'
import { addFurtherDetectors } from './values/detectors/further'
import type { DataClass } from './vocabulary/data-class'

/** The privacy engine alone. */
export interface Scrubber {
  /**
   * A clean, deep-frozen copy of an event: Cordon's own, or any plain
   * `{ event, properties, traits, context }`. Pure; never throws.
   */
  scrub<Event>(event: Event, vendor?: string): Event
  /**
   * Path by path, what the rules make of an event and which of them decides: for a review, and for
   * *why is my property gone?* Names and classes; never a value.
   */
  explain(event: object, vendor?: string): readonly Explanation[]
}

/** Options of the privacy engine by itself. */
export interface CreateScrubberOptions<C extends Catalog = Catalog> extends ScrubberOptions<C> {
  /**
   * By vendor, the adapter whose table says what the vendor's own SDK adds: so that in the SDK's `beforeSend` the
   * fields of its protocol are kept (`token`, without which nothing is ingested).
   */
  readonly adapters?: Readonly<Record<string, PropertyTable>>
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
  options: CreateScrubberOptions<C> = {},
): Scrubber {
  completeOptions(options)
  checkKeys('', options, `${optionsOfRules} adapters`)
  const { adapters = {}, ...rules } = options
  checkObject('adapters', adapters)
  const tables = Object.fromEntries(
    Object.entries(adapters).map(([vendor, adapter]) => {
      checkObject(`adapters.${vendor}`, adapter)
      return [vendor, classesByName(adapter)]
    }),
  )
  const privacy = createPrivacy(rules, tables, { isPlain: false })
  addAllLanguages(options.languages)
  addFurtherDetectors()
  const scrub = <Event>(event: Event, vendor = ''): Event =>
    isRecord(event) && !hasOwn(tables, vendor)
      ? // Whatever its shape, the walk goes by the names it finds.
        (privacy.scrub(event as unknown as AnalyticsEvent, vendor).event as unknown as Event)
      : (privacy.payload(event, vendor) as Event)
  return {
    scrub,
    explain(event, vendor = '') {
      const complete = completeOptions(rules)
      return explain(
        { event, scrubbed: scrub(event, vendor) },
        rulesOf(complete, vendor, tables[vendor]),
        catalogOf(complete),
      )
    },
  }
}

function rulesOf(
  { treatments, properties, vendors, unknown }: CompleteOptions,
  vendor: string,
  table: Readonly<Record<string, DataClass>> = {},
): Rules {
  return {
    ...(vendors.get(vendor) ?? { treatments, properties }),
    floor: {},
    table: new Map(Object.entries(table)),
    dropsUnknown: unknown === 'drop',
  }
}

/** What any event's entry declares by hand. */
function catalogOf({ catalog }: CompleteOptions): ReadonlyMap<string, DataClass> {
  return new Map(
    Object.values(catalog).flatMap((entry) =>
      '~standard' in entry ? [] : (Object.entries(entry) as [string, DataClass][]),
    ),
  )
}

function isRecord(event: unknown): boolean {
  try {
    return typeof event === 'object' && event !== null && !Array.isArray(event)
  } catch {
    return true // a revoked proxy
  }
}
