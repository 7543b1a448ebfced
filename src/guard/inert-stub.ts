import {
  getOwnPropertyDescriptor,
  getOwnPropertyDescriptors,
  getPrototypeOf,
  NativeProxy,
} from '../shared/natives'

const stubs = new WeakSet<object>()

/** Marks a stand-in for a vendor's library that sends only through Cordon: `cordon/compat/*`. */
const compat = Symbol.for('cordon.compat')

export function isInertStub(value: unknown): boolean {
  const object = Object(value) as object
  return stubs.has(object) || getOwnPropertyDescriptor(object, compat)?.value === true
}

/**
 * What replaces a global that is erased: a stub if an app may call it, which is if it has a public name and
 * can be called or has functions; otherwise nothing.
 */
export function stubFor(name: string, value: unknown, onCall: () => void): unknown {
  if (isInertStub(value)) return value
  return !name.startsWith('_') && canBeCalled(value) ? inertStub(onCall) : undefined
}

function canBeCalled(value: unknown): boolean {
  if (typeof value === 'function') return true
  if (typeof value !== 'object' || value === null) return false
  // A snippet's queue, while its SDK is not loaded yet, is an array with functions on it.
  const chain = [value, getPrototypeOf(value)]
  return chain.some((one) =>
    Object.values(getOwnPropertyDescriptors(one ?? {})).some(
      ({ value: member }) => typeof member === 'function',
    ),
  )
}

/** Names of calls whose result the app calls in turn: `get_group('company', 'acme').set({…})`. */
const answersObject = /group|init|people/i

/**
 * The stub that replaces a vendor's global after a kill: the app may still call it, and such calls must neither
 * throw nor do anything. Every property exists and can be called; calls return `undefined`, which an app must
 * expect from an SDK that has not loaded yet.
 */
function inertStub(onCall: () => void, name = ''): object {
  const members = new Map<PropertyKey, unknown>()
  const stub: object = new NativeProxy(function () {}, {
    get(_target, key) {
      // It is neither a promise nor iterable, and converts to an empty string.
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
