import { attempt } from '../../shared/attempt'
import type { Interception, Realm } from '../interception'
import type { RequestPolicy } from '../request-policy'
import { interceptActivation } from './activation'
import { addressed } from './addressed'
import { interceptBeacon } from './beacon'
import { endConnections, interceptConstructors } from './constructors'
import { createdContexts } from './created-contexts'
import { interceptCredentials } from './credentials'
import { disarm, disarmPage } from './disarm'
import { interceptElements } from './elements'
import { interceptFetch } from './fetch'
import { interceptMethods } from './methods'
import { framing } from './nodes'
import { watchRealms, type KnownRealms } from './realms'
import { reapplyPatches } from './reapply-patches'
import { within } from './shadow-roots'
import { interceptXhr } from './xhr'

export { raiseCspWall } from './csp-wall'

/** Ends what was set up while a vendor might run, and would go on, or begin, after it was turned off. */
export function endPrepared(interception: Interception, vendor: RequestPolicy): void {
  // Not what belongs to one that may run soon, and is only waiting: nobody would put it back.
  const own = only(interception, (policy) => policy === vendor)
  endConnections(own)
  disarmPage(own, document)
  const others = addressed()
  const uncounted = quiet(own)
  for (let index = 0; index < others.length; index += 1) disarm(uncounted, others[index])
}

/** Does not count what is refused: how many elements are still there outside of a page is chance. */
function quiet(interception: Interception): Interception {
  return {
    ...interception,
    find(url, base) {
      const policy = interception.find(url, base)
      return policy && ({ __proto__: policy, blocked() {} } as unknown as RequestPolicy)
    },
  }
}

/** The same for those vendors alone. */
function only(
  interception: Interception,
  isMeant: (policy: RequestPolicy) => boolean,
): Interception {
  return {
    find(url, base) {
      const policy = interception.find(url, base)
      return policy && isMeant(policy) ? policy : undefined
    },
    isBlocking: () => interception.isBlocking(),
    send: (policy, request) => interception.send(policy, request),
  }
}

/**
 * Puts back what another library of the page has removed, by giving back what it had replaced before us. Where a
 * function is there that may have ours under it (a monitor's, an app's own mock), that goes on to see what it would see:
 * in front of it, only what comes from a vendor that may not run is refused.
 */
export function reapplyInterceptors(interception: Interception, realm: Realm): (() => void)[] {
  const refusing = only(interception, (policy) => !policy.mayRun())
  const again = (by: Interception) => () =>
    [interceptFetch, ...simple].map((intercept) => intercept(by, realm))
  const undo = reapplyPatches('lost', again(interception))
  return interception.isBlocking() ? undo.concat(reapplyPatches('any', again(refusing))) : undo
}

const simple = [
  interceptXhr,
  interceptBeacon,
  interceptElements,
  interceptConstructors,
  interceptMethods,
  interceptCredentials,
]

/**
 * Installs the interceptors that only vendor code in the page needs. A separate chunk, loaded before the first
 * such code: an app whose adapters have no vendor code never loads it.
 */
export function interceptAll(interception: Interception, realm: Realm): () => void {
  noteFrames(realm.document)
  return interceptRealm(interception, realm, new WeakSet())
}

/** Those that are there are not the vendor's, nor are those in them. */
function noteFrames(owner: Document): void {
  for (const frame of within(owner, framing, true)) {
    createdContexts.before.add(frame)
    const inner = attempt(() => (frame as Partial<HTMLIFrameElement>).contentDocument)
    if (inner) noteFrames(inner)
  }
}

function interceptRealm(interception: Interception, realm: Realm, known: KnownRealms): () => void {
  const undo = [
    ...simple.map((intercept) => intercept(interception, realm)),
    interceptActivation(interception, realm),
    watchRealms(interception, realm, {
      known,
      onRealm(inner) {
        interceptFetch(interception, inner)
        interceptRealm(interception, inner, known)
      },
    }),
  ]
  return () => {
    for (const stop of undo.reverse()) stop()
  }
}
