import type { Interception, Realm } from '../interception'
import { patch } from '../patch'
import { blocksLaterRules, disarm } from './disarm'
import { prototypeOf } from './interfaces'
import { documentOf, framing, isConnected, tagOf, typeOf } from './nodes'
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
/** Methods by which a node may load that is not inserted: it is the argument, or the object itself. */
const others = [
  ['Node', 'cloneNode', 'self'],
  ['Document', 'importNode', 'argument'],
  ['Document', 'adoptNode', 'argument'],
  ['HTMLMediaElement', 'play', 'self'],
  ['HTMLMediaElement', 'load', 'self'],
] as const

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
        if (typeOf(self) && !isConnected(self)) {
          if (interception.isBlocking())
            for (const node of args) if (loadsOutside(node, self)) disarm(interception, node)
          return native()
        }
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
  for (const [type, key, which] of others)
    undo.push(
      patch(prototypeOf(realm, type), key, (native, self, args) => {
        if (interception.isBlocking()) disarm(interception, which === 'self' ? self : args[0])
        return native()
      }),
    )
  return undoAll(undo)
}

/**
 * Most nodes outside of the page load when they are inserted into it, and are inspected then. But an image does when it
 * comes from a document without a window, and one into a `picture`, or a source, at once.
 */
function loadsOutside(node: unknown, owner: unknown): boolean {
  const type = typeOf(node)
  return (
    type === Node.DOCUMENT_FRAGMENT_NODE ||
    (type === Node.ELEMENT_NODE &&
      (/^(?:IMG|SOURCE)$/.test(tagOf(node)) || documentOf(node) !== documentOf(owner)))
  )
}
