import type { AnalyticsEvent } from '../event/event'

/** The events of one hand-over. */
export interface Batch {
  /** As the adapter gets them. */
  readonly events: readonly AnalyticsEvent[]
  /**
   * Index of the last event that the adapter has read, -1: of none. What lies after it nobody has seen,
   * and it can go on though the adapter throws.
   */
  furthestRead(): number
}

/** Notes how far a list is read, in whichever way: by index, by iterator, by `forEach`, as JSON. */
export function trackReading(events: readonly AnalyticsEvent[]): Batch {
  let furthest = -1
  const tracked = new Proxy(events, {
    get(target, key) {
      const index = typeof key === 'string' ? Number(key) : NaN
      if (index > furthest) furthest = index
      return Reflect.get(target, key) as unknown
    },
  })
  return { events: tracked, furthestRead: () => furthest }
}

/** The same for who needs a list that can be cloned, into a worker or a frame: it is read whole. */
export function plainBatch(events: readonly AnalyticsEvent[]): Batch {
  return { events, furthestRead: () => events.length - 1 }
}

/** A list that notes how far it is read cannot be cloned. */
export function isCloneError(error: unknown): boolean {
  return (error as Error | undefined)?.name === 'DataCloneError'
}
