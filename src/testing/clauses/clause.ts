import type { Bench } from '../open-bench'

/** One thing that an adapter must do, or must leave alone. */
export interface Clause {
  /** As a sentence whose subject is the adapter. */
  readonly says: string
  /** Rejects with what is wrong. */
  check(bench: Bench): Promise<void>
}
