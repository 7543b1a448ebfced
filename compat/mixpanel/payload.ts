/** Longest string that the vendor keeps. */
const maxLength = 255

/** A copy in which every string has at most 255 characters. */
export function truncated<T>(value: T, seen: readonly unknown[] = []): T {
  if (typeof value === 'string') return value.slice(0, maxLength) as T & string
  if (seen.includes(value)) return undefined as T
  const inside = [...seen, value]
  if (Array.isArray(value))
    return value.map((item: unknown) => truncated(item, inside)) as T & unknown[]
  if (!isPlainObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, truncated(item, inside)]),
  ) as T & object
}

/** A copy in which dates are what the vendor takes for dates: UTC, to the second, without a zone. */
export function withDates<T>(value: T, seen: readonly unknown[] = []): T {
  if (value instanceof Date)
    return (Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 19)) as T
  if (!isPlainObject(value) || seen.includes(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, withDates(item, [...seen, value])]),
  ) as T & object
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (!isObject(value)) return false
  const prototype = Object.getPrototypeOf(value) as object | null
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
