import type { Interception } from '../interception'
import { readRequest } from '../read-request'

/**
 * Whether something that is no request of ours to carry (an image, a script, a form, a message of a
 * socket) must not go to an address.
 *
 * @param body what goes there beside the address; what is no text cannot be read
 */
export function refuses(interception: Interception, address: unknown, body: unknown = ''): boolean {
  const text = String(address)
  const policy = interception.find(text)
  if (!policy) return false
  const { payload } =
    typeof body === 'string' ? readRequest({ url: new URL(text, location.href), body }) : {}
  const why = !policy.mayRun() ? 'may_not_run' : payload ? policy.inspect(payload) : 'unreadable'
  if (why) policy.blocked(why, [])
  return why !== undefined
}
