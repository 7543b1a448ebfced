import { Option, type Command } from 'commander'
import { headerMistake, isUrl } from '../fetch-text'
import { repeatable } from '../repeatable'
import { parseDuration } from '../signing/duration'
import { keyOption, publicOption } from '../signing/keys'
import { exitCodes, throwMistakes } from '../terminal'
import { unknownOptions } from '../unknown-options'

/** What `kill` and `restore` are told beside the vendors. */
export interface ChangeOptions {
  readonly policy: string
  readonly key?: string
  /** Path of the key that signed it before. */
  readonly public?: string
  readonly out?: string
  /** Seconds. */
  readonly expires?: number
  readonly above?: string
  readonly wait?: string
  /** Seconds. */
  readonly timeout: number
  readonly header: readonly string[]
  readonly dryRun: boolean
  readonly json: boolean
}

/** The options as parsed, before any check. */
export type RawOptions = Readonly<
  Partial<Omit<ChangeOptions, 'expires' | 'timeout'>> & {
    readonly expires?: string
    readonly timeout?: string
  }
>

/**
 * Adds the options of a command that changes a policy. None is declared as required, because commander stops at the
 * first that is missing, and in an incident all mistakes should be listed at once.
 */
export function addChangeOptions(command: Command): Command {
  return command
    .argument('[vendors...]', 'their names in the app')
    .addOption(
      new Option('-p, --policy <file>', 'the policy that tabs read: JSON, or a signed one').env(
        'CORDON_POLICY',
      ),
    )
    .addOption(keyOption())
    .addOption(publicOption())
    .option('-o, --out <file>', 'where the signed policy goes (default: the policy, as .jws)')
    .option('-e, --expires <duration>', 'how long the signature is valid: 90m, 12h, 30d')
    .option('--above <url>', 'refuse a version that is not above what this URL serves')
    .option('--wait <url>', 'return when this URL serves the new version')
    .option('--timeout <duration>', 'how long to wait: 90s, 10m', '10m')
    .addOption(headerOption())
    .option('--dry-run', 'show what would change, and write nothing')
    .option('--json', 'print the result as JSON')
    .allowUnknownOption()
}

/** A header for what is read from a URL; may be given several times. */
export function headerOption(): Option {
  return repeatable('-H, --header <header>', 'sent to the URLs: "Authorization: Bearer …"', 'none')
}

/**
 * Checks and completes them, all at once.
 *
 * @throws Failure naming everything that is missing or wrong
 */
export function completeChangeOptions(
  vendors: readonly string[],
  raw: RawOptions,
  more: readonly (string | undefined)[] = [],
): ChangeOptions {
  const { policy = '', expires, timeout = '10m', header = [], above, wait } = raw
  const seconds = expires === undefined ? undefined : parseDuration(expires)
  const wanted = parseDuration(timeout)
  const unknown = unknownOptions(vendors)
  const mistakes = [
    ...unknown,
    (vendors.length === unknown.length || vendors.includes('')) &&
      'name a vendor, by its name in the app',
    policy === '' && '--policy <file> is missing: the policy that tabs read (or CORDON_POLICY)',
    isUrl(policy) && '--policy takes a file, and not a URL: the file that is deployed to it',
    ...more,
    expires !== undefined && !seconds && `--expires ${expires} is not a duration such as 12h, 30d`,
    !wanted && `--timeout ${timeout} is not a duration such as 90s, 10m`,
    ...Object.entries({ above, wait }).map(
      ([name, url]) => url !== undefined && !isUrl(url) && `--${name} ${url} is not a URL`,
    ),
    ...new Set(header.map(headerMistake)),
  ].filter((mistake) => typeof mistake === 'string')
  throwMistakes(mistakes, exitCodes.usage)
  const { dryRun = false, json = false, expires: _expires, timeout: _timeout, ...rest } = raw
  return {
    ...rest,
    ...(seconds !== undefined && { expires: seconds }),
    ...{ policy, header, dryRun, json, timeout: wanted ?? 0 },
  }
}
