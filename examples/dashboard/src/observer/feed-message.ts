export interface ReceivedEvent {
  readonly name: string
  readonly id: string
  readonly properties: Readonly<Record<string, unknown>>
}

/** One request, as a vendor's server had it. */
export interface Received {
  readonly vendor: string
  readonly at: number
  readonly method: string
  readonly path: string
  readonly bytes: number
  /** All events in it; `events` holds the last few. */
  readonly count: number
  readonly events: readonly ReceivedEvent[]
}

export interface VendorTotals {
  readonly host: string
  readonly requests: number
  readonly events: number
  readonly bytes: number
  /** How often a personal value was found in what arrived. */
  readonly personal: number
  /** Of what kinds those were. */
  readonly kinds: readonly string[]
  readonly lastAt: number
  /** The last minute, oldest second first. */
  readonly requestsPerSecond: readonly number[]
  readonly eventsPerSecond: readonly number[]
}

/** The policy file said something else of a vendor from then on. */
export interface PolicyChange {
  readonly at: number
  readonly version: number
  readonly vendor: string
  readonly state: string
  readonly reason: string
}

/** What the demo server tells twice a second. */
export interface FeedMessage {
  readonly now: number
  /** Text of the policy file. */
  readonly policy: string
  readonly changes: readonly PolicyChange[]
  /** How many personal values are searched for. */
  readonly searched: number
  readonly vendors: Readonly<Record<string, VendorTotals>>
  /** New since the last message. */
  readonly recent: readonly Received[]
}
