import type { AnalyticsEvent, Properties } from '../../event/event'
import { snapshot } from '../../event/snapshot'
import { hasOwn } from '../../shared/natives'
import type { CatalogEntry } from './catalog'
import { schemaOf, type StandardSchema } from './standard-schema'

/** A name that no schema declares. */
const probe = '(undeclared)'
/** Whether a schema lets through what it does not declare; known once it has let an event through. */
const isOpen = new WeakMap<StandardSchema, boolean>()

/**
 * An event with only those properties that its schema lets through; what the schema objects to is
 * taken out, and if it still objects, all of them. A schema that lets everything through, as arktype's
 * do by default, declares nothing: then all of them too.
 *
 * @param seen gets the names, for the payloads in which an SDK repeats them
 */
export function schemaProperties(
  event: AnalyticsEvent,
  entry: CatalogEntry | undefined,
  seen: Set<string>,
): AnalyticsEvent {
  const schema = schemaOf(entry)
  if (schema === undefined) return event
  const bag = 'properties' in event ? 'properties' : 'traits'
  // A copy of its own: a schema's code must not see what is not data, nor change what others get.
  const { value = {} } = snapshot(event)
  const copy = value as unknown as AnalyticsEvent // the event, without what is not data
  const allowed = pass(schema, copy[bag] ?? {}, true)
  for (const key in allowed) if (seen.size < 1000) seen.add(key)
  return { ...copy, [bag]: allowed }
}

function pass(schema: StandardSchema, properties: Properties, again: boolean): Properties {
  const result = schema['~standard'].validate(properties)
  if (result instanceof Promise) {
    result.catch(() => undefined)
    return {}
  }
  if (result.issues === undefined) {
    if (letsThroughAll(schema, properties)) return {}
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

function letsThroughAll(schema: StandardSchema, properties: Properties): boolean {
  let answer = isOpen.get(schema)
  if (answer === undefined) {
    const result = schema['~standard'].validate({ ...properties, [probe]: true })
    answer = 'value' in result && hasOwn(Object(result.value) as object, probe)
    isOpen.set(schema, answer)
  }
  return answer
}
