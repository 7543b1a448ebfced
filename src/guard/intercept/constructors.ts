import type { Interception, Realm } from '../interception'
import { patch, patchConstructor } from '../patch'
import { refuses } from './blocks-url'

/** The exits that are opened by `new`, and the one that sends when the page has gone. */
export function interceptConstructors(interception: Interception, realm: Realm): () => void {
  const undo = ['EventSource', 'WebSocket', 'Worker', 'SharedWorker'].map((name) =>
    patchConstructor(realm, name, ([address]) => {
      if (refuses(interception, String(address).replace(/^ws/, 'http')))
        throw new realm.DOMException('Failed to connect', 'SecurityError')
    }),
  )
  undo.push(
    patch(realm, 'fetchLater', (native, _self, [input]) => {
      const policy = interception.find(input instanceof realm.Request ? input.url : String(input))
      if (!policy) return native()
      // Nobody could take it back: it is sent when the page is no more.
      policy.blocked('unreadable', [])
      throw new realm.DOMException('Not available', 'QuotaExceededError')
    }),
  )
  return () => {
    for (const stop of undo.reverse()) stop()
  }
}
