import type { Analytics } from '../analytics'

/** Under a name that two copies of this library have in common. */
const register = Symbol.for('cordon')

/** What lives in this page, by the names of its vendors. */
export function instances(): Record<string, Analytics | undefined> {
  const page = globalThis as { [register]?: Record<string, Analytics | undefined> }
  // A vendor may be called `constructor`.
  return (page[register] ??= Object.create(null) as Record<string, undefined>)
}

/**
 * One instance a page for the same vendors: two would deliver each event twice, and each would take the
 * other's SDK for a foreign copy. Who makes another, because a module was reloaded or bundled twice, gets
 * the living one, and is told so.
 */
export function oneInPage(vendors: Iterable<string>, make: () => Analytics): Analytics {
  const living = instances()
  const key = [...vendors].sort().join()
  const before = living[key]
  if (before) {
    console.warn('Cordon: created twice in one page: the first is used until its `close()`')
    return before
  }
  const analytics = make()
  const { close } = analytics
  analytics.close = () => {
    if (living[key] === analytics) living[key] = undefined
    return close()
  }
  return (living[key] = analytics)
}
