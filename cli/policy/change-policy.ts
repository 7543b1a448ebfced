import { access } from 'node:fs/promises'
import { readText, writeFile } from '../files'
import { signPolicy } from '../signing/jws'
import { readKey } from '../signing/keys'
import { Failure, print, printTable } from '../terminal'
import { describeEntry } from './describe-entry'
import { describeExpiry, setExpiry } from './describe-expiry'
import { parseDocument, type ParsedDocument } from './parse-document'
import { setJson } from './set-json'

export interface Change {
  readonly vendor: string
  /** File of the policy: JSON, or a JWS that is signed anew. */
  readonly policy: string
  /** Private key, as a path or a JWK. */
  readonly key?: string
  /** Where the signed policy goes, if `policy` is JSON. */
  readonly out?: string
  /** Seconds. */
  readonly expires?: number
  /** Adds a vendor that the policy does not name yet. */
  readonly add?: boolean
  /** Makes the new entry out of the old one. */
  readonly entry: (before: Readonly<Record<string, unknown>>) => unknown
  /** A signed policy may be replaced by an unsigned one. */
  readonly mayBeUnsigned: boolean
}

export interface Changed {
  readonly before: ParsedDocument
  readonly after: ParsedDocument
  /** The file that tabs have to get. */
  readonly served: string
  /** The key that signed it. */
  readonly kid: string | undefined
  /** A signed policy beside it that still says what was said before. */
  readonly stale: string | undefined
}

/** Changes one vendor's entry in a policy file, with the next version, and prints what changed. */
export async function changePolicy(change: Change): Promise<Changed> {
  const { vendor, policy: path } = change
  const before = parseDocument(await readText(path), path)
  check(change, before)
  const json = edit(before, change)
  const after = parseDocument(json, path)
  const key = change.key === undefined ? undefined : await readKey(change.key)
  const document = setExpiry(after.document, change.expires)
  const jws = key && (await signPolicy(JSON.stringify(document), key))
  const beside = before.jws ? path : (change.out ?? path.replace(/(\.json)?$/, '.jws'))
  const served = jws ? beside : path
  // The signed one last: a key or a disk that fails leaves both as they were, or the source ahead.
  if (!before.jws || !jws) await writeFile(path, json)
  if (jws) await writeFile(served, `${jws}\n`)
  print(path)
  printTable([
    ['version', `${before.policy.version} → ${after.policy.version}`],
    [
      vendor,
      [before, after].map(({ policy }) => describeEntry(policy.vendors.get(vendor))).join(' → '),
    ],
    ...(key
      ? [['signed', `${served}, by key ${key.kid}, ${describeExpiry(document)}`] as const]
      : []),
  ])
  const isStale = served !== beside && (await exists(beside))
  return { before, after, served, kid: key?.kid, stale: isStale ? beside : undefined }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

function check({ vendor, policy, key, add, mayBeUnsigned }: Change, before: ParsedDocument): void {
  const { vendors, version } = before.policy
  // A name that no app knows would stop nothing, and look as if it had.
  if (!vendors.has(vendor) && !add)
    throw new Failure(
      `${policy} does not name ${vendor}, but ${[...vendors.keys()].join(', ') || 'nobody'}. ` +
        'If the app has a vendor of that name, say --add',
    )
  if (before.jws && key === undefined && !mayBeUnsigned)
    throw new Failure(`${policy} is signed, and only a signed policy starts anything: say --key`)
  if (!Number.isSafeInteger(version + 1))
    throw new Failure(`${policy} has the highest version there is; sign with another key`)
}

function edit({ json, document, policy, jws }: ParsedDocument, { vendor, entry }: Change): string {
  const vendors = document.vendors as Readonly<Record<string, unknown>>
  const old = Object.hasOwn(vendors, vendor) ? vendors[vendor] : undefined
  const fields = typeof old === 'object' && old !== null ? old : {}
  const next = entry(fields as Readonly<Record<string, unknown>>)
  // A payload is written for machines; as a file it is for people.
  const text = jws ? `${JSON.stringify(document, null, 2)}\n` : json
  return setJson(setJson(text, ['vendors', vendor], next), ['version'], policy.version + 1)
}
