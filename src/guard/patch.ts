import {
  apply,
  construct,
  defineProperty,
  getOwnPropertyDescriptor,
  NativeProxy,
} from '../shared/natives'

/**
 * What happens instead of a call. `native` does what would have happened, with `args` as they are by
 * then: who looks at an argument that is an object turns it into text first, and puts the text there.
 * An object could say one thing to us and another to the browser.
 */
export type Instead = (native: () => unknown, self: unknown, args: unknown[]) => unknown

/**
 * Stands in front of a function of the platform and returns the way back. A proxy, and not a wrapper,
 * because SDKs look whether `toString` says `[native code]` and walk round what does not. Gives back
 * only what is still ours: under somebody else's later patch it stays, as a pass-through. Where the
 * platform has no such function there is nothing to do.
 */
export function patch(owner: object, key: string, instead: Instead): () => void {
  return replace(owner, key, 'value', (isActive) => ({
    apply(target, self, args: unknown[]) {
      const native = (): unknown => apply(target, self, args)
      if (isActive()) return instead(native, self, args)
      // Code that kept this one goes the way that a guard which was made later stands in.
      const now: unknown = getOwnPropertyDescriptor(owner, key)?.value
      return natives.get(Object(now) as object) === target
        ? apply(now as Callable, self, args)
        : native()
    },
  }))
}

/** The same as `patch` for a constructor, also as its prototype has it; who refuses, throws. */
export function patchConstructor(
  owner: object,
  key: string,
  instead: (native: () => object, args: unknown[]) => object,
): () => void {
  const handler: Handler = (isActive) => ({
    construct(target, args: unknown[], newTarget) {
      const native = (): object => construct(target, args, newTarget) as object
      return isActive() ? instead(native, args) : native()
    },
  })
  const prototype = (owner as Record<string, { prototype?: object } | undefined>)[key]?.prototype
  const undo = [replace(owner, key, 'value', handler)]
  if (prototype) undo.push(replace(prototype, 'constructor', 'value', handler))
  return () => {
    for (const stop of undo) stop()
  }
}

/** The same as `patch` for what is read from a property. */
export function patchGetter(owner: object, key: string, instead: Instead): () => void {
  return replace(owner, key, 'get', (isActive) => ({
    apply(target, self) {
      const native = (): unknown => apply(target, self, [])
      return isActive() ? instead(native, self, []) : native()
    },
  }))
}

/** The same as `patch` for what is assigned to a property. */
export function patchSetter(owner: object, key: string, instead: Instead): () => void {
  return replace(owner, key, 'set', (isActive) => ({
    apply(target, self, args: unknown[]) {
      const native = (): unknown => apply(target, self, args)
      return isActive() ? instead(native, self, args) : native()
    },
  }))
}

/** Of each proxy, what it stands in front of. */
const natives = new WeakMap<object, unknown>()

type Callable = (...args: unknown[]) => unknown
type Handler = (isActive: () => boolean) => ProxyHandler<Callable>

/** Puts a proxy in the place of one part of a property; returns the way back, for what is still ours. */
export function replace(
  owner: object,
  key: string,
  part: 'value' | 'get' | 'set',
  handler: Handler,
): () => void {
  const before = getOwnPropertyDescriptor(owner, key)
  const native: unknown = before?.[part]
  if (typeof native !== 'function') return () => {}
  let active = true
  const ours = new NativeProxy(
    native as Callable,
    handler(() => active),
  )
  natives.set(ours, native)
  defineProperty(owner, key, { ...before, [part]: ours })
  return () => {
    active = false
    const now = getOwnPropertyDescriptor(owner, key)
    if (now?.[part] === ours) defineProperty(owner, key, { ...now, [part]: native })
  }
}
