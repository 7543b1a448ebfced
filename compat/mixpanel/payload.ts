import { truncated as cut, isPlainObject } from '../shared/truncated'

/** Longest string that the vendor keeps. */
const maxLength = 255

/** A copy in which every string has at most 255 characters. */
export function truncated<T>(value: T): T {
  return cut(value, maxLength)
}

/** A copy in which dates are what the vendor takes for dates: UTC, to the second, without a zone. */
export function withDates<T>(value: T, copies = new Map<unknown, unknown>()): T {
  if (value instanceof Date)
    return (Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 19)) as T
  if (!isPlainObject(value)) return value
  const known = copies.get(value)
  if (known !== undefined) return known as T
  const copy: Record<string, unknown> = {}
  copies.set(value, copy)
  for (const [name, item] of Object.entries(value)) copy[name] = withDates(item, copies)
  return copy as T & object
}

/**
 * A copy as the vendor's library reads it back from where it keeps it: what the app changes later in an object of its
 * own is not in it, and a date is a text. What is no JSON stays as it is.
 */
export function asKept<T>(value: T): T {
  try {
    return JSON.parse(JSON.stringify(value)) as T
  } catch {
    return value
  }
}
