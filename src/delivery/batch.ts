import type { AnalyticsEvent } from '../event/event'

/** The events of one call of `deliver`. */
export interface Batch {
  /** As the adapter gets them. */
  readonly events: readonly AnalyticsEvent[]
  /**
   * Index of the last event that the adapter has read; -1 for none. Events after it can be delivered even if
   * the adapter throws.
   */
  furthestRead(): number
}

/** Records how far a list is read, however it is read: by index, by iterator, by `forEach`, as JSON. */
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

/** The same for an adapter that clones its list, into a worker or a frame: the list counts as read whole. */
export function plainBatch(events: readonly AnalyticsEvent[]): Batch {
  return { events, furthestRead: () => events.length - 1 }
}

/** Whether an error says that the list, a proxy, cannot be cloned. */
export function isCloneError(error: unknown): boolean {
  return (error as Error | undefined)?.name === 'DataCloneError'
}
