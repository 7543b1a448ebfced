import { createStore, type Store } from '../../src/shared/store'

/** What a person has decided on being tracked, for a token. */
export type Choice = 'in' | 'out'

/** What could not be stored, or is not to be. What is stored is asked each time, for another tab may have changed it. */
const unkept = new Map<string, Choice>()
let store: Store | undefined

const keyOf = (token: string, prefix: string): string => `choice:${prefix}${token}`

function stored(): Store {
  return (store ??= createStore())
}

/** @param prefix of the name under which it is kept; the choice without one counts as well */
export function choiceOf(token: string, prefix: string, isStored: boolean): Choice | undefined {
  for (const key of new Set([keyOf(token, prefix), keyOf(token, '')])) {
    const kept = isStored ? stored().read(key) : undefined
    const choice = unkept.get(key) ?? (kept === 'in' || kept === 'out' ? kept : undefined)
    if (choice) return choice
  }
  return undefined
}

/** @param choice `undefined`: undecided again */
export function choose(
  token: string,
  choice: Choice | undefined,
  { prefixes, isStored }: { readonly prefixes: readonly string[]; readonly isStored: boolean },
): void {
  // Under every name: the last call wins, whichever it was made under.
  for (const prefix of new Set(['', ...prefixes])) {
    const key = keyOf(token, prefix)
    unkept.delete(key)
    if (choice && isStored) stored().write(key, choice)
    else if (isStored) stored().remove(key)
    if (choice && !(isStored && stored().read(key) === choice)) unkept.set(key, choice)
  }
}
