/**
 * Reads requests as analytics SDKs write them (JSON, a form with JSON in it, either in base64) and writes them
 * back. What is sent never contains more than what was read: if the two could differ (a name that occurs twice in
 * JSON, bytes that are not UTF-8), what was read is written anew.
 */

/** One part of a request: a pair of its query or form, or a whole body. */
export interface Field {
  /** The name of a pair; empty for a whole body. */
  readonly name: string
  readonly data: unknown
  /** As it is sent, before the form's own escaping. */
  readonly text: string
  /** How `text` encodes `data`: unchanged, as JSON, or as JSON in base64. */
  readonly encoding: 'text' | 'json' | 'base64'
  /** `text` is exactly what was read. */
  readonly isVerbatim: boolean
}

/** A request, taken apart. */
export interface DecodedRequest {
  readonly query: readonly Field[]
  readonly body: readonly Field[]
  readonly isForm: boolean
}

/** @returns `undefined` if the body is in no encoding that can be read */
export function decodeRequest(url: URL, body: string): DecodedRequest | undefined {
  try {
    const query = url.search ? decodeForm(url.searchParams) : []
    if (body === '') return { query, body: [], isForm: false }
    const field = decodeField('', body)
    if (field.encoding !== 'text') return { query, body: [field], isForm: false }
    if (!isForm(body)) return undefined
    return { query, body: decodeForm(new URLSearchParams(body)), isForm: true }
  } catch {
    // Nested too deeply for `JSON.parse`.
    return undefined
  }
}

/** The request with its current fields; a field that did not change keeps its exact text. */
export function encodeRequest(
  url: URL,
  body: string,
  { query, body: fields, isForm }: DecodedRequest,
): { readonly url: URL; readonly body: string } {
  return {
    url: withQuery(url, encodeForm(url.search.slice(1), query)),
    body: isForm ? encodeForm(body, fields) : (fields[0]?.text ?? ''),
  }
}

function withQuery(url: URL, query: string): URL {
  if (query === url.search.slice(1)) return url
  const changed = new URL(url)
  changed.search = query
  return changed
}

/** The request with other data in its fields, each in the same encoding; `undefined` removes a field. */
export function mapRequest(
  { query, body, isForm }: DecodedRequest,
  map: (field: Field) => unknown,
): DecodedRequest {
  return { query: mapFields(query, map), body: mapFields(body, map), isForm }
}

function mapFields(fields: readonly Field[], map: (field: Field) => unknown): Field[] {
  const mapped = fields.flatMap((field) => {
    const data = map(field)
    if (data === undefined) return []
    const text = field.encoding === 'text' ? String(data) : encode(field.encoding, data)
    return [{ ...field, data, text, isVerbatim: field.isVerbatim && text === field.text }]
  })
  const isWhole = mapped.length === fields.length
  return isWhole ? mapped : mapped.map((field) => ({ ...field, isVerbatim: false }))
}

function decodeForm(form: URLSearchParams): Field[] {
  return [...form].map(([name, value]) => decodeField(name, value))
}

function encodeForm(before: string, fields: readonly Field[]): string {
  if (fields.length && fields.every(({ isVerbatim }) => isVerbatim) && isUtf8(before)) return before
  const form = new URLSearchParams(fields.map(({ name, text }) => [name, text]))
  // Written as `%20`, because not every server reads `+` as a space.
  return String(form).replace(/\+/g, '%20')
}

function isUtf8(escaped: string): boolean {
  try {
    decodeURIComponent(escaped)
    return true
  } catch {
    return false
  }
}

function decodeField(name: string, text: string): Field {
  const plain = readJson(text)
  const data = plain ?? readJson(fromBase64(text))
  if (data === undefined) return { name, text, data: text, encoding: 'text', isVerbatim: true }
  const encoding = plain ? 'json' : 'base64'
  const written = encode(encoding, data)
  return { name, data, encoding, text: written, isVerbatim: written === text }
}

function encode(encoding: 'json' | 'base64', data: unknown): string {
  const json = JSON.stringify(data) ?? ''
  if (encoding === 'json') return json
  let bytes = ''
  for (const byte of new TextEncoder().encode(json)) bytes += String.fromCharCode(byte)
  return btoa(bytes)
}

/** A trailing `=` is base64 padding. */
function isForm(text: string): boolean {
  return /^[\w$.[\]-]+=[^=]/.test(text)
}

/** Objects and lists only: SDKs don't send a bare number or word. */
export function readJson(text: string | undefined): object | undefined {
  if (text === undefined || !/^\s*[[{]/.test(text)) return undefined
  try {
    return JSON.parse(text) as object
  } catch {
    return undefined
  }
}

function fromBase64(text: string): string | undefined {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (char) => char.charCodeAt(0)))
  } catch {
    return undefined
  }
}
