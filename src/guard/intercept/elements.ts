import type { Interception, Realm } from '../interception'
import { patch, patchSetter } from '../patch'
import { refuses } from './blocks-url'

/** Where an element's property makes the browser send a request. */
const properties = {
  HTMLImageElement: ['src', 'srcset'],
  HTMLScriptElement: ['src'],
  HTMLLinkElement: ['href'],
  HTMLIFrameElement: ['src'],
  HTMLEmbedElement: ['src'],
  HTMLObjectElement: ['data'],
  HTMLMediaElement: ['src'],
  HTMLSourceElement: ['src', 'srcset'],
  HTMLInputElement: ['src', 'formAction'],
  HTMLFormElement: ['action'],
} as const

const attributes = new Set([
  'src',
  'srcset',
  'href',
  'data',
  'action',
  'formaction',
  'ping',
  'poster',
])

/** The exits of elements: what loads, and what submits. */
export function interceptElements(interception: Interception, realm: Realm): () => void {
  const undo = Object.entries(properties).flatMap(([type, keys]) =>
    keys.map((key) =>
      patchSetter(prototypeOf(realm, type), key, (native, _self, value) => {
        // `srcset` is a list: its addresses are what stands before the spaces.
        if (
          !String(value)
            .split(/[\s,]+/)
            .some((address) => address && refuses(interception, address))
        )
          native()
      }),
    ),
  )
  undo.push(
    patch(realm.Element.prototype, 'setAttribute', (native, self, [name, value]) =>
      attributes.has(String(name).toLowerCase()) && loads(self) && refuses(interception, value)
        ? undefined
        : native(),
    ),
    ...['submit', 'requestSubmit'].map((key) =>
      patch(realm.HTMLFormElement.prototype, key, (native, self) =>
        refuses(interception, (self as HTMLFormElement).action) ? undefined : native(),
      ),
    ),
  )
  return () => {
    for (const stop of undo.reverse()) stop()
  }
}

/** A link that a person may click is no request; the people of the app may visit the vendor's site. */
function loads(element: unknown): boolean {
  return !/^(?:A|AREA)$/i.test((element as Element).tagName)
}

function prototypeOf(realm: Realm, type: string): object {
  return (
    (realm as unknown as Record<string, { prototype: object } | undefined>)[type]?.prototype ?? {}
  )
}
