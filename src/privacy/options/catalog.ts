import type { DataClass } from '../vocabulary/data-class'
import type { StandardSchema } from './standard-schema'

/** The properties of one event: data class by name, or a schema of any Standard Schema library. */
export type CatalogEntry = Readonly<Record<string, DataClass>> | StandardSchema

/**
 * The events an app sends, by name. `identify`, `group` and `page` stand for the calls of that name.
 *
 * @example
 * ```ts
 * const catalog = {
 *   api_key_created: { plan: 'usage', label: 'content' },
 *   seat_added: z.object({ seats: z.number() }),
 * } as const satisfies Catalog
 * ```
 */
export type Catalog = Readonly<Record<string, CatalogEntry>>

/** What `track` takes for an event of a catalog. */
export type CatalogProperties<C extends Catalog, Event extends keyof C> =
  C[Event] extends StandardSchema<infer Input, unknown>
    ? Input
    : { readonly [Name in keyof C[Event]]?: PropertyValue }

/** What `page`, `identify` or `group` takes: what the catalog says of it, if it has an entry. */
export type CatalogData<C extends Catalog, Call extends string> = string extends keyof C
  ? object
  : Call extends keyof C
    ? CatalogProperties<C, Call>
    : object

/** What an event can hold; anything else is left out. */
export type PropertyValue = string | number | boolean | bigint | object | null | undefined
