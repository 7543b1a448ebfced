import type { DataClass } from '../privacy/vocabulary/data-class'
import type { Treatment } from '../privacy/vocabulary/treatment'

/**
 * One line of a ledger: how often a vendor was handed an event, or was shown one of its properties (or not: see the
 * treatment), since the previous line. Names, classes and counts, never a value.
 */
export interface LedgerLine {
  /** Pseudonym of the person: of the user id, or of the browser if nobody is signed in. Empty if it is not known whose it is. */
  readonly subject: string
  /** Pseudonym of the organisation, if there is one. */
  readonly organisation: string | null
  readonly vendor: string
  readonly event: string
  /** Dotted path; `null`: the line counts the event itself. */
  readonly property: string | null
  readonly class: DataClass | null
  readonly treatment: Treatment | null
  /** Who passed it: the app, or the vendor's SDK by itself. */
  readonly origin: 'app' | 'sdk'
  readonly count: number
  /**
   * First time since the previous line, ISO 8601; if there were several, the time of the previous report instead,
   * so none is older.
   */
  readonly first: string
  /** Last time, ISO 8601. */
  readonly last: string
  /** Who wrote the line; absent if it was a page. */
  readonly via?: 'relay'
  /** In a relay's lines: what became of the event, such as `sent` or `stopped`. */
  readonly outcome?: string
}
