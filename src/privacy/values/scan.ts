import { isPseudonym } from '../pseudonyms/pseudonym'
import type { EntityType } from '../vocabulary/entity-type'
import { candidatesFor } from './candidates'
import { fromBase64, isSpelt, percentDecoded, plainText, withHidden } from './decode'
import { detectorAt, isMissing } from './detectors'
import { replaceSpans, type Span } from './spans'
import {
  AT,
  BRACKET,
  CODED,
  EQUALS,
  featuresOf,
  hasCapital,
  type TextFeatures,
} from './text-features'

/** What a scan asks and tells. */
export interface Scanner {
  /** Whether the rules take this kind away. */
  removes(kind: EntityType): boolean
  /** Cleans a value that was inside a string as JSON. */
  cleanJson(value: unknown): unknown
  /** How many JSON strings it is in. */
  readonly depth: number
  /** Kinds found, in order. */
  readonly found: EntityType[]
  /** Letters that may still be decoded: bombs are dropped, not unpacked. */
  charBudget: number
  /** Somebody may be called what the property says: two words with capitals may be a name. */
  readonly isCalled: boolean
  /** A text went unread, for what reads it is not loaded yet. */
  isPartial: boolean
}

/** Longer strings are not scanned but dropped. */
export const maxTextLength = 65_536
/** Layers of encoding that are taken off; what is still encoded after the last is dropped. */
const maxLayers = 5
/** What was taken out may bring together what was apart, so a scan goes on until nothing changes. */
const maxRounds = 5

/** Shorter base64 cannot hold an e-mail address or a personal number. */
const minBase64 = 12
const base64 = new RegExp(`[A-Za-z\\d+/_-]{${minBase64},}={0,2}`, 'g')

/** A date, or a UUID. */
const harmless =
  /^(?:\d{4}-\d\d-\d\d(?:[T ][\d:.]{5,16}(?:Z|[+-]\d\d:?\d\d)?)?|[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})$/i

/** The text without what gives itself away in it; the same text if there is nothing. */
export function scan(text: string, scanner: Scanner): string {
  let before = text
  for (let round = 0; round < maxRounds; round += 1) {
    const after = scanOnce(before, scanner, 0)
    if (after === before) return after
    before = after
  }
  return '[content]'
}

function scanOnce(text: string, scanner: Scanner, layer: number): string {
  // Each event has a UUID or two, and a time: known by their dashes, their letters need not be counted.
  if ((text[8] === '-' || text[7] === '-') && harmless.test(text)) return text
  const features = featuresOf(text)
  const isCoded = couldBeCoded(features, text)
  const isJson = (features.bits & BRACKET) !== 0
  // What JSON has in it is scanned before the detectors run, and has features of its own.
  const isCalled = features.spaces === 1 && hasCapital(features.bits) && scanner.isCalled
  const candidates = candidatesFor(features, text, isCalled)
  if (candidates === 0 && !isCoded) return text
  if (isPseudonym(text)) return text
  const parsed = isJson ? scanJson(text, scanner, layer) : undefined
  if (parsed !== undefined) return parsed
  if (isMissing(candidates)) {
    scanner.isPartial = true
    return unread(scanner)
  }
  const result = detect(text, scanner, candidates)
  return isCoded ? scanEncoded(result, scanner, layer + 1) : result
}

/** Whether it may be written in another way: escapes, entities, base64, words for signs. */
function couldBeCoded(
  { bits, colons, run, spaces }: Readonly<TextFeatures>,
  text: string,
): boolean {
  return (
    (bits & (AT | CODED | BRACKET | EQUALS)) !== 0 ||
    colons > 0 ||
    run >= minBase64 ||
    (spaces > 1 && isSpelt.test(text))
  )
}

/** What has more than this is no text: lists of 64 kB have some 3,000 addresses. */
const mostSpans = 5_000

function detect(text: string, scanner: Scanner, candidates: number): string {
  const spans: Span[] = []
  const hit = (start: number, end: number, kind: EntityType): void => {
    if (spans.length <= mostSpans && scanner.removes(kind)) spans.push({ start, end, kind })
  }
  for (let left = candidates; left !== 0; left &= left - 1)
    detectorAt(31 - Math.clz32(left & -left))?.find(text, hit)

  if (spans.length === 0) return text
  if (spans.length > mostSpans) return unread(scanner)
  for (const span of spans) scanner.found.push(span.kind)
  return replaceSpans(text, spans)
}

function scanJson(text: string, scanner: Scanner, layer: number): string | undefined {
  const first = text.trimStart().charAt(0)
  if (first !== '{' && first !== '[' && first !== '"') return undefined
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (layer + scanner.depth >= maxLayers) return unread(scanner)
  const before = scanner.found.length
  const cleaned =
    typeof value === 'string' ? scanDecoded(value, scanner, layer + 1) : scanner.cleanJson(value)
  return scanner.found.length === before ? text : JSON.stringify(cleaned)
}

/** What nobody has looked into goes as a whole. */
function unread(scanner: Scanner): string {
  scanner.found.push('content')
  return '[content]'
}

function scanEncoded(text: string, scanner: Scanner, layer: number): string {
  let result = text
  if (text.includes('%'))
    result = result.replace(/[^\s?&=#"'<>;,|]+/g, (token) =>
      /%[\da-f]{2}/i.test(token) ? scanPercent(token, scanner, layer) : token,
    )

  for (const read of [plainText, withHidden]) {
    const plain = read(result)
    if (plain === result) continue
    const cleaned = scanDecoded(plain, scanner, layer)
    if (cleaned !== plain) result = cleaned
  }
  return result.replace(base64, (token) => scanBase64(token, scanner, layer))
}

/** A slash is a letter of base64 too: a text may be all of a run, what comes after a slash, or a segment. */
function scanBase64(run: string, scanner: Scanner, layer: number): string {
  let start = 0
  for (let slashes = 0; slashes < 8; slashes += 1) {
    const kind = kindInBase64(run.slice(start), scanner, layer)
    if (kind !== undefined) return `${run.slice(0, start)}[${kind}]`
    const slash = run.indexOf('/', start)
    if (slash < 0) break
    start = slash + 1
  }
  if (start === 0) return run
  const clean = (segment: string): string => {
    const kind = kindInBase64(segment, scanner, layer)
    return kind === undefined ? segment : `[${kind}]`
  }
  return run.split('/').map(clean).join('/')
}

function kindInBase64(run: string, scanner: Scanner, layer: number): EntityType | undefined {
  const decoded = run.length >= minBase64 ? fromBase64(run) : undefined
  if (decoded === undefined) return undefined
  const before = scanner.found.length
  scanDecoded(decoded, scanner, layer)
  return scanner.found[before]
}

/** A scan of decoded text, as long as budget and layers last; after that it goes as a whole. */
function scanDecoded(text: string, scanner: Scanner, layer: number): string {
  scanner.charBudget -= text.length
  return scanner.charBudget < 0 || layer > maxLayers
    ? unread(scanner)
    : scanOnce(text, scanner, layer)
}

function scanPercent(token: string, scanner: Scanner, layer: number): string {
  const decoded = percentDecoded(token)
  const cleaned = scanDecoded(decoded, scanner, layer)
  if (cleaned === decoded) return token
  try {
    return encodeURIComponent(cleaned).replace(/%(?:5B|5D|2F|3A)/g, decodeURIComponent)
  } catch {
    return '[content]' // half a surrogate
  }
}
