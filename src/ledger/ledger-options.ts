import type { LedgerLine } from './ledger-line'

/** Where the ledger goes. */
export interface LedgerOptions {
  /**
   * An endpoint of your own, which gets lines of JSON by POST; or what takes them. A line is done when
   * the answer is 2xx, or when the function has returned (or its promise is kept); else it comes again.
   */
  readonly sink: string | URL | ((lines: readonly LedgerLine[]) => unknown)
  /** How often, in ms; default 60 000. Also when the page is hidden, and when its person changes. */
  readonly every?: number
}
