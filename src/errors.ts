/**
 * What was wrong with the options; stable, for `switch`. The last two are never thrown, but told by
 * the event `error`: a vendor's code is in the page that Cordon did not load, or that it loaded too
 * late to see all of its requests.
 */
export type CordonErrorCode =
  | 'invalid_option'
  | 'unknown_vendor'
  | 'unsupported_environment'
  | 'invalid_adapter'
  | 'foreign_copy'
  | 'bypassed'

/**
 * The only error that Cordon throws, and only at set-up: `createAnalytics`, an adapter, a source or
 * `createScrubber` was given something it cannot work with. The message names the option.
 *
 * @example
 * ```ts
 * try {
 *   createAnalytics({ vendors: {} })
 * } catch (error) {
 *   if (error instanceof CordonError) console.error(error.code, error.option)
 * }
 * ```
 */
export class CordonError extends Error {
  override readonly name = 'CordonError'

  constructor(
    readonly code: CordonErrorCode,
    /** Path of the option, such as `vendors.mixpanel.token`. */
    readonly option: string,
    message: string,
  ) {
    super(`cordon: ${option}: ${message}`)
  }
}
