import { named } from '../shared/named'

/**
 * Delivers policy documents: calls `publish` with whatever arrived (parsed JSON, not yet checked)
 * and returns the function which stops it. A source never throws after its start and never decides:
 * a document that is not a policy is reported and changes nothing, and so is an `Error`, which stands
 * for a failed attempt.
 *
 * @example A source in five lines: reads the policy out of the page.
 * ```ts
 * const embedded: Source = (publish) => {
 *   publish(JSON.parse(document.getElementById('policy').textContent))
 *   return () => {}
 * }
 * ```
 */
export type Source = (publish: Publish) => () => void

/**
 * `askedAt` is when the document was asked for, by `performance.now()`, in ms: a kill that was called since is
 * newer than the document. Returns `true` if the document was a good policy; a source around another returns the
 * policy that it made of a good document, or a promise of it.
 */
export type Publish = (document: unknown, askedAt?: number) => unknown

/**
 * Published after the page has slept or was offline, when the last policy may be out of date: vendors hold until the
 * next document, for at most as long as for the first policy.
 */
export function refetching(): Error {
  return named(new Error(), 'Refetching')
}

/** Something that is odd and stops nothing: reported like an error, but the source has not spoken yet. */
export function warning(message: string): Error {
  return named(new Error(message), 'Warning')
}
