import type { StandardSchema } from './standard-schema'

/** The schema, if a catalog's entry is one; some libraries make functions of them. */
export function schemaOf(entry: unknown): StandardSchema | undefined {
  const isObject = (typeof entry === 'object' && entry !== null) || typeof entry === 'function'
  // The presence of `~standard` is what the specification asks for.
  return isObject && '~standard' in (entry as object) ? (entry as StandardSchema) : undefined
}
