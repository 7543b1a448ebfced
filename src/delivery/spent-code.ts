/** A name that all copies of this library share. */
const register = Symbol.for('cordon.spent')

/**
 * Names of the vendors whose code was in this page when they were killed. It cannot be removed from the page, so an
 * instance that is made after a `close()` must not start it either.
 */
export function spentCode(): Record<string, true | undefined> {
  const page = globalThis as { [register]?: Record<string, true | undefined> }
  return (page[register] ??= Object.create(null) as Record<string, undefined>)
}
