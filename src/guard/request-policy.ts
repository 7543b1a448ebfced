import type { Gzip } from '../adapter'
import type { Footprint } from '../footprint'

/** Why a vendor's request was refused; `direct_call`: the app called the stub that a kill has left. */
export type Blocked =
  | 'may_not_run'
  | 'personal_data'
  | 'unreadable'
  | 'synchronous'
  | 'csp'
  | 'foreign_host'
  | 'foreign_copy'
  | 'direct_call'

/**
 * Vendor code that Cordon does not run: a copy that something else has loaded (`foreign_copy`), or code that was
 * in the page before the guard, which does not see its requests (`bypassed`).
 */
export type ForeignCode = 'foreign_copy' | 'bypassed'

/** What the guard asks a vendor about its requests, and tells it. */
export interface RequestPolicy {
  /** Hosts and URL prefixes, scripts, globals. */
  readonly footprint: Footprint
  /** How its server accepts compressed bodies, if it does. */
  readonly gzip?: Gzip
  /** Whether it is on or drains, though what runs it may not be there yet. */
  isAllowed(): boolean
  mayRun(): boolean
  /** Its requests are not inspected, and pass unchanged while it may run. */
  readonly isTag?: boolean
  /** Loads the rules that a request's inspection needs; `undefined` if they are loaded. */
  readyFor?(payload: unknown): Promise<void> | undefined
  /** Inspects a request; returns why it must not leave, if so. */
  inspect(payload: unknown): Blocked | undefined
  /** Of the ids in flight that are no UUIDs, those that a request's text has. */
  namedIn?(text: string): readonly string[]
  /**
   * Whether a request was made by Cordon or by code that Cordon runs.
   *
   * @param hasGlobals whether something has set the vendor's globals
   */
  isOwn(messageIds: readonly string[], hasGlobals: () => boolean): boolean
  /** A request was refused; it carried these message ids, as far as it could be read. */
  blocked(why: Blocked, messageIds: readonly string[]): void
  /** A request that carried these message ids was answered; status 0: it had no answer. */
  answered(messageIds: readonly string[], status: number): void
  /** Foreign code was seen in the page. */
  foreign(code: ForeignCode): void
}
