import { access } from 'node:fs/promises'
import { readText, writeFile } from '../files'
import { demandUntouched, signJson } from '../signing/jws'
import { readKey } from '../signing/keys'
import { Failure, throwMistakes } from '../terminal'
import { withLock } from '../with-lock'
import type { ChangeOptions } from './change-options'
import { isExpired, setExpiry } from './describe-expiry'
import { demandSize, parseDocument, type ParsedDocument } from './parse-document'
import { whyNotAbove } from './served-version'
import { setJson } from './set-json'

export interface Change extends ChangeOptions {
  readonly vendors: readonly string[]
  /** Who takes over, if anybody is to. */
  readonly successor?: string | undefined
  /** Takes vendors that the policy does not name yet. */
  readonly add?: boolean | undefined
  /** Makes the new entry from the old one. */
  readonly entry: (before: Readonly<Record<string, unknown>>) => unknown
  /** A signed policy may be replaced by an unsigned one. */
  readonly mayBeUnsigned: boolean
}

export interface Changed {
  readonly before: ParsedDocument
  readonly after: ParsedDocument
  /** Nothing had to be changed, and nothing was. */
  readonly isSame: boolean
  /** The file to deploy. */
  readonly served: string
  /** The key that signed it. */
  readonly kid: string | undefined
  /** The key that had signed it before. */
  readonly lastKid: string | undefined
  /** What was signed; its `exp` ends the signature. */
  readonly document: object
  /** A signed policy that still has the old content. */
  readonly stale: string | undefined
}

/**
 * Changes vendors' entries in a policy file, with the next version.
 *
 * @throws Failure naming everything for which that is refused; then nothing was written
 */
export function changePolicy(change: Change): Promise<Changed> {
  return change.dryRun ? makeChange(change) : withLock(change.policy, () => makeChange(change))
}

async function makeChange(change: Change): Promise<Changed> {
  const { policy: path } = change
  const text = await readText(path)
  const before = parseDocument(text, path)
  const key = change.key === undefined ? undefined : await readKey(change.key)
  if (key) await demandUntouched(text, key, path)
  throwMistakes([...refusals(change, before), ...(await staleness(change, before))])
  const { json, isSame } = edit(before, change)
  const lastKid = before.jws && String(before.jws.header.kid)
  const beside = change.out ?? (isSignedFile(before, path) ? path : besideOf(path))
  const after = isSame ? before : parseDocument(json, path)
  const document = isSame ? before.document : setExpiry(after.document, change.expires)
  if (!isSame && key && !change.mayBeUnsigned && isExpired(document))
    throw new Failure(`${path} has expired, and starts no vendor: pass --expires`)
  const jws = !isSame && key && (await signJson(JSON.stringify(document), key))
  const served = jws ? beside : path
  if (jws) demandSize(jws, `${path} as it is signed`)
  if (!change.dryRun && !isSame) {
    await demandUnchanged(path, text)
    // The signed one last: a key or a disk that fails leaves both as they were, or the source ahead.
    if (!jws || (!before.jws && served !== path)) await writeFile(path, json)
    if (jws) await writeFile(served, `${jws}\n`)
  }
  const other = jws && before.jws ? path : beside
  const stale = other !== served && (await exists(other)) ? other : undefined
  const kid = isSame ? lastKid : key?.kid
  return { before, after, isSame, served, kid, lastKid, document, stale }
}

/** An emergency kill leaves a file unsigned that pages read as a signed one. */
function isSignedFile({ jws }: ParsedDocument, path: string): boolean {
  return jws !== undefined || path.endsWith('.jws')
}

function besideOf(path: string): string {
  return path.replace(/(\.json)?$/, '.jws')
}

/** Of an editor or a checkout, which know no lock. */
async function demandUnchanged(path: string, text: string): Promise<void> {
  if ((await readText(path)) !== text)
    throw new Failure(
      `${path} was changed by somebody else meanwhile: nothing was written, try again`,
    )
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

async function staleness(change: Change, { policy }: ParsedDocument): Promise<string[]> {
  const why = await whyNotAbove(policy.version + 1, change)
  return why === undefined ? [] : [`${change.policy}: ${why}`]
}

function refusals(change: Change, { policy, jws }: ParsedDocument): string[] {
  const { policy: path, vendors, successor, add, key, mayBeUnsigned } = change
  const names = [...policy.vendors.keys()].join(', ') || 'no vendor'
  const named = [...vendors, ...(successor === undefined ? [] : [successor])]
  const mustBeSigned = !mayBeUnsigned && key === undefined
  return [
    // A name that no app knows would stop nothing, and look as if it had.
    ...named
      .filter((name) => !policy.vendors.has(name) && !add)
      .map(
        (name) =>
          `${path} does not name ${name}, only ${names}. If the app has a vendor of that name, pass --add`,
      ),
    mustBeSigned &&
      jws &&
      `${path} is signed, and only a signed policy starts a vendor: pass --key`,
    mustBeSigned &&
      !jws &&
      path.endsWith('.jws') &&
      `${path} is not signed (an emergency kill leaves it unsigned), and starts no vendor where policies are signed: pass --key`,
    !Number.isSafeInteger(policy.version + 1) &&
      `${path} has the highest version there is; sign with another key`,
  ].filter((mistake) => typeof mistake === 'string')
}

function edit(
  { json, document, policy, jws }: ParsedDocument,
  { vendors, entry, key }: Change,
): { readonly json: string; readonly isSame: boolean } {
  const entries = document.vendors as Readonly<Record<string, unknown>>
  // A payload is written for machines; as a file it is for people.
  let text = jws ? `${JSON.stringify(document, null, 2)}\n` : json
  let isSame = jws !== undefined || key === undefined
  for (const vendor of vendors) {
    const old = Object.hasOwn(entries, vendor) ? entries[vendor] : undefined
    const fields = typeof old === 'object' && old !== null ? old : {}
    const next = entry(fields as Readonly<Record<string, unknown>>)
    isSame &&= JSON.stringify(old) === JSON.stringify(next)
    text = setJson(text, ['vendors', vendor], next)
  }
  return { json: isSame ? json : setJson(text, ['version'], policy.version + 1), isSame }
}
