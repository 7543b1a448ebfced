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
}

/**
 * Whether something that is no request of ours to carry (an image, a script, a form, a message of a
 * socket) must not go where it would.
 */
export function refuses(interception: Interception, { url, base, body = '' }: Target): boolean {
  const policy = interception.find(url, base)
  if (!policy) return false
  const read =
    typeof body === 'string'
      ? readRequest({ url: new URL(url, base), body })
      : { payload: undefined, messageIds: [] }
  const why = whyNot(policy, read)
  if (why) policy.blocked(why, read.messageIds)
  return why !== undefined
}

const lists = new Set(['imagesrcset', 'ping', 'srcset'])

/** The same for the value of an attribute or a property: some are lists of URLs. */
export function refusesValue(
  interception: Interception,
  { name, value, base }: { readonly name: string; readonly value: string; readonly base: string },
): boolean {
  const urls = lists.has(name.toLowerCase()) ? value.split(/[\s,]+/) : [value]
  return urls.some((url) => url && refuses(interception, { url, base }))
}
