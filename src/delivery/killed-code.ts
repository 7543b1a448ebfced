import { ownValue } from '../event/snapshot'
import { bare, defineProperty } from '../shared/natives'

const prefix = 'cordon.killed-code:'

/** Knows whether a vendor's code was in this page when it was killed, whichever copy of this library did that. */
export interface KilledCode {
  wasKilled(): boolean
  markKilled(): void
}

/**
 * Evaluated code cannot be removed from a page, so an instance that is made after a `close()` must not start it
 * either. The mark is a property of `globalThis` and not a list, because code in the page could make a list throw in
 * the middle of a kill.
 */
export function killedCode(vendor: string): KilledCode {
  const mark = Symbol.for(prefix + vendor)
  const property = bare({ value: true, configurable: true })
  return {
    wasKilled: () => ownValue(globalThis, mark) === true,
    markKilled: () => void defineProperty(globalThis, mark, property),
  }
}

/** The next page of a test has no code in it yet. */
export function forgetKilledCode(): void {
  for (const mark of Object.getOwnPropertySymbols(globalThis))
    if (mark.description?.startsWith(prefix)) Reflect.deleteProperty(globalThis, mark)
}
