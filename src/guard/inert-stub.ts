import {
  getOwnPropertyDescriptor,
  getOwnPropertyDescriptors,
  getPrototypeOf,
  NativeProxy,
} from '../shared/natives'

const stubs = new WeakSet<object>()

/** On what stands in a vendor's place and sends by this library alone: `cordon/compat/*`. */
const compat = Symbol.for('cordon.compat')

export function isInertStub(value: unknown): boolean {
  const object = Object(value) as object
  return stubs.has(object) || getOwnPropertyDescriptor(object, compat)?.value === true
}

/**
 * What is to stay in the place of a global that is erased: nothing, unless an app may call it, for it
 * has a public name and something that can be called.
 */
export function standInFor(name: string, value: unknown, onCall: () => void): unknown {
  if (isInertStub(value)) return value
  return !name.startsWith('_') && canBeCalled(value) ? inertStub(onCall) : undefined
}

function canBeCalled(value: unknown): boolean {
  if (typeof value === 'function') return true
  if (typeof value !== 'object' || value === null) return false
  // The queue of a snippet whose SDK has not come yet is an array with calls.
  const chain = [value, getPrototypeOf(value)]
  return chain.some((one) =>
    Object.values(getOwnPropertyDescriptors(one ?? {})).some(
      ({ value: member }) => typeof member === 'function',
    ),
  )
}

/** Names of calls whose answer the app calls again: `get_group('company', 'acme').set({…})`. */
const answersObject = /group|init|people/i

/**
 * What stays in the place of a vendor's global after a kill: the app may still call it, and that must
 * neither throw into the app nor do anything. Every property is there and can be called; calls answer
 * `undefined`, which an app has to expect of an SDK that has not loaded yet.
 */
function inertStub(onCall: () => void, name = ''): object {
  const members = new Map<PropertyKey, unknown>()
  const stub: object = new NativeProxy(function () {}, {
    get(_target, key) {
      // Not a promise, not iterable, and as text nothing.
      if (key === 'then' || key === Symbol.iterator) return undefined
      if (key === Symbol.toPrimitive || key === 'toString') return () => ''
      if (!members.has(key)) members.set(key, inertStub(onCall, String(key)))
      return members.get(key)
    },
    set(_target, key, value) {
      members.set(key, value)
      return true
    },
    has: () => true,
    apply() {
      onCall()
      return answersObject.test(name) ? stub : undefined
    },
    construct: () => stub,
  })
  stubs.add(stub)
  return stub
}
