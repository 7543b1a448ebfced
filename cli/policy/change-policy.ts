import { readText, writeFiles } from '../files'
import { signJson } from '../signing/jws'
import { readKey, readVerifyingKeys, type SigningKey, type VerifyingKey } from '../signing/keys'
import { Failure, throwMistakes } from '../terminal'
import { withLock } from '../with-lock'
import { isPlausible, readBeside, signedPath, type Beside } from './beside'
import type { ChangeOptions } from './change-options'
import { demandUnchanged } from './demand-unchanged'
import { describeEntry } from './describe-entry'
import { isExpired, setExpiry } from './describe-expiry'
import { describeOthers, missingStops, type Entries } from './keep-stops'
import {
  demandSize,
  isReadable,
  parseDocument,
  withoutOriginal,
  type ParsedDocument,
} from './parse-document'
import { versionProblem } from './served-version'
import { setJson } from './set-json'
import { signable } from './signable'
import { staleFile } from './stale-file'

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
  /** A file that still has the old content. */
  readonly stale: string | undefined
  /** Why it was not signed, although there was a key. */
  readonly unsigned: string | undefined
  /** What has become of vendors that were not named, in sentences. */
  readonly others: readonly string[]
}

/**
 * Changes vendors' entries in a policy file, with the next version.
 *
 * @throws Failure naming everything for which that is refused; then nothing was written
 */
export async function changePolicy(change: Change): Promise<Changed> {
  const { policy, out = signedPath(policy), dryRun } = change
  // A vault may take its time, and another kill must not wait for that.
  const key = change.key === undefined ? undefined : await readKey(change.key)
  return dryRun ? makeChange(change, key) : withLock([policy, out], () => makeChange(change, key))
}

async function makeChange(change: Change, key: SigningKey | undefined): Promise<Changed> {
  const { policy: path, dryRun, mayBeUnsigned } = change
  const sources = await readSources(change, key)
  const { before, beside, target, signer, unsigned } = sources
  if (unsigned !== undefined && !mayBeUnsigned) throw new Failure(unsigned)
  throwMistakes([...refusals(change, sources), ...(await staleness(change, sources.floor))])
  const { json, isSame } = edit(sources, change)
  const after = isSame ? before : parseDocument(json, path)
  const document = isSame
    ? before.document
    : setExpiry({ ...sources.expiry, ...withoutOriginal(after.document) }, change.expires)
  if (!isSame && signer && !mayBeUnsigned && isExpired(document))
    throw new Failure(`${path} has expired, and starts no vendor: pass --expires`)
  const jws = !isSame && signer && (await signJson(JSON.stringify(document), signer))
  if (jws) demandSize(jws, `${path} as it is signed`)
  // A signed file alone; of a source, both.
  const files = [
    ...(jws && (before.jws || target === path) ? [] : [{ path, content: json }]),
    ...(jws ? [{ path: target, content: `${jws}\n` }] : []),
  ]
  if (!dryRun && !isSame) {
    await demandUnchanged([sources, ...(beside ? [beside] : [])])
    // The signed one last: if that fails after all, the source is ahead.
    await writeFiles(files)
  }
  const { vendors } = change
  const written = files.map((file) => file.path)
  const names = { here: path, there: target, vendors }
  return {
    ...{ before, after, isSame, document, unsigned, served: jws ? target : path },
    lastKid: sources.lastKid,
    kid: isSame ? before.jws && sources.lastKid : signer?.kid,
    stale: await staleFile(after, { path, target, written, vendors }),
    others: beside ? describeOthers({ here: before, there: beside, after }, names) : [],
  }
}

interface Sources {
  readonly path: string
  readonly text: string
  readonly before: ParsedDocument
  /** What the next version is made of. */
  readonly base: ParsedDocument
  /** What signs it, and why nothing does although there is a key. */
  readonly signer: SigningKey | undefined
  readonly unsigned: string | undefined
  readonly lastKid: string | undefined
  /** Where a signed policy goes, and what is there now. */
  readonly target: string
  readonly beside: Beside | undefined
  /** The `exp` of what is signed there, which a source without one keeps. */
  readonly expiry: { readonly exp?: unknown }
  /** What is stopped beside it, and has to stay so. */
  readonly stops: Entries
  /** The version that the next one is above. */
  readonly floor: number
}

async function readSources(change: Change, key: SigningKey | undefined): Promise<Sources> {
  const { policy: path } = change
  const text = await readText(path)
  const before = parseDocument(text, path)
  const file = { ...before, path, text, mustBeSigned: path.endsWith('.jws') }
  const keys = key && (await readVerifyingKeys(key, change.public))
  const found = keys && (await signable(file, keys))
  const unsigned = typeof found === 'string' ? found : undefined
  const base = typeof found === 'object' ? found : before
  const target = change.out ?? (before.jws ? path : signedPath(path))
  const beside = target === path ? undefined : await readBeside(target, key)
  const { version } = base.policy
  return {
    ...{ path, text, before, base, target, beside, unsigned },
    signer: unsigned === undefined ? key : undefined,
    lastKid: base.jws && String(base.jws.header.kid),
    expiry: keys && beside ? await expiryOf(beside, keys) : {},
    stops: beside ? missingStops(base, beside) : new Map<string, object>(),
    floor:
      beside && isPlausible(beside, version) ? Math.max(version, beside.policy.version) : version,
  }
}

async function expiryOf(beside: Beside, keys: readonly VerifyingKey[]): Promise<Sources['expiry']> {
  const signed = await signable({ ...beside, mustBeSigned: true }, keys)
  return typeof signed === 'object' && 'exp' in signed.document ? { exp: signed.document.exp } : {}
}

async function staleness(change: Change, floor: number): Promise<string[]> {
  const why = await versionProblem(floor + 1, change)
  return why === undefined ? [] : [`${change.policy}: ${why}`]
}

function refusals(change: Change, { before, beside, stops, floor }: Sources): string[] {
  const { policy: path, vendors, successor, add, key, mayBeUnsigned } = change
  const { policy, jws } = before
  const names = [...policy.vendors.keys()].join(', ') || 'no vendor'
  const named = [...vendors, ...(successor === undefined ? [] : [successor])]
  const mustBeSigned = !mayBeUnsigned && key === undefined
  return [
    // A name that no app knows would stop nothing, and look as if it had.
    ...named
      .filter((name) => !policy.vendors.has(name) && !stops.has(name) && !add)
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
    ...(mayBeUnsigned || !beside ? [] : wouldStart(change, beside, stops)),
    !Number.isSafeInteger(floor + 1) &&
      `${path} has the highest version there is; sign with another key`,
  ].filter((mistake) => typeof mistake === 'string')
}

/** A kill keeps what is stopped beside it; who restores one vendor is asked about the others. */
function wouldStart({ policy: path, vendors }: Change, beside: Beside, stops: Entries): string[] {
  const { policy, path: there } = beside
  return [...stops.keys()]
    .filter((vendor) => !vendors.includes(vendor))
    .map((vendor) => {
      const entry = describeEntry(policy.vendors.get(vendor))
      return `${vendor} is ${entry} in ${there}, version ${policy.version}, and ${path} would start it: name it too if it is to start, or restore in ${there}`
    })
}

function edit(
  { text, before, base, beside, signer, stops, floor }: Sources,
  { vendors, entry, expires }: Change,
): { readonly json: string; readonly isSame: boolean } {
  const { document } = base
  // A payload is written for machines; as a file it is for people.
  let json = base.jws ? `${JSON.stringify(document, null, 2)}\n` : base.json
  const entries = new Map(Object.entries(document.vendors as object))
  for (const [vendor, stop] of stops) {
    entries.set(vendor, stop)
    json = setJson(json, ['vendors', vendor], stop)
  }
  const isDone = !signer || before.jws !== undefined || (!expires && isSigned(base, beside))
  let isSame = !stops.size && isDone
  for (const vendor of vendors) {
    const old: unknown = entries.get(vendor)
    const fields = typeof old === 'object' && old !== null ? old : {}
    const next = entry(fields as Readonly<Record<string, unknown>>)
    isSame &&= JSON.stringify(old) === JSON.stringify(next)
    json = setJson(json, ['vendors', vendor], next)
  }
  if (isSame) return { json: base.json, isSame }
  json = setJson(json, ['version'], floor + 1)
  return { json: signer || !before.jws ? json : withOriginal(json, text), isSame }
}

/** Whether a source is signed already, as it is and with this key. */
function isSigned({ document }: ParsedDocument, beside: Beside | undefined): boolean {
  if (!beside?.jws || !beside.isOurs) return false
  const [own, there] = [document, beside.document].map(({ exp: _, ...rest }) =>
    JSON.stringify(withoutOriginal(rest)),
  )
  return own === there
}

/** A policy that stops without a signature keeps the signed one, if that fits: the next signature is made of it. */
function withOriginal(json: string, text: string): string {
  const kept = setJson(json, ['original'], text.trim())
  return isReadable(kept) ? kept : json
}
