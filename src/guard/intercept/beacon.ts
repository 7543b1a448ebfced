import type { Interception, Realm } from '../interception'
import { patch } from '../patch'
import { readText } from './address'

/**
 * The exit `navigator.sendBeacon`. A vendor's beacon becomes a request that can be read, witnessed
 * and taken back; one that cannot be read at once is refused, because a beacon cannot wait.
 */
export function interceptBeacon(interception: Interception, realm: Realm): () => void {
  return patch(realm.Navigator.prototype, 'sendBeacon', (native, _self, args) => {
    const { baseURI } = realm.document
    const address = readText(args, 0)
    const policy = interception.find(address, baseURI)
    if (!policy) return native()
    const data = args[1] ?? ''
    if (typeof data !== 'string' && !(data instanceof URLSearchParams)) {
      policy.blocked('unreadable', [])
      return false
    }
    const url = new URL(address, baseURI)
    interception.send(policy, { url, method: 'POST', headers: {}, body: data }).catch(() => {
      // A beacon has no answer: what became of it, the policy was told.
    })
    return true
  })
}
