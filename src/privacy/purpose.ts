import type { Exposure } from './exposure'
import type { Hole } from './fill-holes'
import type { Trail } from './trail'

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
