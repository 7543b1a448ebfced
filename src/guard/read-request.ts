import { decodeRequest, encodeRequest, readJson, type Field } from './request-codec'

/** A request as it may be sent, and what it says, as data. */
export interface ReadRequest {
  readonly url: URL
  readonly body: string
  /** Everything that the request says; `undefined` if it could not be read. */
  readonly payload: Readonly<Record<string, unknown>> | undefined
  readonly messageIds: readonly string[]
}

/** Everything of a request that its sender can choose. */
export interface Readable {
  readonly url: URL
  readonly method?: string
  readonly headers?: Headers
  readonly body?: string
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const methods = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/i
/** gzip (RFC 1952) in base64, where a text or a string in it begins. */
const gzip = /(?:^|[^A-Za-z0-9+/_-])H4sI[A-Za-z0-9+/_-]{12}/
/** Long enough for a word or an address, and no part of a UUID. */
const hexadecimal = /(?:[0-9a-f]{2}){7,}/gi
/** What no text has. */
const control = /[^\P{C}\s]/u
/** A string in JSON that may be JSON itself. */
const nested = /"(?:\\[nrt]|\s)*[[{]/

/**
 * Reads a whole request: what can say something, is looked into; what cannot be read, nobody vouches
 * for. What is returned to be sent is what was read.
 */
export function readRequest({ url, method = 'GET', headers, body = '' }: Readable): ReadRequest {
  const decoded = decodeRequest(url, body)
  if (!decoded || !methods.test(method)) return { url, body, payload: undefined, messageIds: [] }
  const fields = [...decoded.query, ...decoded.body]
  const text = fields.map(plainTextOf).join('\n')
  const messageIds = text.match(uuid) ?? []
  const sent = encodeRequest(url, body, decoded)
  const path = segments(url)
  const whole = [text, ...path, ...(headers?.values() ?? [])].join('\n')
  const isReadable = !gzip.test(whole) && !fields.some(hasEqualNames)
  if (!isReadable) return { ...sent, payload: undefined, messageIds }
  const hidden = hexTexts(whole)
  const payload = {
    query: grouped(decoded.query),
    body: decoded.isForm ? grouped(decoded.body) : decoded.body[0]?.data,
    path,
    ...(headers && { headers: headerTexts(headers) }),
    ...(hidden.length && { hidden }),
  }
  return { ...sent, payload, messageIds }
}

function plainTextOf({ encoding, data, text }: Field): string {
  return encoding === 'base64' ? JSON.stringify(data) : text
}

/** Pairs as one object, so that names and neighbours say what a value is; names that come again as another. */
function grouped(fields: readonly Field[]): unknown {
  const groups: Record<string, unknown>[] = [{}]
  const counts = new Map<string, number>()
  for (const { name, data } of fields) {
    const index = counts.get(name) ?? 0
    counts.set(name, index + 1)
    // Defined, for a pair may be called `__proto__`.
    const property = { value: data, enumerable: true }
    groups[index] = Object.defineProperty(groups[index] ?? {}, name, property)
  }
  return groups.length > 1 ? groups : groups[0]
}

function segments({ pathname }: URL): string[] {
  return pathname.split('/').flatMap((part) => (part ? [unescaped(part)] : []))
}

function unescaped(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** What a header says, under its name without the prefix of those that nobody has registered. */
function headerTexts(headers: Headers): Record<string, unknown> {
  return Object.fromEntries(
    [...headers].map(([name, value]) =>
      name === 'authorization'
        ? ['parts', credentialTexts(value)]
        : [name.replace(/^x-/, ''), readJson(value) ?? value],
    ),
  )
}

/** A vendor's own key is no secret to it (RFC 7617: it may be in base64); a person's data in it is. */
function credentialTexts(value: string): readonly string[] {
  const key = value.replace(/^\w+\s+/, '')
  const decoded = key.split(/[\s.]+/).flatMap((part) => {
    try {
      return [atob(part.replace(/-/g, '+').replace(/_/g, '/'))]
    } catch {
      return []
    }
  })
  return [key, ...decoded.filter((text) => /^[\x20-\x7e]+$/.test(text))]
}

/**
 * Texts that are written as the digits of their bytes. What is no UTF-8 is no text: a tenth of all
 * pseudonyms has no control characters among its bytes, and some would pass for somebody's data.
 */
function hexTexts(text: string): string[] {
  return (text.match(hexadecimal) ?? []).flatMap((digits) => {
    const escaped = digits.replace(/../g, '%$&')
    const decoded = unescaped(escaped)
    return decoded === escaped || control.test(decoded) ? [] : [decoded]
  })
}

/**
 * Whether a string inside of the data is JSON in which a name comes twice: a reader would see one of
 * them, and which one differs.
 */
function hasEqualNames({ encoding, data, text }: Field): boolean {
  if (encoding === 'text' || !nested.test(encoding === 'json' ? text : JSON.stringify(data)))
    return false
  let found = false
  const look = (outer: object): string =>
    JSON.stringify(outer, (_name, value: unknown) => {
      const inner = typeof value === 'string' ? readJson(value) : undefined
      if (inner && countNames(String(value)) !== countNames(look(inner))) found = true
      return value
    })
  look(Object(data) as object)
  return found
}

function countNames(json: string): number {
  return json.match(/"(?:[^"\\]|\\.)*"\s*:/g)?.length ?? 0
}
