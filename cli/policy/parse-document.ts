import { parsePolicy, type Policy } from '../../src/switch/policy'
import { decodeJws, type DecodedJws } from '../signing/jws'
import { Failure } from '../terminal'

/** A policy as it is in a file or an answer. */
export interface ParsedDocument {
  /** JSON text: what is in the file, or in its signed payload. */
  readonly json: string
  readonly document: Readonly<Record<string, unknown>>
  readonly policy: Policy
  /** Set if it is a JWS. */
  readonly jws: DecodedJws | undefined
}

/** As much as a page reads, in characters. */
const MAX_LENGTH = 65_536

/** Whether tabs would read a policy of that size. */
export function isReadable(text: string): boolean {
  return text.length <= MAX_LENGTH
}

/** @throws Failure if tabs would not read a policy for its size */
export function demandSize(text: string, name: string): void {
  if (!isReadable(text)) throw new Failure(`${name} is larger than 64 kB: tabs refuse that`)
}

/** Reads a policy, plain or signed, by the rules of the browser; throws `Failure` if it is none. */
export function parseDocument(text: string, name: string): ParsedDocument {
  demandSize(text, name)
  const jws = decodeJws(text)
  const json = jws?.payload ?? text
  let document: unknown
  try {
    document = JSON.parse(json)
  } catch (error) {
    throw new Failure(`${name} is not a policy: ${jsonProblem(json, error)}`)
  }
  const policy = parsePolicy(document)
  if (typeof policy === 'string') throw new Failure(`${name} is not a policy: ${policy}`)
  if (policy.flag !== undefined)
    throw new Failure(`${name} is not a policy: it has a \`flag\`, which only flag sources set`)
  return { json, document: document as ParsedDocument['document'], policy, jws }
}

/** What an emergency kill keeps for the next signature is not signed itself. */
export function withoutOriginal(document: ParsedDocument['document']): object {
  const { original: _, ...others } = document
  return others
}

function jsonProblem(text: string, error: unknown): string {
  if (/^\s*</.test(text)) return 'it is HTML, not JSON'
  const comment = text.split('\n').findIndex((line) => /^\s*(?:\/\/|\/\*|#)/.test(line))
  return comment < 0 ? String(error) : `line ${comment + 1} is a comment, which JSON does not have`
}
