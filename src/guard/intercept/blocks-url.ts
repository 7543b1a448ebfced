import type { Interception } from '../interception'
import { readRequest } from '../read-request'
import { refusalReason } from '../refusal-reason'
import type { RequestPolicy } from '../request-policy'
import { noteAddressed } from './addressed'
import { attributesOf, tagOf } from './nodes'

/** Where an element, a socket and so on would send something. */
export interface Target {
  readonly url: string
  /** The base that the URL is resolved against. */
  readonly base: string
  /** What is sent beside the URL; only text can be inspected. */
  readonly body?: unknown
  readonly headers?: Headers | undefined
}

/** A body that nobody can look into. */
export const opaque = {}

/**
 * Whether something that the guard cannot send itself (an image, a script, a form, a socket's message) must be
 * blocked.
 */
export function blocksUrl(interception: Interception, target: Target): boolean {
  const { url, base, body = '', headers } = target
  const policy = interception.find(url, base)
  if (!policy) return false
  const read =
    typeof body === 'string'
      ? readRequest({ url: new URL(url, base), body, ...(headers && { headers }) })
      : { payload: undefined, messageIds: [] }
  const why = refusalReason(policy, read)
  if (why) policy.blocked(why, read.messageIds)
  return why !== undefined
}

/**
 * Sets `no-referrer` on an element that loads from a vendor that may run, so that the request doesn't reveal the
 * page. An element without such an attribute follows the page's referrer policy.
 */
export function hideReferrer(element: unknown): void {
  if ('referrerPolicy' in Object(element))
    (element as HTMLImageElement).referrerPolicy = 'no-referrer'
}

const lists = /^(?:imagesrcset|ping|srcset)$/i

/** A value that makes an element load something. */
export interface LoadingValue {
  readonly name: string
  readonly value: string
  readonly base: string
  readonly element: unknown
}

/**
 * In `srcset`, a comma may end an address or belong to it, depending on its surroundings
 * (https://html.spec.whatwg.org/multipage/images.html#parse-a-srcset-attribute), so both readings are checked.
 */
function candidatesOf(text: string): readonly string[] {
  return [text, ...text.split(',')]
}

/** `<link rel=preconnect>`: to an origin alone it is the app's, says nothing, and brings no code. */
function isHint(element: unknown): boolean {
  if (tagOf(element) !== 'LINK') return false
  const rel = attributesOf(element as Element).find(([name]) => name === 'rel')?.[1] ?? ''
  return /^(?:preconnect|dns-prefetch)$/i.test(rel.trim())
}

function isOrigin(value: string, base: string): boolean {
  const { origin, href } = new URL(value, base)
  return href === `${origin}/`
}

function blocksHint(policy: RequestPolicy): boolean {
  if (policy.isAllowed()) return false
  policy.blocked('may_not_run', [])
  return true
}

/** The same for the value of an attribute or a property, some of which are lists of URLs. */
export function blocksValue(interception: Interception, loading: LoadingValue): boolean {
  const { name, value, base, element } = loading
  if (isHint(element)) {
    const policy = interception.find(value, base)
    if (policy && isOrigin(value, base)) return blocksHint(policy)
  }
  const urls = lists.test(name) ? value.split(/\s+/).flatMap(candidatesOf) : [value]
  for (const url of urls) {
    if (!url || !interception.find(url, base)) continue
    // A ping says in which page it was clicked, and nothing can hide that.
    if (blocksUrl(interception, { url, base, ...(name === 'ping' && { body: opaque }) }))
      return true
    hideReferrer(element)
    noteAddressed(element)
  }
  return false
}
