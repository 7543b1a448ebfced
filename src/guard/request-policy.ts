import type { Gzip } from '../adapter'
import type { Footprint } from '../footprint'

/** Why a request of a vendor did not leave; `direct_call`: the app called what a kill had left inert. */
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
 * Code of a vendor that Cordon does not run: a copy that something else has loaded (`foreign_copy`), or
 * code that was in the page before the guard, so that its requests pass unseen (`bypassed`).
 */
export type ForeignCode = 'foreign_copy' | 'bypassed'

/** What the guard asks of a vendor, and tells it. */
export interface RequestPolicy {
  /** Hosts and URL prefixes, scripts, globals. */
  readonly footprint: Footprint
  /** How its server takes a compressed body, if it does. */
  readonly gzip?: Gzip
  mayRun(): boolean
  /** Its requests are not looked into, and pass as they are while it may run. */
  readonly isTag?: boolean
  /** Loads what it takes to look into a request; `undefined` if that is there. */
  readyFor?(payload: unknown): Promise<void> | undefined
  /** Looks into a request; a string says why it must not leave. */
  inspect(payload: unknown): Blocked | undefined
  /**
   * Whether a request is made by Cordon or by the code that it runs.
   *
   * @param hasGlobals whether something has set the vendor's globals
   */
  isOwn(messageIds: readonly string[], hasGlobals: () => boolean): boolean
  /** A request was refused; it carried these message ids, as far as it could be read. */
  blocked(why: Blocked, messageIds: readonly string[]): void
  /** A request that carried these message ids was answered; status 0: it was not. */
  answered(messageIds: readonly string[], status: number): void
  /** Such code was seen in the page. */
  foreign(code: ForeignCode): void
}
