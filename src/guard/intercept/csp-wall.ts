import { attempt } from '../../shared/attempt'
import { apply, NativeURL } from '../../shared/natives'
import { ownFrames } from '../../shared/own-frames'
import { createdContexts } from './created-contexts'
import { baseOf, framing, getter, isConnected, tagOf } from './nodes'
import { endServiceWorkers } from './service-workers'
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
const { has } = WeakSet.prototype
const { indexOf } = String.prototype
const { close } = window
const closedOf = getter(window, 'closed')
const hostOf = getter(URL.prototype, 'host')
const headOf = getter(Document.prototype, 'head')
const rootOf = getter(Document.prototype, 'documentElement')
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
  const { workers, sharedWorkers } = createdContexts
  const stands = addPolicy(document, policy)
  const frames = wallFrames(document, policy)
  const popups = endPopups(policy)
  const { length } = workers
  for (let index = 0; index < length; index += 1) apply(terminate, workers[index], [])
  workers.length = 0
  const serviceWorkers = endServiceWorkers()
  if (!stands) throw new Error('the policy did not take effect')
  return { frames, workers: length, popups, sharedWorkers, serviceWorkers }
}

/** Returns how many were ended. */
function endPopups(policy: string): number {
  const { popups } = createdContexts
  let ended = 0
  for (let index = 0; index < popups.length; index += 1) {
    const popup = popups[index]
    if (!popup || attempt(() => apply(closedOf, popup, [])) === true) continue
    attempt(() => addPolicy(popup.document, policy))
    attempt(() => apply(close, popup, []))
    ended += 1
  }
  return ended
}

/** Returns how many frames were ended. */
function wallFrames(owner: Document, policy: string): number {
  let ended = 0
  const frames = within(owner, framing, true)
  for (let index = 0; index < frames.length; index += 1) {
    const frame = frames[index]
    if (!frame || apply(has, ownFrames, [frame])) continue
    const inner = attempt(() => innerDocument(frame))
    if (inner) ended += wallFrames(inner, policy)
    if (inner && attempt(() => addPolicy(inner, policy))) continue
    if (apply(has, createdContexts.before, [frame]) || isAllowed(frame, policy)) continue
    apply(remove, frame, [])
    ended += 1
  }
  return ended
}

function innerDocument(frame: Element): Document | null | undefined {
  const read = tagOf(frame) === 'OBJECT' ? documentIn.OBJECT : documentIn.IFRAME
  return apply(read, frame, []) as Document | null | undefined
}

/** A frame whose host the app's own policy names is not the vendor's. */
function isAllowed(frame: Element, policy: string): boolean {
  const read = (name: string): unknown => apply(getAttribute, frame, [name])
  // What is in there instead has no host.
  if (read('srcdoc') !== null) return false
  const address = String(read(tagOf(frame) === 'OBJECT' ? 'data' : 'src'))
  const host = attempt(() => apply(hostOf, new NativeURL(address, baseOf(frame)), []))
  return typeof host === 'string' && host !== location.host && isNamed(host, policy)
}

/** Whether a policy has a source of this host: one that the host's name is a part of is another. */
function isNamed(host: string, policy: string): boolean {
  const after = (from: number): number => (host ? apply(indexOf, policy, [host, from]) : -1)
  for (let at = after(0); at >= 0; at = after(at + 1)) {
    const isWhole = isOneOf(' \t\n\f\r;,/:', policy[at + host.length])
    const isPath = policy[at - 1] === '/' && policy[at - 2] !== '/'
    if (isWhole && !isPath && isOneOf(' \t\n\f\r;,/', policy[at - 1])) return true
  }
  return false
}

function isOneOf(separators: string, char: string | undefined): boolean {
  return char === undefined || apply(indexOf, separators, [char]) >= 0
}

/** Returns whether it took effect, which it does as a child of the document's head. */
function addPolicy(owner: Document, policy: string): boolean {
  const meta = apply(createElement, owner, ['meta']) as Element
  apply(setAttribute, meta, ['http-equiv', 'Content-Security-Policy'])
  apply(setAttribute, meta, ['content', policy])
  const head = (apply(headOf, owner, []) as Element | null) ?? addHead(owner)
  apply(appendChild, head, [meta])
  const stands = isConnected(meta) && apply(parentOf, meta, []) === head
  return stands && apply(getAttribute, meta, ['content']) === policy
}

/** Adds a `head` if the document has none: browsers accept that. */
function addHead(owner: Document): Element {
  const head = apply(createElement, owner, ['head']) as Element
  apply(appendChild, apply(rootOf, owner, []), [head])
  return head
}
