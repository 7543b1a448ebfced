import type { Gzip } from '../adapter'

/** Why a request of a vendor did not leave. */
export type Blocked =
  'may_not_run' | 'personal_data' | 'unreadable' | 'synchronous' | 'csp' | 'foreign_host'

/** What the guard asks of a vendor, and tells it. */
export interface RequestPolicy {
  /** Hosts and URL prefixes, as in the footprint. */
  readonly hosts: readonly string[]
  /** How its server takes a compressed body, if it does. */
  readonly gzip?: Gzip
  mayRun(): boolean
  /** Looks into a request; a string says why it must not leave. */
  inspect(payload: unknown): Blocked | undefined
  /** A request was refused; it carried these message ids, as far as it could be read. */
  blocked(why: Blocked, messageIds: readonly string[]): void
  /** A request that carried these message ids was answered; status 0: it was not. */
  answered(messageIds: readonly string[], status: number): void
}
