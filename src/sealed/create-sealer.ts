import type { Adapter } from '../adapter'
import type { Guard } from '../guard/guard'
import type { Switch } from '../switch'
import type { Vendor } from '../vendor/vendor'
import { seal } from './seal'

export interface SealerOptions {
  /** URLs of frames' files, by vendor. */
  readonly frames: ReadonlyMap<string, string>
  readonly guard: Guard
  readonly votes: Switch
  readonly vendors: ReadonlyMap<string, Vendor>
}

/** Seals the adapters of those vendors which are to run in a frame, and leaves the others as they are. */
export function createSealer(options: SealerOptions): (name: string, adapter: Adapter) => Adapter {
  const { frames, guard, votes, vendors } = options
  return (name, adapter) => {
    const frame = frames.get(name)
    if (frame === undefined) return adapter
    return seal(adapter, frame, {
      send(request) {
        const gate = vendors.get(name)?.gate
        return gate ? guard.send(gate, request) : Promise.reject(new TypeError('Failed to fetch'))
      },
      refused: (why) => vendors.get(name)?.gate.blocked(why, []),
      breached: (reason) => votes.kill(name, { reason }),
    })
  }
}
