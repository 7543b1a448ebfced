import type { Interception, Realm } from '../interception'
import { patch } from '../patch'
import { readRequestUrl } from './address'
import { blocksUrl, opaque } from './blocks-url'
import { prototypeOf } from './interfaces'
import { noteRegistration } from './service-workers'
import { undoAll } from './undo-all'

/**
 * Methods that request an address, or a list of them: interface, method, index of the argument, and
 * whether the request may have headers and a body, which nobody can look into.
 */
const methods = [
  ['Cache', 'add', 0, true],
  ['Cache', 'addAll', 0, true],
  ['Worklet', 'addModule', 0, false],
  ['ServiceWorkerContainer', 'register', 0, false],
  ['BackgroundFetchManager', 'fetch', 1, true],
] as const

/** Intercepts these methods, which return promises. */
export function interceptMethods(interception: Interception, realm: Realm): () => void {
  const isRefused = (args: unknown[], index: number, isOpaque: boolean): boolean =>
    blocksUrl(interception, {
      url: readRequestUrl(args, index).url,
      base: realm.document.baseURI,
      ...(isOpaque && { body: opaque }),
    })
  const undo = methods.map(([type, key, index, isOpaque]) =>
    patch(prototypeOf(realm, type), key, (native, _self, args) => {
      const list = args[index]
      if (Array.isArray(list)) args[index] = list.slice()
      const isAnyRefused = Array.isArray(list)
        ? list.some((_, one) => isRefused(args[index] as unknown[], one, isOpaque))
        : isRefused(args, index, isOpaque)
      return isAnyRefused ? Promise.reject(new TypeError('Failed to fetch')) : native()
    }),
  )
  undo.push(
    patch(prototypeOf(realm, 'ServiceWorkerContainer'), 'register', (native) => {
      const registered = native() as Promise<ServiceWorkerRegistration>
      noteRegistration(registered).catch(() => {})
      return registered
    }),
    patch(realm, 'fetchLater', (native, _self, args) => {
      const policy = interception.find(readRequestUrl(args, 0).url, realm.document.baseURI)
      if (!policy) return native()
      // Refused, because it could not be aborted: it is sent when the page is gone.
      policy.blocked('unreadable', [])
      throw new realm.DOMException('Not available', 'QuotaExceededError')
    }),
  )
  return undoAll(undo)
}
