import { isPseudonym } from '../pseudonyms/pseudonym'
import type { Kind } from '../vocabulary/kind'
import { fromBase64, plainText } from './decode'
import { findEmail } from './detectors/email'
import { findLabelled } from './detectors/labelled'
import { findNetwork } from './detectors/network'
import { findCards, findIds, findPhones } from './detectors/numbers'
import { findPairs } from './detectors/pairs'
import { findSecrets } from './detectors/secrets'
import { replaceSpans, type Finder, type Span } from './spans'
import {
  AT,
  BRACKET,
  CODED,
  count,
  EQUALS,
  features,
  PLUS,
  SLASH,
  SPACE,
  UPPER,
} from './text-features'

/** What a scan asks and tells. */
export interface Scanner {
  /** Whether the rules take this kind away. */
  removes(kind: Kind): boolean
  /** Cleans a value that was inside a string as JSON. */
  clean(value: unknown): unknown
  /** How many JSON strings it is in. */
  readonly depth: number
  /** Kinds found, in order. */
  readonly found: Kind[]
  /** Letters that may still be decoded: bombs are dropped, not unpacked. */
  budget: number
}

/** Longer strings are not scanned but dropped. */
export const longest = 65_536

/** What is less in base64 is no address, and no number of a person. */
const shortest = 12
const base64 = new RegExp(`[A-Za-z\\d+/_-]{${shortest},}={0,2}`, 'g')

const harmless =
  /^(?:\d{4}-\d\d-\d\d(?:[T ][\d:.]{5,16}(?:Z|[+-]\d\d:?\d\d)?)?|[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})$/i

/**
 * The text without what gives itself away in it; the same text if there is nothing. What was taken
 * out may bring together what was apart, so it goes on until nothing changes.
 */
export function scan(text: string, scanner: Scanner): string {
  let before = text
  for (let round = 0; round < 5; round += 1) {
    const after = scanOnce(before, scanner, 0)
    if (after === before) return after
    before = after
  }
  return '[content]'
}

function scanOnce(text: string, scanner: Scanner, depth: number): string {
  // Each event has a UUID or two: known by their length, their letters need not be counted.
  if (text.length === 36 && harmless.test(text)) return text
  count(text)
  const { bits, digits, run, dots, colons, dashes } = features
  const pairs = bits & EQUALS || colons
  const ids = digits > 8 || (digits > 3 && bits & UPPER && !dashes)
  const phones = digits > 6 && (bits & (SPACE | PLUS | CODED) || digits > 9 || colons)
  const labelled = digits > 3 && bits & SPACE
  const network = digits > 3 && (dots > 1 || colons > 1 || dashes > 4)
  const secrets = run > 15 || dashes > 9 || (bits & SLASH && (bits & AT || text.includes('hook')))
  const encoded =
    bits & (AT | CODED | BRACKET) || pairs || secrets || (bits & SPACE && / dot /i.test(text))
  if (!(ids || phones || labelled || network || encoded)) return text
  if (harmless.test(text) || isPseudonym(text)) return text
  const parsed = bits & BRACKET ? scanJson(text, scanner, depth) : undefined
  if (parsed !== undefined) return parsed
  const spans: Span[] = []
  const hit: Parameters<Finder>[1] = (start, end, kind) => {
    if (scanner.removes(kind)) spans.push({ start, end, kind })
  }
  if (bits & AT) findEmail(text, hit)
  if (pairs) findPairs(text, hit)
  if (ids) findIds(text, hit)
  if (digits > 13) findCards(text, hit)
  if (phones) findPhones(text, hit)
  if (labelled) findLabelled(text, hit)
  if (network) findNetwork(text, hit)
  if (secrets) findSecrets(text, hit)
  let result = text
  if (spans.length > 0) {
    result = replaceSpans(text, spans)
    for (const span of spans) scanner.found.push(span.kind)
  }
  return encoded && depth < 5 ? scanEncoded(result, scanner, depth + 1) : result
}

function scanJson(text: string, scanner: Scanner, depth: number): string | undefined {
  const first = text.trimStart().charAt(0)
  if ((first !== '{' && first !== '[' && first !== '"') || depth + scanner.depth > 4)
    return undefined
  try {
    const value: unknown = JSON.parse(text)
    const before = scanner.found.length
    const cleaned =
      typeof value === 'string' ? inner(value, scanner, depth + 1) : scanner.clean(value)
    return scanner.found.length === before ? text : JSON.stringify(cleaned)
  } catch {
    return undefined
  }
}

function scanEncoded(text: string, scanner: Scanner, depth: number): string {
  let result = text
  if (text.includes('%'))
    result = result.replace(/[^\s?&=#"'<>;,|]+/g, (token) =>
      /%[\da-f]{2}/i.test(token) ? scanPercent(token, scanner, depth) : token,
    )

  const plain = plainText(result)
  if (plain !== result) {
    const cleaned = inner(plain, scanner, depth)
    if (cleaned !== plain) result = cleaned
  }
  return result.replace(base64, (token) => scanBase64(token, scanner, depth))
}

/** A slash is a letter of base64 too: a text may be all of a run, what comes after a slash, or a segment. */
function scanBase64(run: string, scanner: Scanner, depth: number): string {
  let start = 0
  for (let slashes = 0; slashes < 8; slashes += 1) {
    const kind = kindInBase64(run.slice(start), scanner, depth)
    if (kind !== undefined) return `${run.slice(0, start)}[${kind}]`
    const slash = run.indexOf('/', start)
    if (slash < 0) break
    start = slash + 1
  }
  if (start === 0) return run
  const clean = (segment: string): string => {
    const kind = kindInBase64(segment, scanner, depth)
    return kind === undefined ? segment : `[${kind}]`
  }
  return run.split('/').map(clean).join('/')
}

function kindInBase64(run: string, scanner: Scanner, depth: number): Kind | undefined {
  const decoded = run.length >= shortest ? fromBase64(run) : undefined
  if (decoded === undefined) return undefined
  const before = scanner.found.length
  inner(decoded, scanner, depth)
  return scanner.found[before]
}

/** A scan of decoded text, as long as the budget lasts; after that it goes as a whole. */
function inner(text: string, scanner: Scanner, depth: number): string {
  scanner.budget -= text.length
  if (scanner.budget < 0) {
    scanner.found.push('content')
    return '[content]'
  }
  return scanOnce(text, scanner, depth)
}

function scanPercent(token: string, scanner: Scanner, depth: number): string {
  let decoded: string
  try {
    decoded = decodeURIComponent(token)
  } catch {
    return token
  }
  const cleaned = inner(decoded, scanner, depth)
  return cleaned === decoded
    ? token
    : encodeURIComponent(cleaned).replace(/%(?:5B|5D|2F|3A)/g, decodeURIComponent)
}
