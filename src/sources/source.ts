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
 * Returns `true` if the document was a good policy; a source around another returns the policy that it made of the
 * document, if that was, or a promise of it.
 */
export type Publish = (document: unknown) => unknown

/**
 * The page has slept, or was offline, and what was said last may hold no more: vendors wait for what is said
 * next, but no longer than for the first policy.
 */
export function asking(): Error {
  return named(new Error(), 'Asking')
}

/** Something that is odd and stops nothing: reported like an error, but the source has not spoken yet. */
export function warning(message: string): Error {
  return named(new Error(message), 'Warning')
}
