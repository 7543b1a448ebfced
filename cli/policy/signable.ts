import { isSignedBy } from '../signing/jws'
import type { VerifyingKey } from '../signing/keys'
import { Failure } from '../terminal'
import { PLAUSIBLE } from './beside'
import { missingStops } from './keep-stops'
import { parseDocument, type ParsedDocument } from './parse-document'
import { setJson } from './set-json'

export interface PolicyFile extends ParsedDocument {
  readonly path: string
  readonly text: string
  /** Pages read it as signed, whether it is now or not. */
  readonly mustBeSigned: boolean
}

/**
 * The document that a key may sign of a file, or why there is none: otherwise whoever can write the file could start
 * a vendor without the key. A source is its authors' own. What an emergency kill has left unsigned keeps what was
 * signed; of that and the kills the document is made.
 */
export async function signable(
  file: PolicyFile,
  keys: readonly VerifyingKey[],
): Promise<ParsedDocument | string> {
  const { path, text, jws, mustBeSigned } = file
  const isSource = !jws && !mustBeSigned
  try {
    const why = isSource ? undefined : jws && (await unsignedReason(text, file, keys))
    if (why !== undefined) return `${path} ${why}. ${advice}`
    return isSource || jws ? file : await withKills(file, keys)
  } catch (error) {
    // A kill can do without; whoever needs it is told.
    if (error instanceof Failure) return `${error.message}. ${advice}`
    throw error
  }
}

const advice = 'See what it says (cordon status --public <jwk>), and sign a .json file of your own'

async function unsignedReason(
  jws: string,
  { jws: decoded }: ParsedDocument,
  keys: readonly VerifyingKey[],
): Promise<string | undefined> {
  const kid = String(decoded?.header.kid)
  const key = keys.find((one) => one.kid === kid)
  if (!key)
    return `is signed by key ${kid}, which cannot be checked: pass the public key of that name, --public <jwk>`
  return (await isSignedBy(key, jws)) ? undefined : 'was changed after it was signed'
}

async function withKills(file: PolicyFile, keys: readonly VerifyingKey[]): Promise<ParsedDocument> {
  const { path, document, policy } = file
  const { original } = document
  if (typeof original !== 'string')
    throw new Failure(`${path} is not signed, and does not keep what was (a kill does)`)
  const signed = parseDocument(original, `what ${path} keeps as signed`)
  const why = await unsignedReason(original, signed, keys)
  if (why !== undefined) throw new Failure(`${path} is not signed, and what it keeps ${why}`)
  const started = [...missingStops(file, signed).keys()]
  if (started.length)
    throw new Failure(
      `${path} is not signed, and does not stop ${started.join(', ')} as the signed policy does that it keeps`,
    )
  let json = `${JSON.stringify(signed.document, null, 2)}\n`
  for (const [vendor, stop] of missingStops(signed, file))
    json = setJson(json, ['vendors', vendor], stop)
  const { version: floor } = signed.policy
  // Pages do not follow a number that is far too high, and anybody may have written it.
  const isLikely = policy.version > floor && policy.version <= floor + PLAUSIBLE
  json = setJson(json, ['version'], isLikely ? policy.version : floor + 1)
  return { ...parseDocument(json, path), jws: signed.jws }
}
