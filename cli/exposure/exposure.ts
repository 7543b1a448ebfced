/** The whole of what a vendor was handed. */
export interface Total {
  /** At most, if some are `unconfirmed`. */
  readonly events: number
  /**
   * Of `events`, those that the vendor's server refused, or that may not have reached it. A page sends such events
   * again, and a relay counts each attempt. 0 in the pages' account, which counts an event once.
   */
  readonly unconfirmed: number
  /** Events without a person: of how many people they are, no ledger can tell. */
  readonly unattributed: number
  readonly people: number
  readonly organisations: number
  /** ISO 8601; `null` where there was nothing. */
  readonly first_seen: string | null
  readonly last_seen: string | null
}

/** A data class under one treatment. */
export interface ClassRow {
  readonly data_class: string
  readonly treatment: string
  readonly times: number
  readonly properties: number
  readonly people: number
  /** How much of it came without a person. */
  readonly unattributed: number
  readonly organisations: number
}

/** A property under one treatment. */
export interface FieldRow {
  readonly data_class: string
  readonly property: string
  readonly treatment: string
  readonly origin: string
  readonly times: number
  readonly events: number
  readonly people: number
  /** How much of it came without a person. */
  readonly unattributed: number
  readonly organisations: number
  readonly first_seen: string
  readonly last_seen: string
}

/** One day, in UTC. */
export interface DayRow {
  /** ISO 8601. */
  readonly day: string
  readonly events: number
  /** How often a property was sent, in whatever form, and how often one was stripped. */
  readonly sent: number
  readonly stripped: number
}

/** What became of events that reached the relay. */
export interface RelayRow {
  /** Such as `sent`, or `stopped` by a kill. */
  readonly outcome: string
  readonly events: number
  readonly people: number
  /** How much of it came without a person. */
  readonly unattributed: number
  readonly first_seen: string
  readonly last_seen: string
}

/** The answer, as `--format json` prints it. */
export interface Exposure {
  readonly vendor: string
  readonly from: string
  readonly to: string
  /** Lines that were read, and lines among them that are of no ledger. */
  readonly lines: number
  readonly unreadable: number
  /** Whose account it is: the pages', or the relay's where pages have none of that time. */
  readonly account: 'pages' | 'relay'
  readonly total: Total
  readonly classes: readonly ClassRow[]
  readonly fields: readonly FieldRow[]
  readonly days: readonly DayRow[]
  readonly relay: readonly RelayRow[]
}
