import { readJson } from '../src/guard/request-codec'

/**
 * Unwraps JSON from the encodings of SDKs: a form with the field `data`, base64, the query of a GET. `undefined` for
 * anything else, and for two of them at once, which could be read differently elsewhere.
 */
export function decodePayload(bytes: Uint8Array, asked: URLSearchParams): unknown {
  const text = readText(bytes)
  if (text === undefined) return undefined
  if (text.trim()) return parse(text) ?? parseForm(text)
  return parseField(asked)
}

/** Decodes only valid UTF-8: a decoder that repairs errors would read something else than was sent. */
function readText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function parse(text: string): unknown {
  return readJson(text) ?? readJson(fromBase64(text.trim()))
}

function fromBase64(text: string): string | undefined {
  if (!/^[\w+/-]+={0,2}$/.test(text)) return undefined
  try {
    const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'))
    return readText(Uint8Array.from(binary, (char) => char.charCodeAt(0)))
  } catch {
    return undefined
  }
}

function parseForm(text: string): unknown {
  return /^[\w$.[\]-]+=/.test(text) ? parseField(new URLSearchParams(text)) : undefined
}

function parseField(form: URLSearchParams): unknown {
  const [data, ...more] = form.getAll('data')
  if (data === undefined || more.length) return undefined
  // If a client did not escape its base64, `+` was read as a space.
  return parse(data) ?? parse(data.replace(/ /g, '+'))
}
