import { timestamp } from '../event/create-event'
import type { AnalyticsEvent } from '../event/event'

/** Bounds of the log; the oldest events beyond them are dropped. */
export interface LogBounds {
  /** Most events kept; default 10,000. */
  readonly events: number
  /** Most bytes kept, estimated; default 8,000,000. */
  readonly bytes: number
  /** Oldest event kept, in ms; default 86,400,000 (a day). */
  readonly age: number
}

/** Why an event left the log before a vendor had read it. */
export type Eviction = 'overflow' | 'expired'

/** The one buffer of events: bounded, in memory, read by each vendor at its own cursor. */
export interface Log {
  /** Position of the oldest event kept. */
  start(): number
  /** Position of the next event to come. */
  end(): number
  append(event: AnalyticsEvent, bytes: number): void
  /** At most `count` events from a position on. */
  read(from: number, count: number): readonly AnalyticsEvent[]
  /** Forgets what lies before a position: everyone has read it. */
  trim(before: number): void
  /** Evicts what has grown too old. */
  expire(): void
  /** When it was tracked, epoch ms; whatever time the app has given it. */
  trackedAt(event: AnalyticsEvent): number
  /** The same of an event that an earlier page has tracked. */
  noteTime(event: AnalyticsEvent, at: number): void
  /** Whether an event is older than the log would keep it. */
  isTooOld(event: AnalyticsEvent): boolean
}

interface Entry {
  readonly event: AnalyticsEvent
  readonly bytes: number
  readonly at: number
}

/** Positions are absolute and never reused, so that a cursor is one number. */
export function createLog(
  bounds: LogBounds,
  onEvict: (position: number, why: Eviction, event: AnalyticsEvent) => void,
  now: () => number = Date.now,
): Log {
  let entries: (Entry | undefined)[] = []
  let offset = 0
  let first = 0
  let bytes = 0
  const times = createTimes()

  const end = (): number => offset + entries.length
  const shift = (): void => {
    const index = first - offset
    bytes -= entries[index]?.bytes ?? 0
    entries[index] = undefined
    first += 1
    // The array is cut when half of it is unused: cutting it for each event would cost O(n) each time.
    if (index > 512 && index * 2 > entries.length) {
      entries = entries.slice(index + 1)
      offset = first
    }
  }
  const evict = (why: Eviction): void => {
    const position = first
    const entry = entries[position - offset]
    // Removed before it is reported, because a listener may append, and so evict the next.
    shift()
    if (entry) onEvict(position, why, entry.event)
  }
  const expire = (): void => {
    const oldest = now() - bounds.age
    while (first < end() && (entries[first - offset]?.at ?? oldest) < oldest) evict('expired')
  }
  return {
    start: () => first,
    end,
    append(event, size) {
      const at = now()
      if (event.timestamp !== timestamp()) times.noteTime(event, at)
      entries.push({ event, bytes: size, at })
      bytes += size
      expire()
      while (end() - first > bounds.events || (bytes > bounds.bytes && first < end() - 1))
        evict('overflow')
    },
    read(from, count) {
      const begin = Math.max(from, first) - offset
      const found: AnalyticsEvent[] = []
      for (const entry of entries.slice(begin, begin + count)) if (entry) found.push(entry.event)
      return found
    },
    trim(before) {
      while (first < Math.min(before, end())) shift()
    },
    expire,
    ...times,
    isTooOld: (event) => now() - times.trackedAt(event) > bounds.age,
  }
}

function createTimes(): Pick<Log, 'trackedAt' | 'noteTime'> {
  /** Of the events whose own time is another. */
  const others = new WeakMap<AnalyticsEvent, number>()
  return {
    trackedAt: (event) => others.get(event) ?? Date.parse(event.timestamp),
    noteTime: (event, at) => void others.set(event, at),
  }
}
