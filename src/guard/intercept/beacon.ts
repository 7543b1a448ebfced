import type { Door } from '../guard'
import { patch } from '../patch'
import type { Realm } from './all'

/**
 * The exit `navigator.sendBeacon`. A vendor's beacon becomes a request that can be read, witnessed
 * and taken back; one that cannot be read at once is refused, because a beacon cannot wait.
 */
export function beaconExit(door: Door, realm: Realm): () => void {
  return patch(realm.Navigator.prototype, 'sendBeacon', (native, _self, [address, data = '']) => {
    const gate = door.find(String(address))
    if (!gate) return native()
    if (typeof data !== 'string' && !(data instanceof URLSearchParams)) {
      gate.blocked('unreadable', [])
      return false
    }
    const url = new URL(String(address), location.href)
    door.send(gate, { url, method: 'POST', headers: {}, body: data }).catch(() => {
      // A beacon has no answer: what became of it, the gate was told.
    })
    return true
  })
}
