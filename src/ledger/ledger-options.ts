import type { LedgerLine } from './ledger-line'

/** Where the ledger is sent, and how often. */
export interface LedgerOptions {
  /**
   * An endpoint of your own, which gets lines of JSON by POST; or a function, which gets the lines. They are sent
   * again unless the answer is 2xx, or the function returns (or its promise resolves).
   */
  readonly sink: string | URL | ((lines: readonly LedgerLine[]) => unknown)
  /** How often, in ms; default 60 000. Also sent when the page is hidden, and when the person changes. */
  readonly every?: number
}
