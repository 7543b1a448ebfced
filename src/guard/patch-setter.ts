import { replace } from './replace'

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
