/** What was wrong with the options; stable, for `switch`. */
export type CordonErrorCode =
  'invalid_option' | 'unknown_vendor' | 'unsupported_environment' | 'invalid_adapter'

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
