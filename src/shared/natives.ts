/**
 * Functions of the platform as they were when this module was evaluated. Code in the page can replace them later, and
 * could then get hold of the native functions that we intercept, or prevent a kill.
 */
export const {
  apply,
  construct,
  defineProperty,
  deleteProperty,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  set,
} = Reflect
export const { keys, getOwnPropertyDescriptors, getOwnPropertyNames } = Object
export const { stringify } = JSON
const { queueMicrotask: nativeQueueMicrotask } = globalThis

/** In CommonJS it would be called as a method of this module's exports, which browsers refuse. */
export function queueMicrotask(act: () => void): void {
  nativeQueueMicrotask(act)
}
export const NativeProxy = Proxy
export const NativeURL = URL
export const NativeDate = Date
export const { abort } = AbortController.prototype
export const { endsWith } = String.prototype
export const { toISOString } = Date.prototype
/** ms since the page began: bound, because it is asked in the middle of a kill. */
export const monotonic = performance.now.bind(performance)
/** Absent on a server, and where a browser refuses it. */
export const { getItem, setItem, removeItem } = globalThis.Storage?.prototype ?? {}
export const postMessage: BroadcastChannel['postMessage'] | undefined =
  globalThis.BroadcastChannel?.prototype.postMessage
export const cookie =
  typeof Document === 'undefined'
    ? undefined
    : getOwnPropertyDescriptor(Document.prototype, 'cookie')

/** `Object.hasOwn`, which Safari has had since 15.4. */
export function hasOwn(of: object, name: PropertyKey): boolean {
  return getOwnPropertyDescriptor(of, name) !== undefined
}

/** A copy without a prototype, because code in the page could add properties to `Object.prototype`. */
export function bare<T extends object>(value: T): T {
  return { __proto__: null, ...value } as T
}

/** Appends to a list, even if `Array.prototype` has a setter for that index that would swallow the value. */
export function append<T>(list: T[], value: T): void {
  const property = { value, writable: true, enumerable: true, configurable: true }
  defineProperty(list, list.length, bare(property))
}
