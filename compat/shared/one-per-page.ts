/** Set in the files that `require` finds: tsup.config.ts. */
declare const cordonIsRequired: true | undefined

interface Copy<Layer> {
  readonly layer: Layer
  readonly isRequired: boolean
}

/** A name that all copies share. */
const register = Symbol.for('cordon.compat.copies')

/**
 * Bundlers give `import` one file of this package and `require` another, so an app that has both has two copies.
 * The second takes over what the first has made: otherwise half of the app's calls would wait for a `connect`
 * that the other half had. Two copies of one kind, as after a reset of a test runner's modules, stay two.
 */
export function onePerPage<Layer>(vendor: string, make: () => Layer): Layer {
  const page = globalThis as { [register]?: Record<string, Copy<Layer>> }
  const copies = (page[register] ??= {})
  const own = typeof cordonIsRequired !== 'undefined'
  const before = copies[vendor]
  if (before && before.isRequired !== own) return before.layer
  const layer = make()
  copies[vendor] = { layer, isRequired: own }
  return layer
}
