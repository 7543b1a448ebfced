import type { DataClass } from './data-class'
import type { Treatment } from './treatment'

/** What a vendor was shown of a property, or was not: names and classes, never values. */
export interface Exposure {
  /** Dotted path, with `[]` for the items of an array: `properties.items[].name`. */
  readonly name: string
  readonly class: DataClass
  readonly treatment: Treatment
}
