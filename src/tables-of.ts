import type { Adapter } from './adapter'
import type { DataClass } from './privacy/data-class'

/** Each adapter's table of properties, turned round: the class of a name. */
export function tablesOf(
  vendors: ReadonlyMap<string, Adapter>,
): Record<string, Record<string, DataClass>> {
  return Object.fromEntries(
    [...vendors].map(([vendor, { properties = {} }]) => [
      vendor,
      Object.fromEntries(
        Object.entries(properties).flatMap(([dataClass, names]) =>
          names.split(' ').map((name) => [name, dataClass as DataClass]),
        ),
      ),
    ]),
  )
}
