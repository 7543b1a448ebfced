/** What a snapshot holds. */
export type Plain =
  string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain }

/** What is over one of these is left out. */
const limits = { depth: 24, nodes: 5000, string: 65_536, bytes: 262_144 } as const

const { getOwnPropertyDescriptor, getPrototypeOf } = Object

// One snapshot at a time, so that its account needs no object.
let bytes = 0
let nodes = 0
let ancestors: object[] = []

/**
 * Copies a value into plain data at once, so that nothing the app does to it later changes it. Reads
 * own enumerable data properties only: no getter, `toJSON` or prototype of the app's is trusted. What
 * is not data (functions, symbols, DOM nodes, instances of classes) is left out, and so is what is
 * too deep, too long or too much. `bytes` is an estimate. Never throws.
 */
export function snapshot(value: unknown): { value: Plain | undefined; bytes: number } {
  // A proxy's trap may take a snapshot in the midst of this one.
  const outer = { bytes, nodes, ancestors }
  bytes = nodes = 0
  ancestors = []
  const copy = copyOf(value)
  const result = { value: copy, bytes }
  ;({ bytes, nodes, ancestors } = outer)
  return result
}

function copyOf(value: unknown): Plain | undefined {
  if (typeof value === 'string') {
    if (value.length > limits.string) return undefined
    bytes += value.length + 2
    return bytes > limits.bytes ? undefined : value
  }
  bytes += 8
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'boolean' || value === null) return value
  if (typeof value === 'object') return copyOfObject(value)
  return typeof value === 'bigint' ? String(value) : undefined
}

function copyOfObject(value: object): Plain | undefined {
  if (ancestors.length >= limits.depth || ancestors.includes(value)) return undefined
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
    return undefined
  } finally {
    ancestors.pop()
  }
}

function copyOfRecord(record: object): Plain {
  const copy: Record<string, Plain> = {}
  for (const name in record) {
    // A descriptor tells a getter from data without calling it, and what is inherited has none.
    const property = getOwnPropertyDescriptor(record, name)
    if (property === undefined || name === '__proto__') continue
    bytes += name.length
    if (++nodes > limits.nodes || bytes > limits.bytes) break
    const value: unknown = property.value
    // Most values are short strings; seeing to them here saves a fifth of the time.
    if (typeof value === 'string' && value.length < 1000) {
      bytes += value.length + 2
      copy[name] = value
      continue
    }
    const item = copyOf(value)
    if (item !== undefined) copy[name] = item
  }
  return copy
}

function copyOfList(value: readonly unknown[]): Plain {
  const copy: Plain[] = []
  for (let index = 0; index < value.length; index++) {
    if (++nodes > limits.nodes || bytes > limits.bytes) break
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
  if (value instanceof URL) {
    return copyOf(getOwnPropertyDescriptor(URL.prototype, 'href')?.get?.call(value))
  }
  if (value instanceof String) return copyOf(String.prototype.valueOf.call(value))
  if (value instanceof Number) return copyOf(Number.prototype.valueOf.call(value))
  if (value instanceof Boolean) return copyOf(Boolean.prototype.valueOf.call(value))
  return undefined
}

function copyOfError(error: Error): Plain {
  const read = (of: object, name: string): unknown => getOwnPropertyDescriptor(of, name)?.value
  const prototype = getPrototypeOf(error) as object
  return copyOfRecord({
    name: read(error, 'name') ?? read(prototype, 'name') ?? 'Error',
    message: read(error, 'message'),
    stack: read(error, 'stack'),
  })
}
