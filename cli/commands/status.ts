import { Command } from 'commander'
import { CordonError } from '../../src/errors'
import { fetchText, readText, type Fetched } from '../files'
import { describeCaching } from '../policy/describe-caching'
import { describeEntry } from '../policy/describe-entry'
import { describeExpiry } from '../policy/describe-expiry'
import { parseDocument, type ParsedDocument } from '../policy/parse-document'
import { verifyPolicy } from '../signing/jws'
import { readPublicKey } from '../signing/keys'
import { Failure, print, printTable } from '../terminal'

type Rows = readonly (readonly [string, string])[]

const shown = ['content-type', 'cache-control', 'etag', 'last-modified', 'age', 'date']
const states = new Set<unknown>(['off', 'hold', 'on', true, false])

/** `cordon status <url|file>`: what tabs are being told. Exit code 1 if that is not a policy. */
export function status(): Command {
  return new Command('status')
    .description('Shows the policy that a URL or a file has: version, states, signature, caching.')
    .argument('<url|file>')
    .option('--public <jwk>', 'public key; the signature must be by it, or the exit code is 1')
    .action(async (name: string, { public: key }: { readonly public?: string }) => {
      const isUrl = /^https?:\/\//.test(name)
      const { text, headers }: Partial<Fetched> & Pick<Fetched, 'text'> = isUrl
        ? await fetchText(name)
        : { text: await readText(name) }
      const parsed = parseDocument(text, name)
      const { policy } = parsed
      print(name)
      printTable([
        ['version', String(policy.version)],
        ...[...policy.vendors].map(([vendor, entry]) => [vendor, describeEntry(entry)] as const),
        ['signature', describeSignature(parsed)],
        ...(headers ? cacheRows(headers) : []),
      ])
      const notes = [...unknownStates(parsed), ...(headers ? describeCaching(headers) : [])]
      if (notes.length) print('', ...notes.map((note) => `Note: ${note}`))
      if (key !== undefined) await demand(text, parsed, key)
    })
}

function describeSignature({ jws, document }: ParsedDocument): string {
  if (!jws) return 'none'
  return `${String(jws.header.alg)} by key ${String(jws.header.kid)}, ${describeExpiry(document)}`
}

function cacheRows(headers: Headers): Rows {
  return shown.flatMap((name) => {
    const value = headers.get(name)
    return value === null ? [] : [[name, value] as const]
  })
}

function unknownStates({ document }: ParsedDocument): string[] {
  return Object.entries(document.vendors as object).flatMap(([vendor, entry]) => {
    const state: unknown = (entry as { state?: unknown }).state ?? entry
    return states.has(state)
      ? []
      : [`${vendor}: ${JSON.stringify(state)} is unknown, reads as off.`]
  })
}

async function demand(text: string, { jws }: ParsedDocument, path: string): Promise<void> {
  if (!jws) throw new Failure('it is not signed')
  const key = await readPublicKey(path)
  try {
    const why = await verifyPolicy(text, [key])
    if (why !== undefined) throw new Failure(`it is not signed by ${path}: ${why}`)
  } catch (error) {
    if (error instanceof CordonError) throw new Failure(`${path}: ${error.message}`)
    throw error
  }
  print('', `Verified by ${path}.`)
}
