import { byStrictness, type Declarations, type Treatments } from './complete-options'
import type { DataClass } from './data-class'
import { type Kind, kindClass } from './kind'
import type { Treatment } from './treatment'

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

export const stricter = (a: Treatment, b: Treatment | undefined): Treatment =>
  b !== undefined && byStrictness.indexOf(b) > byStrictness.indexOf(a) ? b : a

/** What is done to a class, or to a property which has a treatment of its own. */
export const treatmentOf = (rules: Rules, dataClass: DataClass, own?: Treatment): Treatment =>
  stricter(own ?? rules.treatments[dataClass], rules.floor[dataClass])

export const removes = (rules: Rules, kind: Kind): boolean =>
  treatmentOf(rules, kindClass[kind]) !== 'keep'
