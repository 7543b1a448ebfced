import type { PseudonymSlot } from '../pseudonyms/fill-pseudonyms'
import type { Exposure } from '../vocabulary/exposure'
import type { Trail } from './exposure-trail'

/** Where a traversal reports to. */
export interface Output {
  /** Collects all exposures. */
  trail?: Trail
  /** Collects what was changed. */
  changes?: Set<Exposure>
  /** Collects where pseudonyms go, if each vendor fills them in for itself. */
  slots?: PseudonymSlot[]
  /** Else, the pseudonyms themselves. */
  pseudonym?: (value: unknown) => string
}

/** A value, and where it is: the path to what it is in begins with the root, which has no name. */
export interface Place {
  readonly path: readonly (string | number)[]
  readonly name: string | number
  readonly value: string | number | boolean
}

/** The pseudonym of a value, or nothing where it will be filled in. */
export function pseudonymIn({ slots, pseudonym }: Output, { path, name, value }: Place): string {
  if (slots === undefined) return pseudonym?.(value) ?? '[id]'
  slots.push({ path: [...path.slice(1), name], value })
  return ''
}
