import { truncated as cut, isPlainObject } from '../shared/truncated'

/** Longest string that the vendor keeps. */
const maxLength = 255

/** A copy in which every string has at most 255 characters. */
export function truncated<T>(value: T): T {
  return cut(value, maxLength)
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
