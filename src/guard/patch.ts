/** What happens instead of a call; `native` does what would have happened. */
export type Instead = (native: () => unknown, self: unknown, args: readonly unknown[]) => unknown

/**
 * Stands in front of a function of the platform and returns the way back. A proxy, and not a wrapper,
 * because SDKs look whether `toString` says `[native code]` and walk round what does not. Gives back
 * only what is still ours: under somebody else's later patch it stays, as a pass-through.
 */
export function patch(owner: object, key: string, instead: Instead): () => void {
  const before = Object.getOwnPropertyDescriptor(owner, key)
  const native: unknown = before?.value
  if (typeof native !== 'function') return () => {}
  let active = true
  const ours = new Proxy(native, {
    apply(target, self, args: unknown[]) {
      const call = (): unknown => Reflect.apply(target, self, args)
      return active ? instead(call, self, args) : call()
    },
  })
  Object.defineProperty(owner, key, { ...before, value: ours })
  return () => {
    active = false
    const now = Object.getOwnPropertyDescriptor(owner, key)
    if (now?.value === ours) Object.defineProperty(owner, key, { ...before, value: native })
  }
}
