import type { Analytics } from '../analytics'

/** A name that all copies of this library share. */
const register = Symbol.for('cordon')

/** The instances in this page, by the names of their vendors. */
export function instances(): Record<string, Analytics | undefined> {
  const page = globalThis as { [register]?: Record<string, Analytics | undefined> }
  // A vendor may be called `constructor`.
  return (page[register] ??= Object.create(null) as Record<string, undefined>)
}

/**
 * Allows one instance per page for the same vendors: two would deliver each event twice, and each would take
 * the other's SDK for a foreign copy. A second `createAnalytics`, because a module was reloaded or bundled
 * twice, returns the first instance and warns.
 */
export function getOrCreateInstance(vendors: Iterable<string>, make: () => Analytics): Analytics {
  const existing = instances()
  const key = [...vendors].sort().join()
  const before = existing[key]
  if (before) {
    console.warn(
      'Cordon: createAnalytics was called twice in one page: the first instance and its options are used until its close()',
    )
    return before
  }
  const analytics = make()
  const { close } = analytics
  analytics.close = () => {
    if (existing[key] === analytics) delete existing[key]
    return close()
  }
  // Whoever finds it could put something else in the place of its kill.
  Object.defineProperty(analytics, 'kill', { writable: false, configurable: false })
  return (existing[key] = analytics)
}
