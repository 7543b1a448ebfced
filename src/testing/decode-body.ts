/** Inflates gzip; a parameter, so that this file needs nothing of Node. */
export type Inflate = (bytes: Uint8Array) => Uint8Array

export interface DecodedBody {
  readonly text: string
  readonly payload: unknown
}

const MOST_LAYERS = 4
const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}$/

/**
 * Reads a body without knowing whose it is: gzip by its magic bytes (a header may be missing: a
 * beacon cannot set one), then JSON, a form field `data` or base64, in any nesting.
 */
export function decodeBody(bytes: Uint8Array, inflate: Inflate): DecodedBody {
  const text = new TextDecoder().decode(unzip(bytes, inflate))
  return { text, payload: parse(text, inflate, MOST_LAYERS) }
}

function unzip(bytes: Uint8Array, inflate: Inflate): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return inflate(bytes)
  } catch {
    return bytes // cut off in the middle: the bytes are still evidence
  }
}

function parse(text: string, inflate: Inflate, layers: number): unknown {
  const trimmed = text.trim()
  if (!trimmed || layers === 0) return undefined
  if (/^[[{"]/.test(trimmed)) return parseJson(trimmed)
  const field = /(?:^|&)data=([^&]*)/.exec(trimmed)?.[1]
  if (field !== undefined) return parse(decodeField(field), inflate, layers - 1)
  if (!BASE64.test(trimmed)) return undefined
  const bytes = unzip(fromBase64(trimmed), inflate)
  return parse(new TextDecoder().decode(bytes), inflate, layers - 1)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A plus stays a plus: clients which send bare base64 do not encode it. */
function decodeField(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

function fromBase64(text: string): Uint8Array {
  try {
    const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'))
    return Uint8Array.from(binary, (char) => char.charCodeAt(0))
  } catch {
    return new Uint8Array()
  }
}
