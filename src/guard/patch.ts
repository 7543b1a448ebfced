import {
  apply,
  construct,
  defineProperty,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  hasOwn,
  NativeProxy,
} from '../shared/natives'

/**
 * Runs instead of the native function. `native()` calls that with `args`, as they are by then: a replacement that
 * inspects an argument which is an object first replaces it by its text in `args`, because an object could
 * convert to one text for us and to another for the browser.
 */
export type Replacement = (native: () => unknown, self: unknown, args: unknown[]) => unknown

/**
 * Puts a function in front of one of the platform's, and returns a function that undoes it. It is a proxy and not
 * a wrapper, because SDKs check whether `toString` says `[native code]`, and bypass functions that don't. Undoing
 * restores only what is still ours: under somebody else's later patch ours stays, as a pass-through. If the
 * platform has no such function, nothing is done.
 */
export function patch(owner: object, key: string, instead: Replacement): () => void {
  return replace({ owner, key }, 'value', (isActive) => ({
    apply(target, self, args: unknown[]) {
      const native = (): unknown => apply(target, self, args)
      if (isActive()) return instead(native, self, args)
      // After undoing, code that kept this proxy calls the current function, so that a later guard sees it.
      const now: unknown = getOwnPropertyDescriptor(ownerOf(owner, key), key)?.value
      return natives.get(Object(now) as object) === target
        ? apply(now as Callable, self, args)
        : native()
    },
  }))
}

/** The same as `patch` for a constructor, and for its prototype's `constructor`. To refuse, throw. */
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
  const undo = [replace({ owner, key }, 'value', handler)]
  if (prototype) undo.push(replace({ owner: prototype, key: 'constructor' }, 'value', handler))
  return () => {
    for (const stop of undo) stop()
  }
}

/** The same as `patch` for the getter of a property. */
export function patchGetter(owner: object, key: string, instead: Replacement): () => void {
  return replace({ owner, key }, 'get', (isActive) => ({
    apply(target, self) {
      const native = (): unknown => apply(target, self, [])
      return isActive() ? instead(native, self, []) : native()
    },
  }))
}

/** The same as `patch` for the setter of a property. */
export function patchSetter(owner: object, key: string, instead: Replacement): () => void {
  return replace({ owner, key }, 'set', (isActive) => ({
    apply(target, self, args: unknown[]) {
      const native = (): unknown => apply(target, self, args)
      return isActive() ? instead(native, self, args) : native()
    },
  }))
}

/** The native function behind each proxy. */
export const natives = new WeakMap<object, unknown>()
/** What has been replaced: where one of these is, a proxy has gone. */
export const replaced = new WeakSet<object>()
/** What could not be replaced: somebody has locked it in its place. */
export const locked = new WeakSet<object>()

/** While it has `accepts`, only functions that this accepts are replaced. */
export const patchFilter: { accepts?: ((there: object) => boolean) | undefined } = {}

/** The object that has a property: itself, or the one it inherits that from. */
export function ownerOf(of: object, name: PropertyKey): object {
  let one: object | null = of
  while (one && !hasOwn(one, name)) one = getPrototypeOf(one) as object | null
  return one ?? of
}

type Callable = (...args: unknown[]) => unknown
type Handler = (isActive: () => boolean) => ProxyHandler<Callable>

/**
 * Replaces one part of a property (value, getter or setter) by a proxy, where the property is: somebody may have put a
 * subclass in a platform class's place. The returned function undoes it.
 */
export function replace(
  { owner: target, key }: { readonly owner: object; readonly key: string },
  part: 'value' | 'get' | 'set',
  handler: Handler,
): () => void {
  const owner = ownerOf(target, key)
  const before = getOwnPropertyDescriptor(owner, key)
  // A library may have turned a method into an accessor, to notice who replaces it: its getter returns what is called.
  const isAnswered = part === 'value' && before?.get
  const native: unknown = isAnswered ? apply(isAnswered, owner, []) : before?.[part]
  if (typeof native !== 'function') return () => {}
  if (patchFilter.accepts?.(native) === false) return () => {}
  let active = true
  const ours = new NativeProxy(
    native as Callable,
    handler(() => active),
  )
  natives.set(ours, native)
  replaced.add(native)
  const traits = isAnswered ? { configurable: true, enumerable: true, writable: true } : before
  if (!defineProperty(owner, key, { ...traits, [part]: ours })) locked.add(native)
  return () => {
    active = false
    // It may be frozen in its place, and must not be taken for a later guard's.
    natives.delete(ours)
    const now = getOwnPropertyDescriptor(owner, key)
    if (before && now?.[part] === ours)
      defineProperty(owner, key, isAnswered ? before : { ...now, [part]: native })
  }
}
