import type { Door } from '../guard'
import { patch, patchConstructor } from '../patch'
import type { Realm } from './all'
import { refuses } from './blocks-url'

/** The exits that are opened by `new`, and the one that sends when the page has gone. */
export function constructorExits(door: Door, realm: Realm): () => void {
  const undo = ['EventSource', 'WebSocket', 'Worker', 'SharedWorker'].map((name) =>
    patchConstructor(realm, name, ([address]) => {
      if (refuses(door, String(address).replace(/^ws/, 'http')))
        throw new realm.DOMException('Failed to connect', 'SecurityError')
    }),
  )
  undo.push(
    patch(realm, 'fetchLater', (native, _self, [input]) => {
      const gate = door.find(input instanceof realm.Request ? input.url : String(input))
      if (!gate) return native()
      // Nobody could take it back: it is sent when the page is no more.
      gate.blocked('unreadable', [])
      throw new realm.DOMException('Not available', 'QuotaExceededError')
    }),
  )
  return () => {
    for (const stop of undo.reverse()) stop()
  }
}
