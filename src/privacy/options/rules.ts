import type { DataClass } from '../vocabulary/data-class'
import { entityClass, type EntityType } from '../vocabulary/entity-type'
import type { Treatment } from '../vocabulary/treatment'
import { byStrictness, type Declarations, type Treatments } from './complete-options'

/** What holds for a vendor; vendors with equal rules share one object, and its memory of names. */
export interface Rules {
  readonly treatments: Treatments
  /** What a remote policy demands at least. */
  readonly floor: Partial<Treatments>
  readonly properties: Declarations
  /** Classes of what the vendor's SDK adds; only for its payloads. */
  readonly table: ReadonlyMap<string, DataClass>
  readonly dropsUnknown: boolean
}

export function stricter(a: Treatment, b: Treatment | undefined): Treatment {
  return b !== undefined && byStrictness.indexOf(b) > byStrictness.indexOf(a) ? b : a
}

/** What a policy says, which nobody has checked: a word that is no treatment was meant to tighten. */
export function treatmentSaid(word: Treatment): Treatment {
  return byStrictness.includes(word) ? word : 'drop'
}

/** What is done to a class, or to a property which has a treatment of its own. */
export function treatmentOf(rules: Rules, dataClass: DataClass, own?: Treatment): Treatment {
  return stricter(own ?? rules.treatments[dataClass], rules.floor[dataClass])
}

export function removes(rules: Rules, kind: EntityType): boolean {
  return treatmentOf(rules, entityClass[kind]) !== 'keep'
}
