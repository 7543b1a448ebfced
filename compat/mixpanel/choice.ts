import { createStore, type Store } from '../../src/shared/store'

/** What a person has decided on being tracked, for a token. */
export type Choice = 'in' | 'out'

const choices = new Map<string, Choice>()
let store: Store | undefined

const keyOf = (token: string, prefix: string): string => `mixpanel-choice:${prefix}${token}`

function stored(): Store {
  return (store ??= createStore())
}

/** @param prefix of the name under which it is kept; any choice under another name counts as well */
export function choiceOf(token: string, prefix: string, isStored: boolean): Choice | undefined {
  for (const key of new Set([keyOf(token, prefix), keyOf(token, '')])) {
    const kept = isStored ? stored().read(key) : undefined
    const choice = choices.get(key) ?? (kept === 'in' || kept === 'out' ? kept : undefined)
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
    if (choice) choices.set(key, choice)
    else choices.delete(key)
    if (!isStored) continue
    if (choice) stored().write(key, choice)
    else stored().remove(key)
  }
}

/** The vendor's oldest opt-out: a cookie of this name, whatever it says; it is used up. */
export function takeOldOptOut(): boolean {
  if (typeof document === 'undefined') return false
  const isThere = /(?:^|; )mp_optout=[^;]/.test(document.cookie)
  if (isThere) document.cookie = 'mp_optout=; max-age=0; path=/'
  return isThere
}

interface Signals {
  readonly doNotTrack?: unknown
  readonly navigator?: { readonly doNotTrack?: unknown; readonly msDoNotTrack?: unknown }
}

/** Do Not Track, looked up at each call. */
export function asksNotToTrack(of: unknown): boolean {
  const { navigator, doNotTrack } = Object(of ?? globalThis) as Signals
  const signals = [navigator?.doNotTrack, navigator?.msDoNotTrack, doNotTrack]
  return signals.some((signal) => [true, 1, '1', 'yes'].includes(signal as string))
}
