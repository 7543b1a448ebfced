import type { Interception, Realm } from '../interception'
import { interceptActivation } from './activation'
import { interceptBeacon } from './beacon'
import { endConnections, interceptConstructors } from './constructors'
import { disarmPage } from './disarm'
import { interceptElements } from './elements'
import { interceptFetch } from './fetch'
import { madeRealms } from './made-realms'
import { interceptMethods } from './methods'
import { watchRealms, type KnownRealms } from './realms'
import { interceptXhr } from './xhr'

export { raiseCspWall } from './csp-wall'

/** Ends what was set up while a vendor might run, and would go on, or begin, after it was turned off. */
export function endPrepared(interception: Interception): void {
  endConnections(interception)
  disarmPage(interception, document)
}

/**
 * Installs the interceptors that only vendor code in the page needs. A separate chunk, loaded before the first
 * such code: an app whose adapters have no vendor code never loads it.
 */
export function interceptAll(
  interception: Interception,
  realm: Realm,
  known: KnownRealms = new WeakSet(),
): () => void {
  for (const frame of realm.document.querySelectorAll('iframe, object, embed, frame'))
    madeRealms.before.add(frame)
  const undo = [
    interceptXhr(interception, realm),
    interceptBeacon(interception, realm),
    interceptElements(interception, realm),
    interceptConstructors(interception, realm),
    interceptMethods(interception, realm),
    interceptActivation(interception, realm),
    watchRealms(interception, realm, {
      known,
      onRealm(inner) {
        interceptFetch(interception, inner)
        interceptAll(interception, inner, known)
      },
    }),
  ]
  return () => {
    for (const stop of undo.reverse()) stop()
  }
}
