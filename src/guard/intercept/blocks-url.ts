import type { Interception } from '../interception'
import { readRequest } from '../read-request'

/**
 * Whether something that is no request of ours to carry (an image, a script, a socket) must not go to
 * an address. What goes there is in the address alone.
 */
export function refuses(interception: Interception, address: unknown): boolean {
  const policy = interception.find(String(address))
  if (!policy) return false
  const { payload } = readRequest(new URL(String(address), location.href), '')
  const why = !policy.mayRun() ? 'may_not_run' : payload && policy.inspect(payload)
  if (why) policy.blocked(why, [])
  return why !== undefined
}
