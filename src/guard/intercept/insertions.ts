import type { Interception, Realm } from '../interception'
import { patch } from '../patch'
import { refuses, refusesValue } from './blocks-url'
import { attributes, loads } from './elements'

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

const loading = attributes.map((name) => `[${name}]`).join() + ',script[type=speculationrules]'
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
  const disarm = (node: unknown): void => {
    for (const element of within(node, loading)) {
      for (const name of element.getAttributeNames())
        if (isRefused(element, name)) element.removeAttribute(name)
      if (element.matches('script[type=speculationrules]') && isRefusedRules(element.textContent))
        element.textContent = ''
    }
  }
  const isRefused = (element: Element, name: string): boolean => {
    const local = name.slice(name.indexOf(':') + 1)
    const value = element.getAttribute(name) ?? ''
    return (
      attributes.includes(local) &&
      loads(element, local) &&
      refusesValue(interception, { name: local, value, element, base: realm.document.baseURI })
    )
  }
  const isRefusedRules = (rules: string | null): boolean =>
    (rules?.match(/"[^"]+"/g) ?? []).some((quoted) =>
      refuses(interception, { url: quoted.slice(1, -1), base: realm.document.baseURI }),
    )
  const undo = Object.entries(insertions).flatMap(([type, keys]) =>
    keys.map((key) =>
      patch(prototypeOf(realm, type), key, (native, self, args) => {
        // What is not in the page loads when it is put there, and is looked at then.
        if ((self as Partial<Node>).isConnected === false) return native()
        if (interception.isBlocking()) args.forEach(disarm)
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
        if (interception.isBlocking()) disarm(key === 'cloneNode' ? self : args[0])
        return native()
      }),
    )
  return () => {
    for (const stop of undo) stop()
  }
}

/** What a selector finds in a node, itself included. */
function within(node: unknown, selector: string): Element[] {
  const { nodeType, firstElementChild } = Object(node) as Partial<Element>
  const own = nodeType === 1 && (node as Element).matches(selector) ? [node as Element] : []
  return firstElementChild
    ? own.concat(Array.from((node as Element).querySelectorAll(selector)))
    : own
}

function prototypeOf(realm: Realm, type: string): object {
  return (
    (realm as unknown as Record<string, { prototype: object } | undefined>)[type]?.prototype ?? {}
  )
}
