import { decodeRequest, encodeRequest, readJson, type Field } from './request-codec'

/** A request as it may be sent, and its contents as data. */
export interface ReadRequest {
  readonly url: URL
  readonly body: string
  /** The contents of the request; `undefined` if it could not be read. */
  readonly payload: Readonly<Record<string, unknown>> | undefined
  readonly messageIds: readonly string[]
  /** Its query and body as texts; absent if there are none, or it could not be read. */
  readonly text?: string
}

/** All parts of a request that its sender can choose. */
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
/** Long enough for a word or an address, and longer than any part of a UUID. */
const hexadecimal = /(?:[0-9a-f]{2}){7,}/gi
/** Characters that no text contains. */
const control = /[^\P{C}\s]/u
/** A string in JSON that may be JSON itself. */
const nested = /"(?:\\[nrt]|\s)*[[{]/

/**
 * Reads a whole request, every part that can hold data. The returned request contains exactly what was read; if a
 * part cannot be read, it must not be sent.
 */
export function readRequest({ url, method = 'GET', headers, body = '' }: Readable): ReadRequest {
  const decoded = decodeRequest(url, body)
  if (!decoded || !methods.test(method)) return { url, body, payload: undefined, messageIds: [] }
  const fields = [...decoded.query, ...decoded.body]
  const text = fields.map(plainTextOf).join('\n')
  const messageIds = text.match(uuid) ?? []
  const sent = { ...encodeRequest(url, body, decoded), ...(text && { text }) }
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

/** Pairs as one object, so that names and neighbours classify a value; a repeated name goes into another object. */
function grouped(fields: readonly Field[]): unknown {
  const groups: Record<string, unknown>[] = [{}]
  const counts = new Map<string, number>()
  for (const { name, data } of fields) {
    const index = counts.get(name) ?? 0
    counts.set(name, index + 1)
    // Defined and not assigned, because a pair may be called `__proto__`.
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

/** A header's value, under its name without the prefix `x-`. */
function headerTexts(headers: Headers): Record<string, unknown> {
  return Object.fromEntries(
    [...headers].map(([name, value]) =>
      name === 'authorization'
        ? ['parts', credentialTexts(value)]
        : [name.replace(/^x-/, ''), readJson(value) ?? value],
    ),
  )
}

/** A vendor may get its own key (RFC 7617: possibly in base64) but not a person's data in that place. */
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
 * Decodes texts that are written as hexadecimal digits. Only valid UTF-8 counts as text: a tenth of all pseudonyms
 * have no control characters among their bytes, and some would be mistaken for personal data.
 */
function hexTexts(text: string): string[] {
  return (text.match(hexadecimal) ?? []).flatMap((digits) => {
    const escaped = digits.replace(/../g, '%$&')
    const decoded = unescaped(escaped)
    return decoded === escaped || control.test(decoded) ? [] : [decoded]
  })
}

/**
 * Whether a string inside the data is JSON in which a name occurs twice: a reader sees only one of the two, and
 * readers differ in which.
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
