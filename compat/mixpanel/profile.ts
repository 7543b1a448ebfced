import { isRecord } from '../../src/shared/is-record'
import { defined } from '../shared/defined'

type Properties = Record<string, unknown>
export type Done = (answer: unknown, payload?: unknown) => void

/** Names that a profile's updates never touch. */
const reserved = new Set([
  '$distinct_id',
  '$token',
  '$device_id',
  '$user_id',
  '$had_persisted_distinct_id',
])

/** What a call says: properties and a callback, from `(name, value, done)` or `(object, done)`. */
export function readUpdate(args: readonly unknown[]): {
  properties: Properties
  done: Done | undefined
} {
  const [first, second, third] = args
  const given = isRecord(first) ? first : { [String(first)]: second }
  return {
    properties: Object.fromEntries(
      Object.entries(defined(given)).filter(([name]) => !reserved.has(name)),
    ),
    done: asCallback(isRecord(first) ? second : third),
  }
}

export function readUnset(names: unknown): readonly string[] {
  return [names]
    .flat()
    .filter((name): name is string => typeof name === 'string' && !reserved.has(name))
}

/** Entries that are numbers, or read as such. */
export function numbersOf(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).filter(([, by]) => !Number.isNaN(Number.parseFloat(String(by)))),
  )
}

/** A value that is no list becomes a list of one. */
export function listsOf(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      Array.isArray(value) ? value : [value],
    ]),
  )
}

export function asCallback(value: unknown): Done | undefined {
  return typeof value === 'function' ? (value as Done) : undefined
}
