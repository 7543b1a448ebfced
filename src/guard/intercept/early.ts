import type { Interception, Realm } from '../interception'
import type { Replacement } from '../patch'
import type { RequestPolicy } from '../request-policy'
import { readText } from './address'
import { patchBeacon, patchOpen } from './senders'
import { undoAll } from './undo-all'

/** Where a request fails as it does without a network, and none is used. */
const nowhere = 'blob:null/'

/** Refuses a request that nothing can inspect yet. */
export function refuseUnread(policy: RequestPolicy): void {
  policy.blocked(policy.isOwn([], () => false) ? 'may_not_run' : 'foreign_copy', [])
}

/**
 * Refuses what a vendor's SDK sends by other functions than `fetch`, until the interceptors are loaded that can inspect
 * it: a copy that something else has put into the page does not wait for their chunk.
 */
export function interceptEarly(interception: Interception, realm: Realm): () => void {
  const refusing =
    (index: number, refuse: (args: unknown[], native: () => unknown) => unknown): Replacement =>
    (native, _self, args) => {
      const policy = interception.find(readText(args, index))
      if (!policy) return native()
      refuseUnread(policy)
      return refuse(args, native)
    }
  const open = refusing(1, (args, native) => ((args[1] = nowhere), native()))
  const beacon = refusing(0, () => false)
  return undoAll([patchOpen(realm, open), patchBeacon(realm, beacon)])
}
