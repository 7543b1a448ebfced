import type { Argument } from './types'

/** Longest that a page is held for an event that leads away from it, in ms. */
const maxHoldMs = 300

/** Calls back on clicks or submits, and goes on with them once that is done. */
export function listenTo(
  type: 'click' | 'submit',
  elements: unknown,
  act: (element: Element) => Promise<unknown>,
): void {
  for (const element of elementsOf(elements))
    element.addEventListener(type, (event) => {
      const { metaKey, ctrlKey, shiftKey, button } = event as MouseEvent
      const { href, target } = element as HTMLAnchorElement
      const done = act(element)
      const stays =
        type === 'click' &&
        (!href || target === '_blank' || metaKey || ctrlKey || shiftKey || button === 1)
      if (stays) return
      event.preventDefault()
      const wait = new Promise((resolve) => setTimeout(resolve, maxHoldMs))
      void Promise.race([done, wait]).then(() => {
        if (type === 'click') window.location.href = href
        else (element as HTMLFormElement).submit()
      })
    })
}

function elementsOf(given: unknown): readonly Element[] {
  if (typeof given !== 'object' || given === null) return []
  if ((given as Partial<Element>).nodeType === 1) return [given as Element]
  return Array.from(given as ArrayLike<Element>).filter(
    (one) => typeof one?.addEventListener === 'function',
  )
}

/** Names and properties may be functions of the element. */
export function told(value: unknown, element: Element): Argument {
  return (
    typeof value === 'function' ? (value as (of: Element) => unknown)(element) : value
  ) as Argument
}
