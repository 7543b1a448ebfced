import type { Interception } from '../interception'
import { readRequest } from '../read-request'
import { whyNot } from '../why-not'

/** Where something would go. */
export interface Target {
  readonly url: string
  /** What the URL is relative to. */
  readonly base: string
  /** What goes there beside the URL; what is no text cannot be read. */
  readonly body?: unknown
  readonly headers?: Headers | undefined
}

/**
 * Whether something that is no request of ours to carry (an image, a script, a form, a message of a
 * socket) must not go where it would.
 */
export function refuses(interception: Interception, target: Target): boolean {
  const { url, base, body = '', headers } = target
  const policy = interception.find(url, base)
  if (!policy) return false
  const read =
    typeof body === 'string'
      ? readRequest({ url: new URL(url, base), body, ...(headers && { headers }) })
      : { payload: undefined, messageIds: [] }
  const why = whyNot(policy, read)
  if (why) policy.blocked(why, read.messageIds)
  return why !== undefined
}

/**
 * Whatever loads from a vendor that may run does so without saying from which page. Elements that have
 * no such attribute say it by the page's own policy.
 */
export function hideReferrer(element: unknown): void {
  if ('referrerPolicy' in Object(element))
    (element as HTMLImageElement).referrerPolicy = 'no-referrer'
}

const lists = /^(?:imagesrcset|ping|srcset)$/i

/** What an element is given that makes it load something. */
export interface LoadingValue {
  readonly name: string
  readonly value: string
  readonly base: string
  readonly element: unknown
}

/**
 * A comma ends an address or belongs to it, as what stands around it decides
 * (https://html.spec.whatwg.org/multipage/images.html#parse-a-srcset-attribute): both are looked at.
 */
function candidatesOf(text: string): readonly string[] {
  return [text, ...text.split(',')]
}

/** The same for the value of an attribute or a property: some are lists of URLs. */
export function refusesValue(interception: Interception, loading: LoadingValue): boolean {
  const { name, value, base, element } = loading
  const urls = lists.test(name) ? value.split(/\s+/).flatMap(candidatesOf) : [value]
  for (const url of urls) {
    if (!url || !interception.find(url, base)) continue
    if (refuses(interception, { url, base })) return true
    hideReferrer(element)
  }
  return false
}
