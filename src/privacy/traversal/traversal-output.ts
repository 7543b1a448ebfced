import type { Hole } from '../pseudonyms/fill-pseudonyms'
import type { Exposure } from '../vocabulary/exposure'
import type { Trail } from './exposure-trail'

/** Where a traversal reports to. */
export interface Output {
  /** Collects all exposures. */
  trail?: Trail
  /** Collects what was changed. */
  changes?: Set<Exposure>
  /** Collects where pseudonyms go, if each vendor fills them in for itself. */
  holes?: Hole[]
  /** Else, the pseudonyms themselves. */
  pseudonym?: (value: unknown) => string
}
