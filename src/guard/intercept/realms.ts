import type { Realm } from '../interception'
import { patch, patchGetter } from '../patch'

/** Ways to put a frame into a page, after which its window is there. */
const insertions = {
  Node: ['appendChild', 'insertBefore', 'replaceChild'],
  Element: ['append', 'prepend', 'before', 'after', 'replaceWith', 'insertAdjacentElement'],
} as const

/**
 * A frame of the same origin brings natives of its own, and well-known SDKs make one to get at them
 * when the page's are patched. So each new realm is told, before anybody can use it.
 */
export function watchRealms(realm: Realm, onRealm: (inner: Realm) => void): () => void {
  const undo = [
    ...Object.entries(insertions).flatMap(([type, keys]) =>
      keys.map((key) =>
        patch(realm[type as keyof typeof insertions].prototype, key, (native, _self, args) => {
          const result = native()
          for (const frame of args.flatMap(framesIn)) close(onRealm, frame.contentWindow)
          return result
        }),
      ),
    ),
    patchGetter(realm.HTMLIFrameElement.prototype, 'contentWindow', (native) =>
      close(onRealm, native() as Window | null),
    ),
    patchGetter(realm.HTMLIFrameElement.prototype, 'contentDocument', (native) => {
      const document = native() as Document | null
      close(onRealm, document?.defaultView ?? null)
      return document
    }),
  ]
  for (const frame of framesIn(realm.document.documentElement)) close(onRealm, frame.contentWindow)
  return () => {
    for (const stop of undo.reverse()) stop()
  }
}

const closed = new WeakSet<Window>()

/** Tells a window once. Another origin's is a realm apart anyway. */
function close(onRealm: (inner: Realm) => void, inner: Window | null): Window | null {
  try {
    if (inner?.document && !closed.has(inner)) {
      closed.add(inner)
      onRealm(inner as Realm)
    }
  } catch {
    // Reading anything of another origin's window throws.
  }
  return inner
}

function framesIn(node: unknown): HTMLIFrameElement[] {
  const element = node as Element | null
  if (element?.nodeName === 'IFRAME') return [element as HTMLIFrameElement]
  return element?.firstElementChild ? [...element.getElementsByTagName('iframe')] : []
}
