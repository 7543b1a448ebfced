import type { Interception, Realm } from '../interception'
import { patch, patchSetter } from '../patch'
import { readText } from './address'
import { blocksValue, hideReferrer } from './blocks-url'
import { prototypeOf } from './interfaces'
import { attributesOf, baseOf, isAttr, tagOf } from './nodes'
import { undoAll } from './undo-all'

/** Properties of elements that make the browser send a request. */
const properties = {
  HTMLAnchorElement: ['ping'],
  HTMLAreaElement: ['ping'],
  HTMLBodyElement: ['background'],
  HTMLButtonElement: ['formAction'],
  HTMLEmbedElement: ['src'],
  HTMLFormElement: ['action'],
  HTMLFrameElement: ['src'],
  HTMLIFrameElement: ['src'],
  HTMLImageElement: ['src', 'srcset'],
  HTMLInputElement: ['src', 'formAction'],
  HTMLLinkElement: ['href', 'imageSrcset'],
  HTMLMediaElement: ['src'],
  HTMLObjectElement: ['data'],
  HTMLScriptElement: ['src'],
  HTMLSourceElement: ['src', 'srcset'],
  HTMLTrackElement: ['src'],
  HTMLVideoElement: ['poster'],
  SVGAnimatedString: ['baseVal'],
} as const

/** The same as attributes, without prefix. */
export const attributes = [
  'action',
  'background',
  'data',
  'formaction',
  'href',
  'imagesrcset',
  'ping',
  'poster',
  'src',
  'srcset',
]
const known = Object.assign(
  Object.create(null) as Record<string, unknown>,
  Object.fromEntries(attributes.map((name) => [name, true])),
)

/** Elements that send the page's address as the referrer, unless told not to. */
const referring = [
  'HTMLIFrameElement',
  'HTMLImageElement',
  'HTMLLinkElement',
  'HTMLScriptElement',
] as const

/** Methods that take an attribute's name and value, and where those stand. */
const byName = [
  ['setAttribute', 0, 1],
  ['setAttributeNS', 1, 2],
] as const
/** Methods that take an attribute as an object. */
const byNode = [
  ['Element', 'setAttributeNode'],
  ['Element', 'setAttributeNodeNS'],
  ['NamedNodeMap', 'setNamedItem'],
  ['NamedNodeMap', 'setNamedItemNS'],
] as const

/** Intercepts every way to give an element an address that it loads. */
export function interceptElements(interception: Interception, realm: Realm): () => void {
  const isRefused = (name: string, value: string, element: unknown): boolean =>
    blocksValue(interception, { name, value, element, base: realm.document.baseURI })
  /** The value is converted last, and only for known names: other attributes may need more than text. */
  const isRefusedAttribute = (name: string, read: () => string, element: unknown): boolean => {
    const local = localName(name)
    return local in known && loads(element, local) && isRefused(local, read(), element)
  }
  const isRefusedNode = (attr: Attr, owner: unknown): boolean =>
    isRefusedAttribute(attr.name, () => attr.value, owner)

  const undo = Object.entries(properties).flatMap(([type, keys]) =>
    keys.map((key) =>
      patchSetter(prototypeOf(realm, type), key, (native, self, args) =>
        isRefused(key, readText(args, 0), self) ? undefined : native(),
      ),
    ),
  )
  for (const [key, name, value] of byName)
    undo.push(
      patch(realm.Element.prototype, key, (native, self, args) => {
        if (args.length > value) {
          const local = readText(args, name)
          if (isRefusedAttribute(local, () => readText(args, value), self)) return undefined
          if (/^referrerpolicy$/i.test(local)) return keepReferrerHidden(interception, self, native)
        }
        return native()
      }),
    )
  for (const type of referring)
    undo.push(
      patchSetter(prototypeOf(realm, type), 'referrerPolicy', (native, self) =>
        keepReferrerHidden(interception, self, native),
      ),
    )
  for (const [type, key] of byNode)
    undo.push(
      patch(prototypeOf(realm, type), key, (native, self, [attr]) =>
        isAttr(attr) && isRefusedNode(attr, self) ? null : native(),
      ),
    )
  for (const [type, key] of [
    ['Attr', 'value'],
    ['Node', 'nodeValue'],
  ] as const)
    undo.push(
      patchSetter(prototypeOf(realm, type), key, (native, self, args) => {
        if (!isAttr(self)) return native()
        const read = (): string => readText(args, 0)
        return isRefusedAttribute(self.name, read, self.ownerElement) ? undefined : native()
      }),
    )
  return undoAll(undo)
}

/** Once an element has a vendor's address, its `no-referrer` cannot be removed again. */
function keepReferrerHidden(
  interception: Interception,
  element: unknown,
  tell: () => unknown,
): void {
  tell()
  const isVendors = attributesOf(element as Element).some(
    ([name, value]) =>
      name in known && loads(element, name) && interception.find(value, baseOf(element as Element)),
  )
  const { referrerPolicy } = element as HTMLImageElement
  if (isVendors && referrerPolicy !== 'no-referrer') hideReferrer(element)
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase()
}

/** A link that a person may click is not a request: users of the app may visit the vendor's site. */
export function loads(element: unknown, attribute: string): boolean {
  return attribute !== 'href' || !/^(?:A|AREA)$/i.test(tagOf(element))
}
