import type { Outgoing } from '../../guard/interception'
import { asOwn } from '../../guard/own-requests'
import type { Blocked } from '../../guard/request-policy'
import type { IsolatorOptions } from './isolate-adapter'

/** Everything that a sealed vendor can use of the page. */
export interface Bridge {
  /** Sends for the vendor through the guard, which checks, confirms and aborts requests. */
  send(request: Outgoing): Promise<Response>
  /** A request was refused before it reached the guard. */
  refused(why: Blocked): void
  /** The frame did something that only an attempt to escape does. */
  breached(reason: string): void
}

export function createBridge(
  name: string,
  { guard, vendorSwitch, vendors }: IsolatorOptions,
): Bridge {
  return {
    send(request) {
      const policy = vendors.get(name)?.requestPolicy
      return policy
        ? asOwn(() => guard.send(policy, request))
        : Promise.reject(new TypeError('Failed to fetch'))
    },
    refused: (why) => vendors.get(name)?.requestPolicy.blocked(why, []),
    breached: (reason) => vendorSwitch.kill(name, { reason }),
  }
}
