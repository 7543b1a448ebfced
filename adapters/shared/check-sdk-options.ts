import { checkOptions } from '../../src/adapter'
import { checkObject, invalidOption } from '../../src/errors'

interface SdkOptions {
  readonly sdk?: unknown
  readonly config?: unknown
}

/**
 * Checks the options of an adapter that runs its vendor's SDK.
 *
 * @throws CordonError naming the option, what was expected, and what came
 */
export function checkSdkOptions<Options extends SdkOptions>(
  adapter: string,
  given: Options,
): Options {
  const options = checkOptions(adapter, given, 'token host sdk config groupKey')
  const { sdk, config = {} } = options
  if (sdk !== undefined && typeof sdk !== 'function')
    throw invalidOption(`vendors.${adapter}.sdk`, 'a function', sdk)
  checkObject(`vendors.${adapter}.config`, config)
  return options
}
