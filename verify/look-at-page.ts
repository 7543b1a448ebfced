import { lookAtElements, type ElementsLook } from './look-at-elements'
import { lookAtStores, type StoresLook } from './look-at-stores'

/** What a document has, by name; values are not read. */
export interface PageLook extends StoresLook, ElementsLook {
  readonly url: string
}

/** The part of Playwright's frames and pages that is used. */
export interface LookedAt {
  url(): string
  evaluate<Arg, Result>(look: (arg: Arg) => Result | Promise<Result>, arg: Arg): Promise<Result>
}

/** @param globals regular expression of the properties of `window` that are of interest */
export async function lookAtPage(frame: LookedAt, globals: string): Promise<PageLook> {
  const [stores, elements] = await Promise.all([
    frame.evaluate(lookAtStores, globals),
    frame.evaluate(lookAtElements, null),
  ])
  return { url: frame.url(), ...stores, ...elements }
}
