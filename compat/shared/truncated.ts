/**
 * A copy in which every string has at most so many characters, and an instance of a class is what JSON
 * makes of it: the vendors' libraries send that, and Cordon takes none. What occurs twice is copied once, or
 * things that refer to each other would be copied along each way through them; what holds itself is left out.
 */
export function truncated<T>(value: T, maxLength: number): T {
  const copies = new Map<unknown, unknown>()
  const copyOf = (one: unknown): unknown => {
    if (typeof one === 'string') return one.slice(0, maxLength)
    const isList = Array.isArray(one)
    if (!isList && !isPlainObject(one)) return one
    if (copies.has(one)) return copies.get(one)
    // Until it is made.
    copies.set(one, undefined)
    const copy = isList ? one.map(copyOf) : partsOf(one)
    copies.set(one, copy)
    return copy
  }
  const partsOf = (one: Record<string, unknown>): unknown => {
    const { toJSON } = one
    if (typeof toJSON === 'function') return copyOf(toJSON.call(one))
    return Object.fromEntries(Object.entries(one).map(([name, item]) => [name, copyOf(item)]))
  }
  return copyOf(value) as T
}

/** One of a class of the app's as well; none of the platform's. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return Object.prototype.toString.call(value) === '[object Object]'
}
