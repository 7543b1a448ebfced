import type { Door } from '../guard'
import { readRequest } from '../read-request'

/**
 * Whether something that is no request of ours to carry (an image, a script, a socket) must not go to
 * an address. What goes there is in the address alone.
 */
export function refuses(door: Door, address: unknown): boolean {
  const gate = door.find(String(address))
  if (!gate) return false
  const { payload } = readRequest(new URL(String(address), location.href), '')
  const why = !gate.mayRun() ? 'may_not_run' : payload && gate.inspect(payload)
  if (why) gate.blocked(why, [])
  return why !== undefined
}
