import { apply } from '../../shared/natives'
import type { Interception } from '../interception'
import { blocksUrl, blocksValue } from './blocks-url'
import { attributes, loads, localName } from './elements'
import { attributesOf, baseOf, isMatching, tagOf, textOf, withoutAttribute } from './nodes'
import { within } from './shadow-roots'

const { load } = HTMLMediaElement.prototype
/** A form keeps its address, and is refused when submitted: without an address it would be sent elsewhere. */
const submitted = new Set(['action', 'formaction'])
const loading = attributes.filter((name) => !submitted.has(name))
const rules = 'script[type=speculationrules]'
const selector = [...loading.map((name) => `[${name}]`), rules].join()

/** Removes the address from elements that would load from a vendor that may not run. */
export function disarm(interception: Interception, node: unknown): void {
  for (const element of within(node, selector)) {
    const base = baseOf(element)
    for (const [name, value] of attributesOf(element)) {
      const local = localName(name)
      if (!loading.includes(local) || !loads(element, local)) continue
      if (blocksValue(interception, { name: local, value, element, base }))
        withoutAddress(element, name)
    }
    if (isMatching(element, rules) && blocksRules(interception, textOf(element), base))
      // Not by its text, which takes a trusted one where the page says so.
      element.replaceChildren()
  }
}

/** Media that is playing has read its address already, and would go on. */
function withoutAddress(element: Element, name: string): void {
  withoutAttribute(element, name)
  for (const one of [element, element.parentElement])
    if (/^(?:AUDIO|VIDEO)$/.test(tagOf(one))) apply(load, one, [])
}

/** The same for a whole page: elements that would load once they are seen, played or shown. */
export function disarmPage(interception: Interception, page: Document): void {
  // First, because it notes all that have a shadow root.
  const frames = within(page, 'iframe, object, frame', true)
  disarm(interception, page)
  for (const frame of frames) {
    const inner = (frame as HTMLIFrameElement).contentDocument
    if (inner) disarmPage(interception, inner)
  }
}

/** Whether an insertion adds text to speculation rules that were put in empty. */
export function blocksLaterRules(
  interception: Interception,
  owner: unknown,
  args: readonly unknown[],
): boolean {
  return (
    isMatching(owner, rules) &&
    args.some((node) => blocksRules(interception, textOf(node), baseOf(owner as Node)))
  )
}

function blocksRules(interception: Interception, text: string, base: string): boolean {
  let found = false
  try {
    JSON.parse(text, (_name, value: unknown) => {
      if (typeof value === 'string') found ||= blocksUrl(interception, { url: value, base })
      return value
    })
  } catch {
    // The browser ignores what is not JSON, too.
  }
  return found
}
