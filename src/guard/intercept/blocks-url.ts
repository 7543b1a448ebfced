import type { Interception } from '../interception'
import { readRequest } from '../read-request'

/**
 * Whether something that is no request of ours to carry (an image, a script, a form, a message of a
 * socket) must not go to an address.
 *
 * @param base what it is relative to
 * @param body what goes there beside the address; what is no text cannot be read
 */
export function refuses(
  interception: Interception,
  address: string,
  base: string,
  body: unknown = '',
): boolean {
  const policy = interception.find(address, base)
  if (!policy) return false
  const { payload } =
    typeof body === 'string' ? readRequest({ url: new URL(address, base), body }) : {}
  const why = !policy.mayRun() ? 'may_not_run' : payload ? policy.inspect(payload) : 'unreadable'
  if (why) policy.blocked(why, [])
  return why !== undefined
}

const lists = new Set(['imagesrcset', 'ping', 'srcset'])

/** The same for the value of an attribute or a property: some are lists of addresses. */
export function refusesValue(
  interception: Interception,
  { name, value, base }: { readonly name: string; readonly value: string; readonly base: string },
): boolean {
  if (!lists.has(name.toLowerCase())) return value !== '' && refuses(interception, value, base)
  return value.split(/[\s,]+/).some((address) => address && refuses(interception, address, base))
}
