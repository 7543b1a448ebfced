import { apply, getOwnPropertyDescriptor } from '../../shared/natives'

/**
 * Reads nodes by the native getters, past their own properties: a form has a property for each of its fields,
 * whatever they are called (https://html.spec.whatwg.org/multipage/forms.html#dom-form-nameditem), and code can
 * add others.
 */
const { matches, getAttribute, getAttributeNames, removeAttribute } = Element.prototype
const queries: Readonly<Record<number, Document['querySelectorAll'] | undefined>> = {
  [Node.ELEMENT_NODE]: Element.prototype.querySelectorAll,
  [Node.DOCUMENT_NODE]: Document.prototype.querySelectorAll,
  [Node.DOCUMENT_FRAGMENT_NODE]: DocumentFragment.prototype.querySelectorAll,
}
/** What may have a page in it. */
export const framing = 'iframe,object,embed,frame'

const nodeType = getter(Node.prototype, 'nodeType')
const nodeBase = getter(Node.prototype, 'baseURI')
const nodeDocument = getter(Node.prototype, 'ownerDocument')
const connected = getter(Node.prototype, 'isConnected')
const elementTag = getter(Element.prototype, 'tagName')
const elementName = getter(Element.prototype, 'localName')
const nodeText = getter(Node.prototype, 'textContent')

export function getter(prototype: object, key: string): () => unknown {
  return getOwnPropertyDescriptor(prototype, key)?.get ?? (() => undefined)
}

/** 0 if it is not a node. */
export function typeOf(node: unknown): number {
  try {
    return typeof node === 'object' && node ? (apply(nodeType, node, []) as number) : 0
  } catch {
    return 0
  }
}

export function isAttr(node: unknown): node is Attr {
  return typeOf(node) === Node.ATTRIBUTE_NODE
}

export function isConnected(node: unknown): boolean {
  return typeOf(node) > 0 && apply(connected, node, []) === true
}

/** The name of an element, in capital letters for HTML. */
export function tagOf(node: unknown): string {
  return typeOf(node) === Node.ELEMENT_NODE ? (apply(elementTag, node, []) as string) : ''
}

export function localNameOf(element: unknown): string {
  return String(apply(elementName, element, []))
}

/** `null` for a document itself. */
export function documentOf(node: unknown): unknown {
  return apply(nodeDocument, node, [])
}

export function baseOf(node: Node): string {
  return apply(nodeBase, node, []) as string
}

export function textOf(node: unknown): string {
  return typeOf(node) ? String(apply(nodeText, node, [])) : String(node)
}

export function attributesOf(element: Element): readonly [name: string, value: string][] {
  const names = apply(getAttributeNames, element, []) as string[]
  return names.map((name) => [name, String(apply(getAttribute, element, [name]))])
}

export function withoutAttribute(element: Element, name: string): void {
  apply(removeAttribute, element, [name])
}

export function isMatching(node: unknown, selector: string): boolean {
  return typeOf(node) === Node.ELEMENT_NODE && apply(matches, node, [selector]) === true
}

/** What a selector finds in a node. */
export function select(node: unknown, selector: string): ArrayLike<Element> {
  const query = queries[typeOf(node)]
  return query ? (apply(query, node, [selector]) as ArrayLike<Element>) : []
}
