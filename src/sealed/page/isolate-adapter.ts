import type { Adapter } from '../../adapter'
import type { Vendor } from '../../delivery/vendor'
import type { Guard } from '../../guard/guard'
import type { Switch } from '../../switch/switch'

export interface SealerOptions {
  /** URLs of frames' files, by vendor. */
  readonly frames: ReadonlyMap<string, string>
  readonly guard: Guard
  readonly votes: Switch
  readonly vendors: ReadonlyMap<string, Vendor>
}

/**
 * Seals the adapters of those vendors which are to run in a frame, and leaves the others as they are. A
 * sealed one's code is not in the page, so it can come back without a page load. The host's side is a
 * chunk of its own: who seals nothing does not load it.
 */
export function createSealer(options: SealerOptions): (name: string, adapter: Adapter) => Adapter {
  return (name, adapter) => {
    const frame = options.frames.get(name)
    if (frame === undefined) return adapter
    return {
      ...adapter,
      inline: false,
      async load(host) {
        const { openFrame } = await import('./open-frame')
        return openFrame(name, options, { adapter, frame, host })
      },
    }
  }
}
