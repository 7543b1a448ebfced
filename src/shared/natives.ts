/**
 * Functions of the platform as they were when this module was evaluated. Code in the page can replace
 * them at any time, and would then be handed, by us, the very functions that we stand in front of; or
 * keep a kill from being carried out.
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
/** An app's tests may replace it, and time then stands still. */
export const { queueMicrotask } = globalThis
export const NativeProxy = Proxy
export const NativeURL = URL
export const NativeDate = Date
export const { abort } = AbortController.prototype
export const { endsWith } = String.prototype
export const { toISOString } = Date.prototype
/** Absent on a server, and in what some browsers refuse. */
export const { getItem, setItem, removeItem } = globalThis.Storage?.prototype ?? {}
export const postMessage: BroadcastChannel['postMessage'] | undefined =
  globalThis.BroadcastChannel?.prototype.postMessage
export const cookie =
  typeof Document === 'undefined'
    ? undefined
    : getOwnPropertyDescriptor(Document.prototype, 'cookie')
