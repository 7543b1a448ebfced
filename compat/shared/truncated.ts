/** A copy in which every string has at most so many characters. */
export function truncated<T>(value: T, maxLength: number, seen: readonly unknown[] = []): T {
  if (typeof value === 'string') return value.slice(0, maxLength) as T & string
  if (seen.includes(value)) return undefined as T
  const inside = [...seen, value]
  if (Array.isArray(value))
    return value.map((item: unknown) => truncated(item, maxLength, inside)) as T & unknown[]
  if (!isPlainObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, truncated(item, maxLength, inside)]),
  ) as T & object
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (!isObject(value)) return false
  const prototype = Object.getPrototypeOf(value) as object | null
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
