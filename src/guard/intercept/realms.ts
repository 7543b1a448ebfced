import { append, apply, getPrototypeOf } from '../../shared/natives'
import type { Interception, Realm } from '../interception'
import { patch, patchGetter } from '../patch'
import { createdContexts } from './created-contexts'
import { interceptInsertions } from './insertions'
import { prototypeOf } from './interfaces'
import { listenInRoots, within } from './shadow-roots'
import { undoAll } from './undo-all'

const { has, add } = WeakSet.prototype

/** Ways to get at the window or the document of a frame. */
const getters = {
  HTMLFrameElement: ['contentWindow', 'contentDocument'],
  HTMLIFrameElement: ['contentWindow', 'contentDocument'],
  HTMLObjectElement: ['contentWindow', 'contentDocument'],
} as const

/** Realms already intercepted, by an object of the realm: a frame's window outlives its contents. */
export type KnownRealms = WeakSet<object>

/**
 * A frame of the same origin has native functions of its own, and well-known SDKs create one to get at them when
 * the page's are patched. So each new realm is intercepted before anything can use it: when its frame is
 * inserted, when it has loaded something else, when code reads its window, and when it is a popup.
 */
export function watchRealms(
  interception: Interception,
  realm: Realm,
  options: { readonly known: KnownRealms; readonly onRealm: (inner: Realm) => void },
): () => void {
  const tell = <T extends Window | null>(inner: T): T => {
    try {
      // Reading from another origin's window throws; its realm cannot be used from here anyway.
      const mark = inner && (getPrototypeOf(inner.document) as object)
      if (mark && !apply(has, options.known, [mark])) {
        apply(add, options.known, [mark])
        options.onRealm(inner as unknown as Realm)
      }
    } catch {
      // The realm of another origin.
    }
    return inner
  }
  const onFrame = (frame: unknown): void => {
    tell((Object(frame) as Partial<HTMLIFrameElement>).contentWindow ?? null)
  }
  const onLoad = ({ target }: Event): void => onFrame(target)
  realm.document.addEventListener('load', onLoad, true)
  const undo = [
    interceptInsertions(interception, realm, onFrame),
    () => realm.document.removeEventListener('load', onLoad, true),
    listenInRoots(realm, 'load', onLoad),
    patch(realm, 'open', (native) => {
      const popup = native() as Window | null
      // With a frame's name, `open` returns that frame's window, whose parent is another: not a popup.
      if (popup && popup.parent === popup) append(createdContexts.popups, popup)
      return tell(popup)
    }),
    // With three arguments it is the window's: https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#dom-document-open-window
    patch(realm.Document.prototype, 'open', (native, _self, args) =>
      args.length > 2 ? realm.open(...(args as Parameters<typeof open>)) : native(),
    ),
    patch(prototypeOf(realm, 'DocumentPictureInPicture'), 'requestWindow', (native) => {
      const opened = native() as Promise<Window>
      return opened.then((popup) => {
        append(createdContexts.popups, popup)
        return tell(popup)
      })
    }),
    ...Object.entries(getters).flatMap(([type, keys]) =>
      keys.map((key) =>
        patchGetter(prototypeOf(realm, type), key, (native) => {
          const inner = native() as (Window & Document) | null
          tell(key === 'contentDocument' ? (inner?.defaultView ?? null) : inner)
          return inner
        }),
      ),
    ),
  ]
  // The page itself has been walked already, for the frames that were there before.
  for (const frame of within(realm.document, 'iframe, object, frame', realm !== window))
    onFrame(frame)
  return undoAll(undo)
}
