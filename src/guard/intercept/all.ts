import type { Interception, Realm } from '../interception'
import { interceptBeacon } from './beacon'
import { interceptConstructors } from './constructors'
import { interceptElements } from './elements'
import { interceptFetch } from './fetch'
import { watchRealms } from './realms'
import { interceptXhr } from './xhr'

/**
 * Closes the exits that only vendor code in the page can use. A chunk of its own, imported before the
 * first such code is: an app whose adapters send for themselves never loads it.
 */
export function interceptAll(interception: Interception, realm: Realm): () => void {
  const undo = [
    interceptXhr(interception, realm),
    interceptBeacon(interception, realm),
    interceptElements(interception, realm),
    interceptConstructors(interception, realm),
    watchRealms(realm, (inner) => {
      interceptFetch(interception, inner)
      interceptAll(interception, inner)
    }),
  ]
  return () => {
    for (const stop of undo.reverse()) stop()
  }
}
