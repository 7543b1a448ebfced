import type { Tracker } from './tracker'

type Properties = Record<string, unknown>
type Told = (isTimeout: boolean, properties: Properties) => unknown

/** Which elements, the event, its properties (an object, or a function of the element), and a callback. */
export type Wanted = [query: unknown, event: string, properties?: unknown, told?: unknown]

/** Tracks clicks on links, and goes there once the event is delivered, or it has taken too long. */
export function trackLinks(mixpanel: Tracker, wanted: Wanted): boolean {
  const hold: Held['hold'] = (event, element) => {
    const { which, metaKey, ctrlKey } = event as MouseEvent
    const { href, target } = element as HTMLAnchorElement
    const opensTab = which === 2 || metaKey || ctrlKey || target === '_blank'
    if (!opensTab) event.preventDefault()
    return {
      more: href ? { url: href } : {},
      go: () => {
        if (!opensTab && href) setTimeout(() => void (window.location.href = href), 0)
      },
    }
  }
  return onEach(mixpanel, wanted, { type: 'click', hold })
}

/** Tracks forms that are submitted, and submits them once the event is delivered. */
export function trackForms(mixpanel: Tracker, wanted: Wanted): boolean {
  const hold: Held['hold'] = (event, element) => {
    event.preventDefault()
    return { more: {}, go: () => void setTimeout(() => (element as HTMLFormElement).submit(), 0) }
  }
  return onEach(mixpanel, wanted, { type: 'submit', hold })
}

/** Events that are held until one is delivered: what to track besides, and how they go on. */
interface Held {
  readonly type: string
  hold(event: Event, element: Element): { more: Properties; go: () => void }
}

function onEach(mixpanel: Tracker, wanted: Wanted, { type, hold }: Held): boolean {
  const [query, name, given, told] = wanted
  const elements = elementsOf(query)
  for (const element of elements)
    element.addEventListener(type, (event) => {
      const { more, go } = hold(event, element)
      const properties = { ...propertiesOf(given, element), ...more }
      let isDone = false
      const finish = (isTimeout: boolean): void => {
        if (isDone) return
        isDone = true
        if (typeof told !== 'function' || (told as Told)(isTimeout, properties) !== false) go()
      }
      setTimeout(() => finish(true), Number(mixpanel.get_config('track_links_timeout')))
      // An answer takes a network's time: who has set 1 ms is told that the time is up.
      mixpanel.track(name, properties, () => setTimeout(() => finish(false), 2))
    })
  return elements.length > 0
}

function propertiesOf(given: unknown, element: Element): Properties {
  const value: unknown =
    typeof given === 'function' ? (given as (of: Element) => unknown)(element) : given
  return { ...Object(value) } as Properties
}

/** A selector, an element, or any list of elements. */
function elementsOf(query: unknown): readonly Element[] {
  try {
    if (typeof query === 'string') return [...document.querySelectorAll(query)]
    const given = Object(query) as ArrayLike<Element> & Partial<Element>
    if (given.nodeType === 1) return [query as Element]
    return Array.from(given).filter((one) => typeof one?.addEventListener === 'function')
  } catch {
    // Not a selector: it stands for nothing.
    return []
  }
}
