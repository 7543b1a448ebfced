import { attempt } from '../../shared/attempt'
import { getPrototypeOf, hasOwn } from '../../shared/natives'
import type { Realm } from '../interception'
import { patch, patchConstructor, type Replacement } from '../patch'
import { undoAll } from './undo-all'

/** Patches `open` where the objects of the page's `XMLHttpRequest` have it. */
export function patchOpen(realm: Realm, instead: Replacement): () => void {
  const { XMLHttpRequest: Class } = realm as Partial<Realm>
  if (!Class) return () => {}
  const inherited = inheritedFrom(Class)
  if ('open' in inherited) return patch(inherited, 'open', instead)
  return patchConstructor(realm, 'XMLHttpRequest', (native) => {
    const one = native()
    patch(one, 'open', instead)
    return one
  })
}

const inheritances = new WeakMap<object, object>()

/** The class may be somebody's function, which makes the platform's objects, or objects that call those. */
function inheritedFrom(Class: new () => XMLHttpRequest): object {
  const known = inheritances.get(Class)
  if (known) return known
  const inherited =
    attempt(() => getPrototypeOf(new Class()) as object) ?? (Class.prototype as object)
  inheritances.set(Class, inherited)
  return inherited
}

/** Patches `sendBeacon`, also where a monitor that was here first has put its own before the platform's. */
export function patchBeacon(realm: Realm, instead: Replacement): () => void {
  const { Navigator, navigator = {} } = realm as Partial<Realm>
  const undo = [patch(Navigator?.prototype ?? {}, 'sendBeacon', instead)]
  if (hasOwn(navigator, 'sendBeacon')) undo.push(patch(navigator, 'sendBeacon', instead))
  return undoAll(undo)
}
