/** Limits of a snapshot: what is over one is dropped. */
const limits = { depth: 24, nodes: 5000, string: 65_536, bytes: 262_144 } as const

interface Budget {
  nodes: number
  bytes: number
  readonly ancestors: object[]
}

/** What a snapshot holds. */
export type Plain =
  string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain }

const { getOwnPropertyDescriptor, getPrototypeOf } = Object

/**
 * Copies a value into plain data at once, so that nothing the app does to it later changes it. Reads
 * own enumerable data properties only: no getter, `toJSON` or prototype of the app's is trusted. What
 * is not data (functions, symbols, DOM nodes, instances of classes) is left out, and so is what is
 * too deep, too long or too much. Never throws.
 */
export function snapshot(value: unknown): { value: Plain | undefined; bytes: number } {
  const budget: Budget = { nodes: 0, bytes: 0, ancestors: [] }
  const copy = copyOf(value, budget)
  return { value: copy, bytes: budget.bytes }
}

function copyOf(value: unknown, budget: Budget): Plain | undefined {
  switch (typeof value) {
    case 'string':
      budget.bytes += value.length + 2
      if (value.length > limits.string) {
        budget.bytes -= value.length
        return undefined
      }
      return budget.bytes > limits.bytes ? undefined : value
    case 'number':
      budget.bytes += 8
      return Number.isFinite(value) ? value : null
    case 'boolean':
      budget.bytes += 5
      return value
    case 'object':
      if (value === null) return null
      return copyOfObject(value, budget)
    case 'bigint':
      return copyOf(String(value), budget)
    default:
      return undefined
  }
}

function copyOfObject(value: object, budget: Budget): Plain | undefined {
  const { ancestors } = budget
  if (ancestors.length >= limits.depth || ancestors.includes(value)) return undefined
  if (++budget.nodes > limits.nodes || budget.bytes > limits.bytes) return undefined
  ancestors.push(value)
  try {
    const prototype: unknown = getPrototypeOf(value)
    if (prototype === Object.prototype || prototype === null) return copyOfRecord(value, budget)
    return Array.isArray(value) ? copyOfArray(value, budget) : copyOfInstance(value, budget)
  } catch {
    // A proxy's trap threw.
    return undefined
  } finally {
    ancestors.pop()
  }
}

function copyOfRecord(value: object, budget: Budget): Plain {
  const copy: Record<string, Plain> = {}
  for (const name in value) {
    // A descriptor tells a getter from data without calling it, and what is inherited has none.
    const property = getOwnPropertyDescriptor(value, name)
    if (property === undefined || name === '__proto__') continue
    const item = copyOf(property.value, budget)
    budget.bytes += name.length + 4
    if (budget.bytes > limits.bytes || ++budget.nodes > limits.nodes) break
    if (item !== undefined) copy[name] = item
  }
  return copy
}

function copyOfArray(value: readonly unknown[], budget: Budget): Plain {
  const copy: Plain[] = []
  for (let index = 0; index < value.length; index++) {
    if (budget.bytes > limits.bytes || ++budget.nodes > limits.nodes) break
    const item = copyOf(getOwnPropertyDescriptor(value, index)?.value, budget)
    if (item !== undefined) copy.push(item)
  }
  return copy
}

/** Of the classes whose instances are data; their own methods are called, never the instance's. */
function copyOfInstance(value: object, budget: Budget): Plain | undefined {
  if (value instanceof Date) {
    const time = Date.prototype.getTime.call(value)
    return Number.isNaN(time) ? null : copyOf(Date.prototype.toISOString.call(value), budget)
  }
  if (value instanceof Error) return copyOfError(value, budget)
  if (value instanceof Map) return copyOfArray([...Map.prototype.entries.call(value)], budget)
  if (value instanceof Set) return copyOfArray([...Set.prototype.values.call(value)], budget)
  if (typeof URL === 'function' && value instanceof URL) return copyOf(urlText(value), budget)
  if (value instanceof String) return copyOf(String.prototype.valueOf.call(value), budget)
  if (value instanceof Number) return copyOf(Number.prototype.valueOf.call(value), budget)
  if (value instanceof Boolean) return copyOf(Boolean.prototype.valueOf.call(value), budget)
  return undefined
}

function copyOfError(error: Error, budget: Budget): Plain {
  const read = (name: string): unknown => getOwnPropertyDescriptor(error, name)?.value
  const prototype: unknown = getPrototypeOf(error)
  const inherited = prototype instanceof Object && getOwnPropertyDescriptor(prototype, 'name')
  return copyOfRecord(
    {
      name: read('name') ?? (inherited ? inherited.value : undefined) ?? 'Error',
      message: read('message') ?? '',
      stack: read('stack'),
    },
    budget,
  )
}

const urlHref = typeof URL === 'function' && getOwnPropertyDescriptor(URL.prototype, 'href')?.get

const urlText = (url: URL): unknown => urlHref && urlHref.call(url)
