import { resolve } from 'node:path'
import { Command } from 'commander'
import { headerMistake, isUrl } from '../fetch-text'
import { readText, writeFile } from '../files'
import { isPlausible, readBeside } from '../policy/beside'
import { headerOption } from '../policy/change-options'
import { demandUnchanged } from '../policy/demand-unchanged'
import { describeEntry } from '../policy/describe-entry'
import { describeExpiry, setExpiry } from '../policy/describe-expiry'
import {
  demandSize,
  parseDocument,
  withoutOriginal,
  type ParsedDocument,
} from '../policy/parse-document'
import { readServed } from '../policy/served-version'
import { signable } from '../policy/signable'
import { versionConflict } from '../policy/version-conflict'
import { parseDuration } from '../signing/duration'
import { signJson } from '../signing/jws'
import {
  keyOption,
  publicOption,
  readKey,
  readVerifyingKeys,
  type SigningKey,
} from '../signing/keys'
import { exitCodes, Failure, print, printTable, throwMistakes } from '../terminal'
import { onlyArgument } from '../unknown-options'
import { withLock } from '../with-lock'

interface Raw {
  readonly key?: string
  readonly public?: string
  readonly out?: string
  readonly expires?: string
  readonly above?: string
  readonly header: readonly string[]
}

interface Options extends Omit<Raw, 'expires'> {
  /** Seconds. */
  readonly expires: number | undefined
}

/** `cordon sign <policy.json>`: makes the JWS that the source `signed` reads. */
export function sign(): Command {
  return new Command('sign')
    .description('Signs a policy: JWS in compact form, ES256 or EdDSA, to be served as it is.')
    .argument('[policy]', 'file of the policy; a signed one is signed again')
    .addOption(keyOption())
    .addOption(publicOption())
    .option('-o, --out <file>', 'file to write (default: standard output)')
    .option('-e, --expires <duration>', 'how long the signature is valid: 90m, 12h, 30d')
    .option('--above <url>', 'refuse what is older than what this URL serves')
    .addOption(headerOption())
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async (_policy: string | undefined, raw: Raw, { args }: Command) => {
      const [path, options] = complete(args, raw)
      // A vault may take its time, and a kill must not wait for that.
      const key = await readKey(options.key ?? '')
      const { out } = options
      if (out === undefined) print((await signFile(path, key, options)).jws)
      else await withLock([path, out], async () => signTo(out, path, { key, options }))
    })
}

function complete(args: readonly string[], raw: Raw): [path: string, Options] {
  const [path, wrong] = onlyArgument(args)
  const { key, expires, above, header } = raw
  const seconds = expires === undefined ? undefined : parseDuration(expires)
  throwMistakes(
    [
      ...wrong,
      path === undefined && 'name the policy file',
      key === undefined && '--key <jwk> is missing: a file or a JWK (or CORDON_KEY)',
      expires !== undefined && !seconds && `--expires ${expires} is not a duration such as 30d`,
      above !== undefined && !isUrl(above) && `--above ${above} is not a URL`,
      ...new Set(header.map(headerMistake)),
    ].filter((mistake) => typeof mistake === 'string'),
    exitCodes.usage,
  )
  return [path ?? '', { ...raw, expires: seconds }]
}

interface Signed {
  readonly text: string
  readonly parsed: ParsedDocument
  readonly jws: string
  readonly signature: string
}

async function signFile(path: string, key: SigningKey, options: Options): Promise<Signed> {
  const { expires, above, header, out } = options
  const text = await readText(path)
  const mustBeSigned =
    path.endsWith('.jws') || (out !== undefined && resolve(out) === resolve(path))
  const parsed = await signable(
    { ...parseDocument(text, path), path, text, mustBeSigned },
    await readVerifyingKeys(key, options.public),
  )
  if (typeof parsed === 'string') throw new Failure(parsed)
  const served = above === undefined ? undefined : await readServed(above, header)
  const why = served && versionConflict({ name: path, policy: parsed.policy }, served)
  throwMistakes(why === undefined ? [] : [why])
  const document = setExpiry(withoutOriginal(parsed.document), expires)
  const jws = await signJson(JSON.stringify(document), key)
  demandSize(jws, `${path} as it is signed`)
  return { text, parsed, jws, signature: `by key ${key.kid}, ${describeExpiry(document)}` }
}

async function signTo(
  out: string,
  path: string,
  { key, options }: { readonly key: SigningKey; readonly options: Options },
): Promise<void> {
  const last = await readBeside(out, key)
  const { text, parsed, jws, signature } = await signFile(path, key, options)
  const { policy } = parsed
  const why =
    last && isPlausible(last, policy.version) && versionConflict({ name: path, policy }, last)
  throwMistakes(why ? [why] : [])
  await demandUnchanged([{ path, text }, ...(last ? [last] : [])])
  await writeFile(out, `${jws}\n`)
  print(out)
  printTable([
    ['version', String(policy.version)],
    ...[...policy.vendors].map(([name, entry]) => {
      const is = describeEntry(entry)
      const was = last && describeEntry(last.policy.vendors.get(name))
      return [name, was === undefined || was === is ? is : `${was} → ${is}`] as const
    }),
    ['signed', signature],
  ])
}
