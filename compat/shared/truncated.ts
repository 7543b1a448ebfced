/**
 * A copy in which every string has at most so many characters, and an instance of a class is what JSON
 * makes of it: the vendors' libraries send that, and Cordon takes none.
 */
export function truncated<T>(value: T, maxLength: number, seen: readonly unknown[] = []): T {
  if (typeof value === 'string') return value.slice(0, maxLength) as T & string
  if (seen.includes(value)) return undefined as T
  const inside = [...seen, value]
  if (Array.isArray(value))
    return value.map((item: unknown) => truncated(item, maxLength, inside)) as T & unknown[]
  if (!isPlainObject(value)) return value
  const { toJSON } = value
  if (typeof toJSON === 'function') return truncated(toJSON.call(value) as T, maxLength, inside)
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, truncated(item, maxLength, inside)]),
  ) as T & object
}

/** One of a class of the app's as well; none of the platform's. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return Object.prototype.toString.call(value) === '[object Object]'
}
