import { apply } from '../../shared/natives'
import { natives, patchFilter, replaced } from '../patch'

const { toString: toText } = Function.prototype
/** A bound function and a proxy have no name in their text, and somebody's own has its code. */
const native = /^function [\w ]+\(\) \{\s+\[native code\]/
/** How often what was ours is put back, in a page where somebody else does the same. */
let left = 200

/**
 * Calls interceptors again. They patch only what is no longer ours: `any` such function, or one under which ours cannot
 * be (`lost`). Returns what undoes it.
 */
export function reapplyPatches(
  what: 'lost' | 'any',
  intercept: () => (() => void)[],
): (() => void)[] {
  const before = left
  patchFilter.accepts = (there) => {
    if (natives.has(there) || left <= 0) return false
    if (what === 'lost' && !isBare(there)) return false
    left -= 1
    return true
  }
  try {
    const undo = intercept()
    return left === before ? [] : undo
  } finally {
    patchFilter.accepts = undefined
  }
}

/** What we had replaced ourselves, or certainly the platform's own. */
function isBare(there: object): boolean {
  return replaced.has(there) || native.test(apply(toText, there, []) as string)
}
