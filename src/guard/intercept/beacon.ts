import type { Interception, Realm } from '../interception'
import type { Replacement } from '../patch'
import { readText } from './address'
import { patchBeacon } from './senders'

/**
 * Intercepts `navigator.sendBeacon`. A vendor's beacon becomes a request that can be inspected, confirmed and
 * aborted; one that cannot be read synchronously is refused, because a beacon cannot wait.
 */
export function interceptBeacon(interception: Interception, realm: Realm): () => void {
  const instead: Replacement = (native, _self, args) => {
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
      // A beacon has no answer for its caller; the vendor's request policy was told the outcome.
    })
    return true
  }
  return patchBeacon(realm, instead)
}
