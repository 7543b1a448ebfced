import { append, apply } from '../../shared/natives'
import { typeOf } from './nodes'

/** Absent in Safari before 14.1. */
const { WeakRef: NativeWeakRef } = globalThis as Partial<typeof globalThis>
const deref = NativeWeakRef?.prototype.deref
const { has, add } = WeakSet.prototype

const noted = new WeakSet<Element>()
let references: WeakRef<Element>[] = []
/** From so many on, those whose element is gone are removed: an SDK may make an image for each event. */
let most = 500

/**
 * Notes an element that was given a vendor's address. Images and media load outside of the page, too, where a kill finds
 * them by nothing else.
 */
export function noteAddressed(element: unknown): void {
  if (!NativeWeakRef || typeOf(element) !== Node.ELEMENT_NODE) return
  if (apply(has, noted, [element])) return
  apply(add, noted, [element])
  if (references.length >= most) {
    references = references.filter(elementOf)
    most = Math.max(500, 2 * references.length)
  }
  append(references, new NativeWeakRef(element as Element))
}

/** Those that are still there. */
export function addressed(): Element[] {
  const found: Element[] = []
  for (let index = 0; index < references.length; index += 1) {
    const element = elementOf(references[index])
    if (element) append(found, element)
  }
  return found
}

function elementOf(reference: WeakRef<Element> | undefined): Element | undefined {
  return deref && (apply(deref, reference, []) as Element | undefined)
}
