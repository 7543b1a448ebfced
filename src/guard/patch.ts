import { replace } from './replace'

/** What happens instead of a call; `native` does what would have happened. */
export type Instead = (native: () => unknown, self: unknown, args: readonly unknown[]) => unknown

/**
 * Stands in front of a function of the platform and returns the way back. A proxy, and not a wrapper,
 * because SDKs look whether `toString` says `[native code]` and walk round what does not. Gives back
 * only what is still ours: under somebody else's later patch it stays, as a pass-through. Where the
 * platform has no such function there is nothing to do.
 */
export function patch(owner: object, key: string, instead: Instead): () => void {
  return replace(owner, key, 'value', (isActive) => ({
    apply(target, self, args: unknown[]) {
      const native = (): unknown => Reflect.apply(target, self, args)
      return isActive() ? instead(native, self, args) : native()
    },
  }))
}
