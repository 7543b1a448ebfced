/** Plain JSON-like data, as an app passes it. */
export type Properties = Readonly<Record<string, unknown>>

/** The page an event happened on; raw in the log, treated per vendor on the way out. */
export interface PageContext {
  readonly url: string
  readonly path: string
  readonly search: string
  readonly title: string
  readonly referrer: string
}

/** What surrounds an event. */
export interface EventContext {
  readonly page?: PageContext
}

/**
 * The one immutable shape that moves through everything. Names follow the
 * [Segment spec](https://segment.com/docs/connections/spec/common/).
 */
export interface AnalyticsEvent {
  readonly type: 'track' | 'page' | 'identify' | 'group'
  /** UUID v4, the vendor's key for removing duplicates. */
  readonly messageId: string
  /** When it happened, ISO 8601 with milliseconds. */
  readonly timestamp: string
  /** Name of a tracked event; only for `track`. */
  readonly event?: string
  /** Name of a page; only for `page`. */
  readonly name?: string
  readonly anonymousId: string
  readonly userId?: string
  readonly groupId?: string
  /** For `track` and `page`. */
  readonly properties?: Properties
  /** For `identify` and `group`. */
  readonly traits?: Properties
  readonly context: EventContext
}

/** What an event is called in reports: the tracked name, or the kind of call. */
export function eventName({ type, event }: AnalyticsEvent): string {
  return event ?? type
}
