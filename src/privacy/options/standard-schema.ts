/**
 * What Cordon uses of a [Standard Schema](https://standardschema.dev): zod, valibot, arktype and
 * others make them. Structural, so that none of them is a dependency.
 */
export interface StandardSchema<Input = unknown, Output = Input> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    readonly validate: (value: unknown) => StandardResult<Output> | Promise<StandardResult<Output>>
    readonly types?: { readonly input: Input; readonly output: Output } | undefined
  }
}

/** Outcome of a validation. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | {
      readonly issues: readonly {
        readonly message: string
        readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
      }[]
    }

/** The schema, if a catalog's entry is one; some libraries make functions of them. */
export function schemaOf(entry: unknown): StandardSchema | undefined {
  const isObject = (typeof entry === 'object' && entry !== null) || typeof entry === 'function'
  // The presence of `~standard` is what the specification asks for.
  return isObject && '~standard' in (entry as object) ? (entry as StandardSchema) : undefined
}
