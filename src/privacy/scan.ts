import { fromBase64, plainText } from './decode'
import { feature, featuresOf } from './features'
import { findEmail } from './find-email'
import { findNetwork } from './find-network'
import { findNumbers, findPhones } from './find-numbers'
import { findPairs } from './find-pairs'
import { findSecrets } from './find-secrets'
import type { Kind } from './kind'
import { isPseudonym } from './pseudonym'
import { type Finder, replaceSpans, type Span } from './spans'

/** What a scan asks and tells. */
export interface Scanner {
  /** Whether the rules take this kind away. */
  removes(kind: Kind): boolean
  /** Cleans a value that was inside a string as JSON. */
  clean(value: unknown): unknown
  /** Kinds found, in order. */
  readonly found: Kind[]
  /** Letters that may still be decoded: bombs are dropped, not unpacked. */
  budget: number
}

/** Longer strings are not scanned but dropped. */
export const longest = 65_536

const harmless =
  /^(?:\d{4}-\d\d-\d\d(?:[T ][\d:.]{5,16}(?:Z|[+-]\d\d:?\d\d)?)?|[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})$/i

/** The text without what gives itself away in it; the same text if there is nothing. */
export function scan(text: string, scanner: Scanner, depth = 0): string {
  const { bits, digits, run } = featuresOf(text)
  const odd =
    bits &
    (feature.at |
      feature.percent |
      feature.entity |
      feature.pair |
      feature.backslash |
      feature.wide)
  if (!odd && digits < 6 && run < 16 && !(bits & (feature.bracket | feature.space))) {
    if (digits < 4 || !(bits & feature.dot)) return text
  }
  if (harmless.test(text) || isPseudonym(text)) return text
  const parsed = scanJson(text, scanner, depth)
  if (parsed !== undefined) return parsed
  const spans: Span[] = []
  const hit: Parameters<Finder>[1] = (start, end, kind) => {
    if (scanner.removes(kind)) spans.push({ start, end, kind })
  }
  if (bits & feature.at) findEmail(text, hit)
  if (bits & feature.pair) findPairs(text, hit)
  if (digits > 6) {
    findNumbers(text, hit)
    findPhones(text, hit)
  }
  if (digits > 3 || bits & feature.colon) findNetwork(text, hit)
  if (run > 15 || bits & feature.slash) findSecrets(text, hit)
  let result = text
  if (spans.length > 0) {
    result = replaceSpans(text, spans)
    for (const span of spans) scanner.found.push(span.kind)
  }
  if (depth < 5 && (odd || run > 15 || bits & (feature.bracket | feature.space))) {
    result = scanEncoded(result, bits, scanner, depth + 1)
  }
  return result
}

function scanJson(text: string, scanner: Scanner, depth: number): string | undefined {
  if (!/^\s*["[{]/.test(text) || depth > 4) return undefined
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' && typeof value !== 'string') return undefined
    const before = scanner.found.length
    const cleaned =
      typeof value === 'string' ? scan(value, scanner, depth + 1) : scanner.clean(value)
    return scanner.found.length === before ? text : JSON.stringify(cleaned)
  } catch {
    return undefined
  }
}

function scanEncoded(text: string, bits: number, scanner: Scanner, depth: number): string {
  let result = text
  if (bits & feature.percent) {
    result = result.replace(/[^\s?&=#"'<>;,()|]*%[\da-f]{2}[^\s?&=#"'<>;,()|]*/gi, (token) =>
      scanPercent(token, scanner, depth),
    )
  }
  const plain = plainText(result)
  if (plain !== result) {
    const cleaned = inner(plain, scanner, depth)
    if (cleaned !== plain) result = cleaned
  }
  return result.replace(/[A-Za-z\d+/_-]{16,}={0,2}/g, (token) => {
    const decoded = fromBase64(token)
    return decoded === undefined ? token : marked(token, decoded, scanner, depth)
  })
}

/** A scan of decoded text, as long as the budget lasts; after that it goes as a whole. */
function inner(text: string, scanner: Scanner, depth: number): string {
  scanner.budget -= text.length
  if (scanner.budget < 0) {
    scanner.found.push('content')
    return '[content]'
  }
  return scan(text, scanner, depth)
}

function marked(token: string, decoded: string, scanner: Scanner, depth: number): string {
  const before = scanner.found.length
  inner(decoded, scanner, depth)
  const kind = scanner.found[before]
  return kind === undefined ? token : `[${kind}]`
}

function scanPercent(token: string, scanner: Scanner, depth: number): string {
  let decoded: string
  try {
    decoded = decodeURIComponent(token)
  } catch {
    return token
  }
  if (decoded === token) return token
  const cleaned = inner(decoded, scanner, depth)
  return cleaned === decoded
    ? token
    : encodeURIComponent(cleaned).replace(/%(?:5B|5D|2F)/g, decodeURIComponent)
}
