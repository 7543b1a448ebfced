import { isUtf8 } from 'node:buffer'
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { attempt } from '../src/shared/attempt'

/** What is in a body or a query, whatever it was wrapped in. */
export interface Payload {
  /** The text of every layer. */
  readonly texts: readonly string[]
  /** Names of properties, fields and parameters, of every layer. */
  readonly keys: ReadonlySet<string>
}

const MOST_LAYERS = 6
/** Of all layers together; bytes. A body that inflates to more than this is looked at so far. */
const MOST_BYTES = 16 * 1024 * 1024

/**
 * Undoes what senders wrap events in, without knowing whose they are: gzip, deflate, brotli, base64,
 * hexadecimal digits, percent encoding, forms, parts, JSON in strings, and names in binary forms.
 *
 * @param encoding of the header `content-encoding`, where there is one
 */
export function readPayload(body: Uint8Array | string, encoding = ''): Payload {
  const texts: string[] = []
  const keys = new Set<string>()
  let left = MOST_BYTES
  const seen = new Set<string>()

  function readBytes(bytes: Uint8Array, layers: number): void {
    if (!bytes.length || layers === 0 || left <= 0) return
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const inflated = inflate(buffer)
    if (inflated) return readBytes(inflated, layers - 1)
    readText(isWide(buffer) ? buffer.toString('utf16le') : buffer.toString('utf8'), layers)
    if (isBinary(buffer))
      // In MessagePack, CBOR and protobuf names stand as they are, between other bytes.
      for (const run of buffer.toString('latin1').match(/[\x20-\x7e]{2,64}/g) ?? []) keys.add(run)
  }

  function readText(text: string, layers: number): void {
    if (text.length < 2 || layers === 0 || left <= 0 || seen.has(text)) return
    seen.add(text)
    left -= text.length
    texts.push(text)
    for (const [, key = ''] of text.matchAll(/["']([^"'\\\s]{1,64})["']\s*:/g)) keys.add(key)
    for (const inner of unwrap(text, keys)) readText(inner, layers - 1)
    const bytes = decodeDigits(text.trim())
    if (bytes) readBytes(bytes, layers - 1)
  }

  if (typeof body === 'string') readText(body, MOST_LAYERS)
  else readBytes(decodeContent(body, encoding), MOST_LAYERS)
  return { texts, keys }
}

function decodeContent(bytes: Uint8Array, encoding: string): Uint8Array {
  if (!/^br$/i.test(encoding.trim())) return bytes
  return attempt(() => brotliDecompressSync(bytes, { maxOutputLength: MOST_BYTES })) ?? bytes
}

/** By the first bytes, because a beacon has no header that says so. */
function inflate(bytes: Buffer): Buffer | undefined {
  const limit = { maxOutputLength: MOST_BYTES }
  const [first = 0, second = 0] = bytes
  if (first === 0x1f && second === 0x8b) return attempt(() => gunzipSync(bytes, limit))
  if ((first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0)
    return attempt(() => inflateSync(bytes, limit))
  // Raw deflate has no mark: only what is no text is tried.
  return isBinary(bytes) ? attempt(() => inflateRawSync(bytes, limit)) : undefined
}

function isBinary(bytes: Buffer): boolean {
  return !isUtf8(bytes) || bytes.subarray(0, 512).some((byte) => byte < 9)
}

function isWide(bytes: Buffer): boolean {
  return bytes.length > 3 && bytes[0] !== 0 && bytes[1] === 0 && bytes[3] === 0
}

/** What is inside of a text: its strings, fields or parts; their names are added to `keys`. */
function unwrap(text: string, keys: Set<string>): string[] {
  const trimmed = text.trim()
  const start = trimmed.search(/[[{"]/)
  // Before it there may be a guard, or what a socket's protocol puts there: `42["event",{…}]`.
  const json = start >= 0 && start < 16 ? parseJson(trimmed.slice(start)) : undefined
  if (json !== undefined) return stringsOf(json)
  if (trimmed.startsWith('--')) return partsOf(trimmed, keys)
  if (/^[\w$.[\]%~-]{1,128}=/.test(trimmed)) return fieldsOf(trimmed, keys)
  const lines = /^[[{]/.test(trimmed) && trimmed.includes('\n') ? trimmed.split('\n') : []
  const plain = /%[0-9a-f]{2}/i.test(trimmed) ? attempt(() => decodeURIComponent(trimmed)) : ''
  return [...lines, ...(plain && plain !== trimmed ? [plain] : [])]
}

function fieldsOf(text: string, keys: Set<string>): string[] {
  return text.split('&').flatMap((pair) => {
    const [name = '', ...rest] = pair.split('=')
    const value = rest.join('=')
    keys.add(attempt(() => decodeURIComponent(name)) ?? name)
    // A plus is a space in a form, and a plus where base64 was not encoded.
    return [value, value.replaceAll('+', ' ')].map(
      (one) => attempt(() => decodeURIComponent(one)) ?? one,
    )
  })
}

function partsOf(text: string, keys: Set<string>): string[] {
  const boundary = text.split(/\r?\n/, 1)[0] ?? '--'
  return text.split(boundary).flatMap((part) => {
    const [head = '', ...rest] = part.split(/\r?\n\r?\n/)
    const name = /name="([^"]*)"/.exec(head)?.[1]
    if (name !== undefined) keys.add(name)
    return rest.length ? [rest.join('\n\n').trim()] : []
  })
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsOf)
}

/** Base64, of either alphabet, or hexadecimal digits; nothing if a text is neither. */
function decodeDigits(text: string): Uint8Array | undefined {
  const digits = text.replace(/^data:[\w/+.;=-]*;base64,/, '')
  if (/^(?:[0-9a-f]{2}){8,}$/i.test(digits)) return Buffer.from(digits, 'hex')
  if (digits.length < 16 || !/^[A-Za-z0-9+/_\s-]+={0,2}$/.test(digits)) return undefined
  return Buffer.from(digits.replace(/\s/g, ''), 'base64')
}

function parseJson(text: string): unknown {
  return attempt(() => JSON.parse(text) as unknown)
}
