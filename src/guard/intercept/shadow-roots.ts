import { attempt } from '../../shared/attempt'
import { append, apply, bare } from '../../shared/natives'
import type { Realm } from '../interception'
import { patch } from '../patch'
import { getter, isMatching, localNameOf, select, typeOf } from './nodes'

/** Taken early, as all that a kill needs. Absent where an app's tests have no browser. */
const { get, set } = WeakMap.prototype
const { slice } = Array.prototype
const { addEventListener } = EventTarget.prototype
const { escape } = globalThis.CSS ?? {}
const openRoot = getter(Element.prototype, 'shadowRoot')

const roots = new WeakMap<object, unknown>()
/** Names of the elements that have a root: where there are none, nothing is walked. */
const names = bare<Record<string, true>>({})
let hosts = ''

/**
 * Listens in each shadow root that is attached from now on, because not all events leave it, and notes it, because a
 * closed one cannot be found later.
 */
export function listenInRoots(
  realm: Realm,
  type: string,
  listener: (event: never) => void,
): () => void {
  return patch(realm.Element.prototype, 'attachShadow', (native, host) => {
    const root = native()
    attempt(() => {
      apply(set, roots, [host, root])
      noteName(host)
      apply(addEventListener, root, [type, listener, true])
    })
    return root
  })
}

function noteName(host: unknown): void {
  const name = localNameOf(host)
  if (names[name]) return
  names[name] = true
  hosts += `${hosts && ','}${escape ? (apply(escape, CSS, [name]) as string) : name}`
}

/**
 * What a selector finds in a node, including the node itself, and in the shadow roots in it, which no selector enters.
 *
 * @param isWhole whether each element is asked for its root. Without that, only those are of whose name one has been
 *   seen to have one: an insertion must not cost much
 */
export function within(node: unknown, selector: string, isWhole = false): Element[] {
  const trees = [node]
  // By `slice`, which no setter or iterator of the page takes part in.
  const found = apply(slice, select(node, selector), []) as Element[]
  if (isMatching(node, selector)) append(found, node as Element)
  for (let index = 0; index < trees.length; index += 1) {
    const tree = trees[index]
    if (index) appendAll(found, select(tree, selector))
    if (!isWhole && !hosts) continue
    if (typeOf(tree) === Node.ELEMENT_NODE) addRoot(trees, tree)
    const candidates = select(tree, isWhole ? '*' : hosts)
    for (let one = 0; one < candidates.length; one += 1) addRoot(trees, candidates[one])
  }
  return found
}

function appendAll(found: Element[], more: ArrayLike<Element>): void {
  for (let index = 0; index < more.length; index += 1) append(found, more[index] as Element)
}

function addRoot(trees: unknown[], host: unknown): void {
  const root = apply(get, roots, [host]) ?? apply(openRoot, host, [])
  if (!root) return
  noteName(host)
  append(trees, root)
}
