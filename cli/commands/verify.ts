import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Command, InvalidArgumentError, Option } from 'commander'
import { registry } from '../../registry'
import { showUrl } from '../../verify/finding'
import { writeFile } from '../files'
import { repeatable } from '../repeatable'
import { findVendor } from '../scan/find-vendor'
import { signJson } from '../signing/jws'
import { keyOption, readKey } from '../signing/keys'
import { exitCodes, Failure, print, withoutAnswer } from '../terminal'
import type { EngineName } from '../verify/find-browser'
import { toJunit } from '../verify/formats/to-junit'
import { toText } from '../verify/formats/to-text'
import { exitCodesOf, type VerifyResult } from '../verify/result'
import { readSteps, verify as verifyPage } from '../verify/verify'

const formats: Readonly<Record<string, (result: VerifyResult) => string>> = {
  text: toText,
  json: (result) => JSON.stringify(result, null, 2),
  junit: toJunit,
}

interface Options {
  readonly vendor: readonly string[]
  readonly token: readonly string[]
  readonly allow: readonly string[]
  readonly seed?: true
  readonly steps?: string
  readonly engine: EngineName
  readonly har?: string
  readonly format: string
  readonly out?: string
  readonly settle: number
  readonly key?: string
}

/** `cordon verify <url>`: what a running page still has to do with a vendor. */
export function verify(): Command {
  return new Command('verify')
    .description(
      'Opens a page in a browser, and tells whether it contacts a vendor or has traces of one.',
    )
    .argument('<url>', 'the page')
    .addOption(repeatable('--vendor <name>', 'vendor to look for', 'all vendors'))
    .addOption(
      repeatable(
        '--token <token>',
        'one of your keys at the vendor, looked for in every request',
        'none',
      ),
    )
    .option('--seed', 'visit again, with what the vendor’s SDK would have left in the browser')
    .option('--steps <file>', 'module whose default export is called with the page')
    .addOption(
      new Option('--engine <engine>', 'which browser')
        .choices(['chromium', 'firefox', 'webkit'])
        .default('chromium'),
    )
    .addOption(
      repeatable(
        '--allow <host>',
        'any host except the page’s own and these is a finding',
        'any host is allowed',
      ),
    )
    .option('--har <file>', 'file for the requests; a net log and a screenshot go beside it')
    .addOption(
      new Option('--format <format>', 'output format')
        .choices(Object.keys(formats))
        .default('text'),
    )
    .option('--out <file>', 'file to write instead of standard output')
    .addOption(
      new Option('--settle <ms>', 'how long to wait on each visit')
        .default(5_000)
        .argParser(parseMs),
    )
    .addOption(keyOption())
    .addHelpText(
      'after',
      '\nExits with 0 if the page is silent, 1 if something is found, 2 if it could not tell.',
    )
    .action(async (url: string, options: Options, command: Command) => {
      // One of the environment is there for other commands as well.
      if (command.getOptionValueSource('key') === 'cli' && options.out === undefined)
        throw new Failure('--key needs --out <file>, which it signs', exitCodes.usage)
      process.exitCode = await run(url, options).catch(withoutAnswer)
    })
}

function parseMs(text: string): number {
  if (!/^\d{1,6}$/.test(text))
    throw new InvalidArgumentError('It must be a number of milliseconds.')
  return Number(text)
}

async function run(url: string, options: Options): Promise<number> {
  const { vendor, token, allow, seed, steps, engine, har, format, out, settle, key } = options
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
    throw new Failure(`${showUrl(url)} is not a URL of a page: http(s)://…`)
  const signingKey = key === undefined || out === undefined ? undefined : await readKey(key)
  const result = await verifyPage({
    url: new URL(url).href,
    vendors: vendor.length ? [...new Set(vendor.map(findVendor))] : Object.values(registry),
    tokens: token,
    seed: seed === true,
    ...(steps !== undefined && { steps: await readSteps(pathToFileURL(resolve(steps)).href) }),
    engine,
    allow,
    ...(har !== undefined && { har }),
    settle,
    ...(process.stderr.isTTY && {
      onPhase: (phase: string) => process.stderr.write(`… ${phase}\n`),
    }),
  })
  const text = formats[format]?.(result) ?? ''
  if (out === undefined) print(text)
  else await writeFile(out, `${text}\n`)
  if (signingKey && out !== undefined)
    await writeFile(
      `${out}.jws`,
      `${await signJson(JSON.stringify(result), signingKey, 'cordon-verify')}\n`,
    )
  return exitCodesOf[result.verdict]
}
