import { Command } from 'commander'
import { CordonError } from '../../src/errors'
import { fetchText, headerMistake, isUrl, showUrl, type Fetched } from '../fetch-text'
import { readText } from '../files'
import { headerOption } from '../policy/change-options'
import { describeCaching } from '../policy/describe-caching'
import { describeEntry } from '../policy/describe-entry'
import { describeExpiry, soonExpired } from '../policy/describe-expiry'
import { parseDocument, type ParsedDocument } from '../policy/parse-document'
import { versionProblem, waitForPolicy } from '../policy/served-version'
import { entriesOf, unknownMembers, unknownWords } from '../policy/unknown-words'
import { parseDuration } from '../signing/duration'
import { verifyPolicy } from '../signing/jws'
import { readPublicKey } from '../signing/keys'
import { exitCodes, Failure, print, printTable, throwMistakes } from '../terminal'
import { onlyArgument } from '../unknown-options'

type Rows = readonly (readonly [string, string])[]

const cacheHeaders = ['content-type', 'cache-control', 'etag', 'last-modified', 'age', 'date']

interface Raw {
  readonly public?: string
  readonly above?: string
  readonly wait?: string
  readonly timeout: string
  readonly header: readonly string[]
  readonly json?: true
}

/** `cordon status <url|file>`: what tabs are being told. */
export function status(): Command {
  return new Command('status')
    .description('Shows the policy that a URL or a file has: version, states, signature, caching.')
    .argument('[url or file]')
    .option(
      '--public <jwk>',
      'public key: checks the signature, and fails if it was not made with this key',
    )
    .option('--above <url>', 'fails if the version is not above what this URL serves')
    .option('--wait <url>', 'return when this URL serves the version')
    .option('--timeout <duration>', 'how long to wait: 90s, 10m', '10m')
    .addOption(headerOption())
    .option('--json', 'print it as JSON')
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async (_name: string | undefined, raw: Raw, { args }: Command) => {
      const options = complete(args, raw)
      const { address, header } = options
      const { text, headers }: Partial<Fetched> & Pick<Fetched, 'text'> = isUrl(address)
        ? await fetchText(address, header)
        : { text: await readText(address) }
      const shown = showUrl(address)
      const parsed = parseDocument(text, shown)
      const isUnchecked = parsed.jws !== undefined && raw.public === undefined
      const notes = [
        ...(isUnchecked ? ['Its signature was not checked: pass --public <jwk>.'] : []),
        ...notesOf(parsed, address, headers),
      ]
      const found = { notes, headers, isUnchecked }
      if (raw.json) print(JSON.stringify(toJson(shown, parsed, found), null, 2))
      else printStatus(shown, parsed, found)
      const { vendors } = parsed.policy
      if (raw.public !== undefined) {
        await demandSignature(text, parsed, raw.public)
        if (!raw.json) print('', `Verified by ${raw.public}.`)
      }
      const why = await versionProblem(parsed.policy.version, options)
      if (why !== undefined) throw new Failure(`${shown}: ${why}`)
      const served = await waitForPolicy(parsed.policy, vendors.keys(), options)
      if (served !== undefined && !raw.json) print('', `Version ${served} is served.`)
    })
}

function complete(args: readonly string[], { timeout, header, above, wait }: Raw) {
  const [address, wrong] = onlyArgument(args)
  const seconds = parseDuration(timeout)
  throwMistakes(
    [
      ...wrong,
      address === undefined && 'name the URL or the file',
      !seconds && `--timeout ${timeout} is not a duration such as 90s, 10m`,
      ...Object.entries({ above, wait }).map(
        ([name, url]) => url !== undefined && !isUrl(url) && `--${name} ${url} is not a URL`,
      ),
      ...new Set(header.map(headerMistake)),
    ].filter((mistake) => typeof mistake === 'string'),
    exitCodes.usage,
  )
  return { address: address ?? '', timeout: seconds ?? 0, header, above, wait }
}

interface Found {
  readonly notes: readonly string[]
  readonly headers: Headers | undefined
  /** It has a signature, and no key was given to check it with. */
  readonly isUnchecked: boolean
}

function printStatus(shown: string, parsed: ParsedDocument, found: Found): void {
  const { policy } = parsed
  const { notes, headers, isUnchecked } = found
  print(shown)
  printTable([
    ['version', String(policy.version)],
    ...[...policy.vendors].map(([vendor, entry]) => [vendor, describeEntry(entry)] as const),
    ['signature', describeSignature(parsed, isUnchecked)],
    ...cacheRows(headers),
  ])
  if (notes.length) print('', ...notes.map((note) => `Note: ${note}`))
}

function toJson(shown: string, { policy, jws, document }: ParsedDocument, found: Found) {
  const { alg = null, kid = null } = jws?.header ?? {}
  return {
    schema: 1,
    from: shown,
    version: policy.version,
    vendors: Object.fromEntries(policy.vendors),
    signature: jws ? { alg, kid, exp: document.exp ?? null } : null,
    caching: Object.fromEntries(cacheRows(found.headers)),
    notes: found.notes,
  }
}

function notesOf(parsed: ParsedDocument, address: string, headers?: Headers): string[] {
  const looksSigned = /\.jws(?:\?|$)/.test(address)
  return [
    ...unknownMembers(parsed),
    ...entriesOf(parsed).flatMap(unknownWords),
    ...(looksSigned && !parsed.jws
      ? [
          'It is not signed, although its name says so (an emergency kill leaves it unsigned): ' +
            'where `signed` is used it can stop vendors, but starts none.',
        ]
      : []),
    ...(parsed.jws ? soonExpired(parsed.document) : []),
    ...(headers ? describeCaching(headers) : []),
  ]
}

function describeSignature({ jws, document }: ParsedDocument, isUnchecked: boolean): string {
  if (!jws) return 'none'
  const who = `${String(jws.header.alg)} by key ${String(jws.header.kid)}`
  return `${who}${isUnchecked ? ', not checked' : ''}, ${describeExpiry(document)}`
}

function cacheRows(headers: Headers | undefined): Rows {
  return cacheHeaders.flatMap((name) => {
    const value = headers?.get(name) ?? null
    return value === null ? [] : [[name, value] as const]
  })
}

async function demandSignature(text: string, { jws }: ParsedDocument, path: string): Promise<void> {
  if (!jws) throw new Failure('it is not signed')
  const key = await readPublicKey(path)
  try {
    const why = await verifyPolicy(text, [key])
    if (why !== undefined) throw new Failure(`it is not signed by ${path}: ${why}`)
  } catch (error) {
    if (error instanceof CordonError) throw new Failure(`${path}: ${error.message}`)
    throw error
  }
}
