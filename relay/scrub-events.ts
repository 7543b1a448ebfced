import type { Properties } from '../src/event/event'
import { createPrivacy } from '../src/privacy/engine'
import { addAllLanguages } from '../src/privacy/languages/all-languages'
import { classesByName } from '../src/privacy/options/property-table'
import type { ScrubberOptions } from '../src/privacy/options/scrubber-options'
import { createPseudonyms, isPseudonym } from '../src/privacy/pseudonyms/pseudonym'
import { addFurtherDetectors } from '../src/privacy/values/detectors/further'
import type { DataClass } from '../src/privacy/vocabulary/data-class'
import { attempt } from '../src/shared/attempt'
import { isRecord } from '../src/shared/is-record'
import type { CountedEvent, RelayDropped } from './receipt'
import type { ReadRequest, RelayItem, Route } from './route'
import { createTurns } from './turns'

/** What may leave of a request, and the account of it. */
export interface ScrubbedEvents {
  readonly events: readonly Properties[]
  readonly counted: readonly CountedEvent[]
  readonly dropped: Readonly<Partial<Record<RelayDropped, number>>>
}

export interface EventScrubber {
  /** Lets the process do other things in between. */
  scrub(request: ReadRequest, vendor: string): Promise<ScrubbedEvents>
  /** The stricter of two treatments holds from then on. */
  tighten(vendor: string, treatments: object): void
}

/** Characters of an event's JSON: some tenths of a second of work, in which the process does nothing else. */
const mostOfEvent = 262_144

/**
 * The page's own rules, again: a tab of yesterday may have had others, or none.
 *
 * @throws CordonError naming `privacy…`
 */
export function createEventScrubber(
  routes: readonly Route[],
  options: ScrubberOptions = {},
): EventScrubber {
  const privacy = createPrivacy(options, tablesOf(routes))
  addAllLanguages(options.languages)
  addFurtherDetectors()
  const subjectOf = createPseudonyms(options.key, 'ledger')
  const clean = ({ name, data, finish, subject }: RelayItem, vendor: string) => {
    const { value, exposures } = privacy.audit(data, vendor, name)
    const known = options.key === undefined ? withoutNewPseudonyms(value, data) : value
    const left = isRecord(known) ? finish(known) : undefined
    if (!left || !isRecord(known)) return undefined
    const who = subject(known)
    // A name that was not clean is not written into an account either.
    const shown = textOf(left.event) ?? (privacy.audit(name, vendor, '').value as string)
    return {
      left,
      counted: {
        name: shown,
        subject: typeof who === 'string' && who ? subjectOf(who) : '',
        exposures,
      },
    }
  }
  const startTurn = createTurns()
  return {
    async scrub({ items }, vendor) {
      const events: Properties[] = []
      const counted: CountedEvent[] = []
      const dropped: Partial<Record<RelayDropped, number>> = {}
      const drop = (why: RelayDropped): void => void (dropped[why] = (dropped[why] ?? 0) + 1)
      const pause = startTurn()
      for (const item of items) {
        await pause()
        // What cannot be cleaned, such as data nested without end, does not leave.
        const result =
          item && attempt(() => (isOversized(item) ? 'oversized' : clean(item, vendor)))
        if (!item) drop('unreadable')
        else if (typeof result !== 'object') drop(result ?? 'incomplete')
        else {
          events.push(result.left)
          counted.push(result.counted)
        }
      }
      return { events, counted, dropped }
    },
    tighten: (vendor, treatments) => privacy.tighten(vendor, treatments),
  }
}

function isOversized({ data }: RelayItem): boolean {
  return JSON.stringify(data).length > mostOfEvent
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/**
 * Without a key that all instances share, a pseudonym made here would make two people of one: an id
 * that the page has not replaced itself is left out.
 */
function withoutNewPseudonyms(value: unknown, before: unknown): unknown {
  const given = new Set(JSON.stringify(before).match(/p_[\da-f]{32}/g))
  const isNew = (text: unknown): boolean =>
    typeof text === 'string' && isPseudonym(text) && !given.has(text.slice(text.indexOf('p_')))
  const walk = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.filter((item) => !isNew(item)).map(walk)
    if (!isRecord(part)) return part
    return Object.fromEntries(
      Object.entries(part).flatMap(([name, item]) => (isNew(item) ? [] : [[name, walk(item)]])),
    )
  }
  return isNew(value) ? undefined : walk(value)
}

function tablesOf(routes: readonly Route[]): Record<string, Record<string, DataClass>> {
  const tables: Record<string, Record<string, DataClass>> = {}
  for (const route of routes) Object.assign((tables[route.vendor] ??= {}), classesByName(route))
  return tables
}
