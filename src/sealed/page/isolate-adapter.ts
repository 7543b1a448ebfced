import type { Adapter } from '../../adapter'
import type { Vendor } from '../../delivery/vendor'
import type { Guard } from '../../guard/guard'
import type { Switch } from '../../switch/switch'

export interface IsolatorOptions {
  /** URLs of frames' files, by vendor. */
  readonly frames: ReadonlyMap<string, string>
  readonly guard: Guard
  readonly vendorSwitch: Switch
  readonly vendors: ReadonlyMap<string, Vendor>
}

/**
 * Makes the adapters of vendors in `isolate` run in a frame, and leaves the others as they are. A sealed vendor's
 * code is not in the page, so it can run again without a page load. The page's side of frames is a separate chunk,
 * loaded only if it is needed.
 */
export function createIsolator(
  options: IsolatorOptions,
): (name: string, adapter: Adapter) => Adapter {
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
