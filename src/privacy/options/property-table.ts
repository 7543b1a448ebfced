import type { DataClass } from '../vocabulary/data-class'

/** What an adapter says of its vendor's own properties: names by data class, separated by spaces. */
export interface PropertyTable {
  readonly properties?: Readonly<Partial<Record<DataClass, string>>>
}

/** The same turned round: the class of a name. */
export function classesByName({ properties = {} }: PropertyTable): Record<string, DataClass> {
  return Object.fromEntries(
    (Object.entries(properties) as [DataClass, string][]).flatMap(([dataClass, names]) =>
      names.split(' ').map((name) => [name, dataClass]),
    ),
  )
}
