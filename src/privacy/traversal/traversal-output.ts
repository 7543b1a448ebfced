import type { Hole } from '../pseudonyms/fill-pseudonyms'
import type { Exposure } from '../vocabulary/exposure'
import type { Trail } from './exposure-trail'

/** What a walk is for: where its reports go. */
export interface Purpose {
  /** Collects all exposures. */
  trail?: Trail
  /** Collects what was changed. */
  changes?: Set<Exposure>
  /** Collects where pseudonyms go, if each vendor fills them in for itself. */
  holes?: Hole[]
  /** Else, the pseudonyms themselves. */
  pseudonym?: (value: unknown) => string
}
