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

/** The same as `patch` for a constructor; `check` throws to refuse. */
export function patchConstructor(
  owner: object,
  key: string,
  check: (args: readonly unknown[]) => void,
): () => void {
  return replace(owner, key, 'value', (isActive) => ({
    construct(target, args: unknown[], newTarget) {
      if (isActive()) check(args)
      return Reflect.construct(target, args, newTarget) as object
    },
  }))
}

/** The same as `patch` for what is read from a property. */
export function patchGetter(owner: object, key: string, instead: Instead): () => void {
  return replace(owner, key, 'get', (isActive) => ({
    apply(target, self) {
      const native = (): unknown => Reflect.apply(target, self, [])
      return isActive() ? instead(native, self, []) : native()
    },
  }))
}

/** The same as `patch` for what is assigned to a property. */
export function patchSetter(
  owner: object,
  key: string,
  instead: (native: () => void, self: unknown, value: unknown) => void,
): () => void {
  return replace(owner, key, 'set', (isActive) => ({
    apply(target, self, args: unknown[]) {
      const native = (): unknown => Reflect.apply(target, self, args)
      return isActive() ? instead(native, self, args[0]) : native()
    },
  }))
}

type Callable = (...args: unknown[]) => unknown

/** Puts a proxy in the place of one part of a property; returns the way back, for what is still ours. */
export function replace(
  owner: object,
  key: string,
  part: 'value' | 'get' | 'set',
  handler: (isActive: () => boolean) => ProxyHandler<Callable>,
): () => void {
  const before = Object.getOwnPropertyDescriptor(owner, key)
  const native: unknown = before?.[part]
  if (typeof native !== 'function') return () => {}
  let active = true
  const ours = new Proxy(
    native as Callable,
    handler(() => active),
  )
  Object.defineProperty(owner, key, { ...before, [part]: ours })
  return () => {
    active = false
    const now = Object.getOwnPropertyDescriptor(owner, key)
    if (now?.[part] === ours) Object.defineProperty(owner, key, { ...now, [part]: native })
  }
}
