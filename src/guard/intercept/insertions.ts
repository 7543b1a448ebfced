import type { Interception, Realm } from '../interception'
import { patch } from '../patch'
import { disarm, refusesLaterRules } from './disarm'
import { isConnected, typeOf, within } from './nodes'

const child = ['after', 'before', 'replaceWith']
const parent = ['append', 'prepend', 'replaceChildren']

/** Ways to put something into a page. */
const insertions = {
  CharacterData: child,
  Document: parent,
  DocumentFragment: parent,
  DocumentType: child,
  Element: [...child, ...parent, 'insertAdjacentElement'],
  Node: ['appendChild', 'insertBefore', 'replaceChild'],
  Range: ['insertNode', 'surroundContents'],
} as const
/** Ways to have a second one, which may load before it is put in. */
const copies = { Node: 'cloneNode', Document: 'importNode' } as const

const framing = 'iframe,object,embed,frame'

/**
 * Looks at what is put into the page: what loads from a vendor that may not run loses its address, also
 * if it was given it when the vendor might; the frames are told as soon as they are there.
 */
export function interceptInsertions(
  interception: Interception,
  realm: Realm,
  onFrame: (frame: Element) => void,
): () => void {
  const undo = Object.entries(insertions).flatMap(([type, keys]) =>
    keys.map((key) =>
      patch(prototypeOf(realm, type), key, (native, self, args) => {
        // What is not in the page loads when it is put there, and is looked at then.
        if (typeOf(self) && !isConnected(self)) return native()
        if (interception.isBlocking()) {
          for (const node of args) disarm(interception, node)
          if (refusesLaterRules(interception, self, args)) return undefined
        }
        const frames = args.flatMap((node) => within(node, framing))
        const result = native()
        frames.forEach(onFrame)
        return result
      }),
    ),
  )
  for (const [type, key] of Object.entries(copies))
    undo.push(
      patch(prototypeOf(realm, type), key, (native, self, args) => {
        if (interception.isBlocking()) disarm(interception, key === 'cloneNode' ? self : args[0])
        return native()
      }),
    )
  return () => {
    for (const stop of undo) stop()
  }
}

function prototypeOf(realm: Realm, type: string): object {
  return (
    (realm as unknown as Record<string, { prototype: object } | undefined>)[type]?.prototype ?? {}
  )
}
