import type { Outgoing } from '../../guard/interception'
import { asOwn } from '../../guard/own-requests'
import type { Blocked } from '../../guard/request-policy'
import type { SealerOptions } from './isolate-adapter'

/** What a sealed vendor has of the page: all of its ways out. */
export interface Bridge {
  /** Sends for the vendor: checked, witnessed and taken back by the guard. */
  send(request: Outgoing): Promise<Response>
  /** A request was refused before the guard was asked. */
  refused(why: Blocked): void
  /** The frame did what only an escape does. */
  breached(reason: string): void
}

export function createBridge(name: string, { guard, votes, vendors }: SealerOptions): Bridge {
  return {
    send(request) {
      const policy = vendors.get(name)?.requestPolicy
      return policy
        ? asOwn(() => guard.send(policy, request))
        : Promise.reject(new TypeError('Failed to fetch'))
    },
    refused: (why) => vendors.get(name)?.requestPolicy.blocked(why, []),
    breached: (reason) => votes.kill(name, { reason }),
  }
}
