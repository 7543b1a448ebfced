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

/** Profile operations beside setting traits; each has its values by property. */
export interface TraitOperations {
  /** Sets properties that the profile does not have yet. */
  readonly setOnce?: Properties
  /** Adds to numbers. */
  readonly add?: Readonly<Record<string, number>>
  /** Appends a value to a list. */
  readonly append?: Properties
  /** Adds values that a list does not contain yet. */
  readonly union?: Properties
  /** Removes a value from a list. */
  readonly remove?: Properties
  /** Names of properties to remove. */
  readonly unset?: readonly string[]
}

export type TraitOperation = keyof TraitOperations

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
  /** For `group`: the kind of group, if it is not the adapter's `groupKey`. */
  readonly groupType?: string
  /** Groups of other kinds, by their keys: `{ team: 'blue' }`. */
  readonly groups?: Readonly<Record<string, string>>
  /** For `track` and `page`. */
  readonly properties?: Properties
  /** For `identify` and `group`. */
  readonly traits?: Properties
  /** For `identify` and `group`; an adapter gets only the operations that it names. */
  readonly traitOperations?: TraitOperations
  /** Which vendors get this event, by name; `All` stands for those not named. */
  readonly integrations?: Readonly<Record<string, boolean>>
  readonly context: EventContext
}

/** What an event is called in reports: the tracked name, or the kind of call. */
export function eventName({ type, event }: AnalyticsEvent): string {
  return event ?? type
}
