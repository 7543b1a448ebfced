import { wellFormed } from '../shared/well-formed'

/** The result of `snapshot`. */
export type Plain = Leaf | null | readonly Plain[] | PlainRecord

export type Leaf = string | number | boolean

export interface PlainRecord {
  readonly [name: string]: Plain
}

export function isRecord(value: unknown): value is PlainRecord {
  return typeof value === 'object' && !!value && !Array.isArray(value)
}

/** Limits; whatever exceeds one is left out. */
export const limits = { depth: 24, nodes: 5000, name: 512, string: 65_536, bytes: 262_144 } as const

const { getOwnPropertyDescriptor, getPrototypeOf } = Object

// Module state instead of an object per snapshot, which is faster; only one is taken at a time.
let bytes = 0
let nodes = 0
let dropped = 0
let scale = 1
let ancestors: object[] = []

/**
 * Copies a value into plain data at once, so that nothing the app does to it later changes it. Reads
 * own enumerable data properties only: no getter, `toJSON` or prototype of the app's is trusted. What
 * is not data (functions, symbols, DOM nodes, instances of classes) is left out and counted, and so
 * is what is too deep, too long or too much. Never throws.
 *
 * @param times how much larger than an event the value may be
 * @returns `bytes` is an estimate
 */
export function snapshot(
  value: unknown,
  times = 1,
): { value: Plain | undefined; bytes: number; dropped: number } {
  // A proxy's trap may take a snapshot in the midst of this one.
  const outer = { bytes, nodes, dropped, scale, ancestors }
  bytes = nodes = dropped = 0
  scale = times
  ancestors = []
  const copy = copyOf(value)
  const result = { value: copy, bytes, dropped }
  ;({ bytes, nodes, dropped, scale, ancestors } = outer)
  return result
}

function drop(): undefined {
  dropped += 1
  return undefined
}

/** What an object itself has under a name; calls no getter. */
export function ownValue(of: object, name: PropertyKey): unknown {
  return getOwnPropertyDescriptor(of, name)?.value
}

function isFull(): boolean {
  return nodes > limits.nodes * scale || bytes > limits.bytes * scale
}

function copyOf(value: unknown): Plain | undefined {
  if (typeof value === 'string') {
    bytes += Math.min(value.length, limits.string) + 2
    return value.length > limits.string || isFull() ? drop() : wellFormed(value)
  }
  bytes += 8
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'boolean' || value === null) return value
  if (typeof value === 'object') return copyOfObject(value)
  if (typeof value === 'bigint') return String(value)
  return value === undefined ? value : drop()
}

function copyOfObject(value: object): Plain | undefined {
  if (ancestors.length >= limits.depth || ancestors.includes(value)) return drop()
  ancestors.push(value)
  try {
    const prototype = getPrototypeOf(value) as object | null
    if (prototype === Object.prototype) return copyOfRecord(value)
    if (Array.isArray(value)) return copyOfList(value)
    // Another frame has an `Object.prototype` of its own.
    const isRecord = prototype === null || getPrototypeOf(prototype) === null
    return isRecord ? copyOfRecord(value) : copyOfInstance(value)
  } catch {
    // A proxy's trap threw.
    return drop()
  } finally {
    ancestors.pop()
  }
}

function copyOfRecord(record: object): Plain {
  const copy: Record<string, Plain> = {}
  for (const name in record) {
    // A descriptor tells a getter from data without calling it, and what is inherited has none.
    const property = getOwnPropertyDescriptor(record, name)
    const isTooLong = name.length > limits.name
    if (property === undefined || isTooLong || name === '__proto__' || property.get) {
      if (property !== undefined) drop()
      continue
    }
    bytes += name.length
    nodes += 1
    if (isFull()) {
      drop()
      break
    }
    const value: unknown = property.value
    // Most values are short strings; seeing to them here saves a fifth of the time.
    if (typeof value === 'string' && value.length < 1000) {
      bytes += value.length + 2
      copy[wellFormed(name)] = wellFormed(value)
      continue
    }
    const item = copyOf(value)
    if (item !== undefined) copy[wellFormed(name)] = item
  }
  return copy
}

function copyOfList(value: readonly unknown[]): Plain {
  const copy: Plain[] = []
  for (let index = 0; index < value.length; index += 1) {
    nodes += 1
    if (isFull()) {
      drop()
      break
    }
    const item = copyOf(getOwnPropertyDescriptor(value, index)?.value)
    if (item !== undefined) copy.push(item)
  }
  return copy
}

/** Of the classes whose instances are data; their own methods are called, never the instance's. */
function copyOfInstance(value: object): Plain | undefined {
  if (value instanceof Date) {
    const time = Date.prototype.getTime.call(value)
    return copyOf(Number.isNaN(time) ? null : new Date(time).toISOString())
  }
  if (value instanceof Error) return copyOfError(value)
  if (value instanceof Map) return copyOfList([...Map.prototype.entries.call(value)])
  if (value instanceof Set) return copyOfList([...Set.prototype.values.call(value)])
  if (value instanceof URL)
    return copyOf(getOwnPropertyDescriptor(URL.prototype, 'href')?.get?.call(value))

  if (value instanceof String) return copyOf(String.prototype.valueOf.call(value))
  if (value instanceof Number) return copyOf(Number.prototype.valueOf.call(value))
  if (value instanceof Boolean) return copyOf(Boolean.prototype.valueOf.call(value))
  return drop()
}

function copyOfError(error: Error): Plain {
  const prototype = getPrototypeOf(error) as object
  return copyOfRecord({
    name: ownValue(error, 'name') ?? ownValue(prototype, 'name') ?? 'Error',
    message: ownValue(error, 'message'),
    stack: ownValue(error, 'stack'),
  })
}

/**
 * Throws unless a value is plain data at its first level: what holds it is read property by
 * property, and each is checked as it comes.
 */
export function checkPlain(value: unknown): void {
  const isPlain =
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value)) ||
    (typeof value === 'object' &&
      value !== null &&
      Object.getPrototypeOf(value) === (Array.isArray(value) ? Array.prototype : Object.prototype))
  if (!isPlain) throw new TypeError()
}
