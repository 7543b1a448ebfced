import { ownValue } from '../event/snapshot'
import { bare, defineProperty } from '../shared/natives'

const prefix = 'cordon.spent:'

/** Knows whether a vendor's code was in this page when it was killed, whichever copy of this library did that. */
export interface SpentCode {
  isSpent(): boolean
  spend(): void
}

/**
 * Evaluated code cannot be removed from a page, so an instance that is made after a `close()` must not start it
 * either. A mark on the page itself, and no list of names: code in the page could have one throw in the midst of a kill.
 */
export function spentCode(vendor: string): SpentCode {
  const mark = Symbol.for(prefix + vendor)
  const property = bare({ value: true, configurable: true })
  return {
    isSpent: () => ownValue(globalThis, mark) === true,
    spend: () => void defineProperty(globalThis, mark, property),
  }
}

/** The next page of a test has no code in it yet. */
export function forgetSpentCode(): void {
  for (const mark of Object.getOwnPropertySymbols(globalThis))
    if (mark.description?.startsWith(prefix)) Reflect.deleteProperty(globalThis, mark)
}
