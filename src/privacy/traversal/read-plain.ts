import { limits, type Plain } from '../../event/snapshot'

/** How much of what may not be plain is read. */
export interface Budget {
  nodes: number
  chars: number
}

export function createBudget(times: number): Budget {
  return { nodes: limits.nodes * times, chars: limits.bytes * times }
}

/** Reads a property; calls no getter, and throws where there is one. */
export function readPlain(budget: Budget, of: object, name: string | number): Plain | undefined {
  const property = Object.getOwnPropertyDescriptor(of, name)
  if (!property || property.get || name === '__proto__' || (budget.nodes -= 1) < 0)
    throw new TypeError()
  return property.value as Plain | undefined // to be looked at by `checkPlain`
}

export function spend(budget: Budget, text: string): void {
  if ((budget.chars -= text.length) < 0) throw new RangeError()
}
