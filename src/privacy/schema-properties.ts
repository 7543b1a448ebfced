import type { AnalyticsEvent, Properties } from '../event'
import type { CatalogEntry } from './catalog'
import { schemaOf } from './schema-of'
import { snapshot } from './snapshot'
import type { StandardSchema } from './standard-schema'

/**
 * An event with only those properties that its schema lets through; what the schema objects to is
 * taken out, and if it still objects, all of them.
 *
 * @param seen gets the names, for the payloads in which an SDK repeats them
 */
export function schemaProperties(
  event: AnalyticsEvent,
  catalog: ReadonlyMap<string, CatalogEntry>,
  seen: Set<string>,
): AnalyticsEvent {
  const { type = 'track', event: name = '', properties, traits } = event
  const schema = schemaOf(catalog.get(type === 'track' ? name : type))
  if (schema === undefined) return event
  const allowed = pass(schema, properties ?? traits ?? {}, true)
  for (const key in allowed) if (seen.size < 1000) seen.add(key)
  return traits === undefined || properties !== undefined
    ? { ...event, properties: allowed }
    : { ...event, traits: allowed }
}

function pass(schema: StandardSchema, properties: Properties, again: boolean): Properties {
  const result = schema['~standard'].validate(properties)
  if (result instanceof Promise) {
    result.catch(() => undefined)
    return {}
  }
  if (result.issues === undefined) {
    const { value } = snapshot(result.value)
    return typeof value === 'object' && value !== null ? (value as Properties) : {} // an array is indexed alike
  }
  if (!again) return {}
  const rest: Record<string, unknown> = { ...properties }
  for (const { path } of result.issues) {
    const first = path?.[0]
    delete rest[String(typeof first === 'object' ? first.key : first)]
  }
  return pass(schema, rest, false)
}
