import type { Adapter } from '../adapter'
import type { Blocked } from '../guard/gate'
import type { Outgoing } from '../guard/guard'

/** What a sealed vendor has of the page: all of its ways out. */
export interface Bridge {
  /** Sends for the vendor: checked, witnessed and taken back by the guard. */
  send(request: Outgoing): Promise<Response>
  /** A request was refused before the guard was asked. */
  refused(why: Blocked): void
  /** The frame did what only an escape does. */
  breached(reason: string): void
}

/**
 * An adapter whose `load` runs in a frame of its own, without any network, instead of in the page. Its
 * code is not in the page then, so it can come back without a page load. The host's side is a chunk of
 * its own: who seals nothing does not load it.
 */
export function seal(adapter: Adapter, frame: string, bridge: Bridge): Adapter {
  return {
    ...adapter,
    inline: false,
    async load(host) {
      const { openFrame } = await import('./open-frame')
      return openFrame({ adapter, frame, bridge, host })
    },
  }
}
