import type { Exposure } from '../privacy/vocabulary/exposure'

/** One property that a vendor was shown, or that was taken out before. */
export interface ExposureEntry extends Exposure {
  /** Name of the event, or the call (`identify`). */
  readonly event: string
  /** Who passed it: the app, or the vendor's SDK by itself. */
  readonly origin: 'app' | 'sdk'
  readonly count: number
  /** First and last time, ISO 8601. */
  readonly first: string
  readonly last: string
}

/** How often a vendor was handed events of one name. */
export interface EventCount {
  /** Name of the event, or the call (`identify`). */
  readonly event: string
  readonly count: number
  /** First and last time, ISO 8601. */
  readonly first: string
  readonly last: string
}

/** Records what one vendor was shown, and what was taken out before: names, classes and counts, never values. */
export interface Exposures {
  expose(event: string, exposures: readonly Exposure[], at: string): void
  /** Records what the vendor's SDK had added by itself, including what was taken out of its payload. */
  exposeSdk(event: string, exposures: readonly Exposure[], at: string): void
  entries(): readonly ExposureEntry[]
  /** Every event that was handed over, by name; each is counted once, however often it was tried. */
  events(): readonly EventCount[]
}

/**
 * Most shapes of events, and most names, that are counted separately; all others are counted as one. So many of what
 * SDKs add are counted, and no more.
 */
const maxShapes = 2_000
const rest: readonly Exposure[] = [{ name: '(more)', class: 'usage', treatment: 'keep' }]

type Tally = { -readonly [Key in keyof EventCount]: EventCount[Key] }

interface Shape extends Tally {
  readonly exposures: readonly Exposure[]
}

export function createExposures(): Exposures {
  /** Events of one shape share one list of exposures, so one count per list is enough. */
  const shapes = new Map<readonly Exposure[], Shape>()
  /** Exposures by SDKs are not shared lists; there are few. */
  const added = new Map<string, ExposureEntry>()
  const events = new Map<string, Tally>()

  return {
    expose(event, exposures, at) {
      const name = events.has(event) || events.size < maxShapes ? event : '(more)'
      if (!again(events.get(name), at)) events.set(name, once(name, at))
      const isKnown = shapes.has(exposures) || shapes.size < maxShapes
      const key = isKnown ? exposures : rest
      if (!again(shapes.get(key), at))
        shapes.set(key, { ...once(isKnown ? event : '(more)', at), exposures: key })
    },
    exposeSdk(event, exposures, at) {
      for (const one of exposures) {
        const entry = { ...one, event, origin: 'sdk', count: 1, first: at, last: at } as const
        if (added.size < maxShapes || added.has(keyOf(entry))) addTo(added, entry)
      }
    },
    entries: () => [...sum(shapes.values()), ...added.values()],
    events: () => [...events.values()].map((event) => ({ ...event })),
  }
}

function once(event: string, at: string): Tally {
  return { event, count: 1, first: at, last: at }
}

function again(tally: Tally | undefined, at: string): boolean {
  if (!tally) return false
  tally.count += 1
  tally.last = at
  return true
}

/** Adds up the shapes to one entry per event and property. */
function sum(shapes: Iterable<Shape>): Iterable<ExposureEntry> {
  const entries = new Map<string, ExposureEntry>()
  for (const { event, exposures, count, first, last } of shapes)
    for (const { name, class: dataClass, treatment } of exposures)
      addTo(entries, {
        event,
        name,
        class: dataClass,
        treatment,
        origin: 'app',
        count,
        first,
        last,
      })
  return entries.values()
}

/** A report adds up thousands, so this avoids copies. */
function addTo(entries: Map<string, ExposureEntry>, entry: ExposureEntry): void {
  const key = keyOf(entry)
  const before = entries.get(key)
  entries.set(
    key,
    before
      ? {
          ...entry,
          count: entry.count + before.count,
          first: before.first < entry.first ? before.first : entry.first,
          last: before.last > entry.last ? before.last : entry.last,
        }
      : entry,
  )
}

function keyOf({ event, name, class: dataClass, treatment }: ExposureEntry): string {
  return `${event}\n${name}\n${dataClass}\n${treatment}`
}
