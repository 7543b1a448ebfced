import type { Interception, Realm } from '../interception'
import { patch } from '../patch'
import { blocksLaterRules, disarm } from './disarm'
import { isConnected, typeOf } from './nodes'
import { within } from './shadow-roots'
import { undoAll } from './undo-all'

const child = ['after', 'before', 'replaceWith']
const parent = ['append', 'prepend', 'replaceChildren']

/** Methods that insert a node into a page. */
const insertions = {
  CharacterData: child,
  Document: parent,
  DocumentFragment: parent,
  DocumentType: child,
  Element: [...child, ...parent, 'insertAdjacentElement'],
  Node: ['appendChild', 'insertBefore', 'replaceChild'],
  Range: ['insertNode', 'surroundContents'],
} as const
/** Methods that copy a node; a copy may load before it is inserted. */
const copies = { Node: 'cloneNode', Document: 'importNode' } as const

const framing = 'iframe,object,embed,frame'

/**
 * Inspects what is inserted into the page. An element that would load from a vendor that may not run loses its
 * address, even if it got it while the vendor might run. New frames are intercepted at once.
 */
export function interceptInsertions(
  interception: Interception,
  realm: Realm,
  onFrame: (frame: Element) => void,
): () => void {
  const undo = Object.entries(insertions).flatMap(([type, keys]) =>
    keys.map((key) =>
      patch(prototypeOf(realm, type), key, (native, self, args) => {
        // A node outside the page loads when it is inserted, and is inspected then.
        if (typeOf(self) && !isConnected(self)) return native()
        if (interception.isBlocking()) {
          for (const node of args) disarm(interception, node)
          if (blocksLaterRules(interception, self, args)) return undefined
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
  return undoAll(undo)
}

function prototypeOf(realm: Realm, type: string): object {
  return (
    (realm as unknown as Record<string, { prototype: object } | undefined>)[type]?.prototype ?? {}
  )
}
