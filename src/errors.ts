import { named } from './shared/named'

/**
 * What was wrong with the options; stable, for `switch`. The last two are never thrown, but reported by the event
 * `error`: a vendor's code is in the page that Cordon did not load, or that it loaded too late to see all of its
 * requests.
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
  declare readonly name: 'CordonError'

  constructor(
    readonly code: CordonErrorCode,
    /** Path of the option, such as `vendors.mixpanel.token`. */
    readonly option: string,
    message: string,
  ) {
    super(`cordon: ${option}: ${message}`)
    named(this, 'CordonError')
  }
}

/** A name that is none of the app's vendors: most often a typing error. */
export function unknownVendor(
  option: string,
  vendors: Pick<ReadonlyMap<string, unknown>, 'keys'>,
): CordonError {
  const message = `no such vendor; known: ${[...vendors.keys()].join(', ')}`
  return new CordonError('unknown_vendor', option, message)
}

/** An option that is something else than it has to be. */
export function invalidOption(option: string, expected: string, got: unknown): CordonError {
  return new CordonError('invalid_option', option, `expected ${expected}, got ${kindOf(got)}`)
}

/**
 * @param known names of the options that there are, separated by spaces
 * @throws CordonError naming the one that is none of them, or if that is no object
 */
export function checkKeys(path: string, options: object, known: string): void {
  checkObject(path || 'options', options)
  checkNames(path, options, known)
}

/** The same of what is an object. */
export function checkNames(path: string, options: object, known: string): void {
  const names = known.split(' ')
  for (const key of Object.keys(options))
    if (!names.includes(key))
      throw new CordonError(
        'invalid_option',
        path ? `${path}.${key}` : key,
        `no such option; known: ${names.join(', ')}`,
      )
}

/** @throws CordonError if an option is no object */
export function checkObject(path: string, value: unknown): void {
  if (typeof value !== 'object' || !value) throw invalidOption(path, 'an object', value)
}

/** What came, as people write it; of what is large, what it is. */
function kindOf(value: unknown): string {
  if (typeof value === 'function') return 'a function'
  if (typeof value !== 'object' || value === null)
    return typeof value === 'string' ? `'${value.slice(0, 80)}'` : String(value)
  if (Array.isArray(value)) return 'a list'
  return Object.keys(value).length ? 'an object' : 'an empty object'
}
