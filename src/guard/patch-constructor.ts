import { replace } from './replace'

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
