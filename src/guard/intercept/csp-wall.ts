import { attempt } from '../../shared/attempt'
import { apply } from '../../shared/natives'
import { ownFrames } from '../../shared/own-frames'
import { createdContexts } from './created-contexts'
import { framing, getter } from './nodes'
import { within } from './shadow-roots'

/** What was ended and found when the policy was added, for the receipt. */
export interface CspWall {
  /** Frames that were taken out, workers and popups that were ended: what no policy reaches. */
  readonly frames: number
  readonly workers: number
  readonly popups: number
  /** Created since the vendor's code was loaded. A page cannot end them; they end when it is reloaded. */
  readonly sharedWorkers: number
  /** Scripts of all registered service workers. Those registered since the vendor's code was loaded are unregistered. */
  readonly serviceWorkers: readonly string[]
}

// Taken before any vendor's code is evaluated, so that code in the page cannot replace them.
const { createElement } = Document.prototype
const { setAttribute, getAttribute, remove } = Element.prototype
const { appendChild } = Node.prototype
const { terminate } = Worker.prototype
const headOf = getter(Document.prototype, 'head')
const parentOf = getter(Node.prototype, 'parentNode')
const documentIn = {
  IFRAME: getter(HTMLIFrameElement.prototype, 'contentDocument'),
  OBJECT: getter(HTMLObjectElement.prototype, 'contentDocument'),
}

/**
 * Adds a Content Security Policy to the open page: the one measure that also holds code which has kept its own
 * native functions. It is an allow list for the whole document and stays until the next page load; requests in
 * flight go on. Frames of the same origin get it too. Frames of other origins, workers and popups are not bound
 * by the page's policy, so they are ended if they were created since the vendor's code was loaded.
 *
 * @param policy the app's own allow list, such as `default-src 'self'`
 * @throws Error if the policy did not take effect
 */
export function raiseCspWall(policy: string): CspWall {
  const { workers, sharedWorkers, scopes } = createdContexts
  const stands = addPolicy(document, policy)
  const frames = wallFrames(document, policy)
  let popups = 0
  for (const popup of createdContexts.popups) {
    if (popup.closed) continue
    attempt(() => addPolicy(popup.document, policy))
    popup.close()
    popups += 1
  }
  for (const worker of workers) apply(terminate, worker, [])
  if (!stands) throw new Error('the policy did not take effect')
  return {
    frames,
    workers: workers.splice(0).length,
    popups,
    sharedWorkers,
    serviceWorkers: endServiceWorkers(scopes),
  }
}

/** Returns how many frames were ended. */
function wallFrames(owner: Document, policy: string): number {
  let ended = 0
  const frames = within(owner, framing, true)
  for (let index = 0; index < frames.length; index += 1) {
    const frame = frames[index]
    if (!frame || ownFrames.has(frame)) continue
    const inner = attempt(() => innerDocument(frame))
    if (inner) ended += wallFrames(inner, policy)
    if (inner && attempt(() => addPolicy(inner, policy))) continue
    if (createdContexts.before.has(frame) || isAllowed(frame, policy)) continue
    apply(remove, frame, [])
    ended += 1
  }
  return ended
}

function innerDocument(frame: Element): Document | null | undefined {
  const read = frame.nodeName === 'OBJECT' ? documentIn.OBJECT : documentIn.IFRAME
  return apply(read, frame, []) as Document | null | undefined
}

/** A frame whose host the app's own policy names is not the vendor's. */
function isAllowed(frame: Element, policy: string): boolean {
  const address = apply(getAttribute, frame, [frame.nodeName === 'OBJECT' ? 'data' : 'src'])
  const host = attempt(() => new URL(String(address), document.baseURI).host)
  return !!host && host !== location.host && policy.includes(host)
}

/** Returns whether it took effect, which it does as a child of the document's head. */
function addPolicy(owner: Document, policy: string): boolean {
  const meta = apply(createElement, owner, ['meta']) as Element
  apply(setAttribute, meta, ['http-equiv', 'Content-Security-Policy'])
  apply(setAttribute, meta, ['content', policy])
  const head = (apply(headOf, owner, []) as Element | null) ?? addHead(owner)
  apply(appendChild, head, [meta])
  return apply(parentOf, meta, []) === head && apply(getAttribute, meta, ['content']) === policy
}

/** Adds a `head` if the document has none: browsers accept that. */
function addHead(owner: Document): Element {
  const head = apply(createElement, owner, ['head']) as Element
  const root = owner.documentElement as Element
  apply(appendChild, root, [head])
  return head
}

/** Lists the service workers by their scripts' URLs (soon, not at once), and unregisters the new ones. */
function endServiceWorkers(scopes: readonly string[]): readonly string[] {
  const found: string[] = []
  void navigator.serviceWorker?.getRegistrations().then(
    async (registrations) => {
      for (const registration of registrations) {
        const { active, waiting, installing, scope } = registration
        const script = (active ?? waiting ?? installing)?.scriptURL ?? scope
        const isEnded = scopes.includes(scope) && (await registration.unregister())
        found.push(isEnded ? `${script} (unregistered)` : script)
      }
    },
    () => {},
  )
  return found
}
