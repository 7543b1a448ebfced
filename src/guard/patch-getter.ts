import type { Instead } from './patch'
import { replace } from './replace'

/** The same as `patch` for what is read from a property. */
export function patchGetter(owner: object, key: string, instead: Instead): () => void {
  return replace(owner, key, 'get', (isActive) => ({
    apply(target, self) {
      const native = (): unknown => Reflect.apply(target, self, [])
      return isActive() ? instead(native, self, []) : native()
    },
  }))
}
