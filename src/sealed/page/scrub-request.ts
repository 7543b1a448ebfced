import type { Properties } from '../../event/event'

export interface ScrubbedRequest {
  readonly url: URL
  readonly body: string
}

type Scrub = (payload: Properties) => Properties

/**
 * Puts a request under the vendor's privacy rules: its query and its body, written as analytics SDKs
 * write them. What is clean comes back as it was; what cannot be read too, and the guard refuses it.
 */
export function scrubRequest(url: URL, body: string, scrub: Scrub): ScrubbedRequest {
  const clean = new URL(url)
  const query = scrubForm(url.searchParams, scrub)
  if (String(query) !== String(url.searchParams)) clean.search = String(query)
  return { url: clean, body: scrubText(body, scrub) ?? scrubBody(body, scrub) }
}

function scrubBody(body: string, scrub: Scrub): string {
  const isForm = /^[\w$.[\]-]+=/.test(body)
  return isForm ? String(scrubForm(new URLSearchParams(body), scrub)) : body
}

/** Each pair by itself, so that the order stays, and a name that comes twice. */
function scrubForm(form: URLSearchParams, scrub: Scrub): URLSearchParams {
  const clean = new URLSearchParams()
  for (const [name, value] of form) {
    const written = scrubText(value, scrub)
    const kept = written === undefined ? scrub({ [name]: value })[name] : written
    if (kept !== undefined) clean.append(name, String(kept))
  }
  return clean
}

/** JSON, or JSON in base64; `undefined` if it is neither. */
function scrubText(text: string, scrub: Scrub): string | undefined {
  const data = readJson(text)
  if (data !== undefined) return writeJson(text, data, scrub)
  const decoded = readBase64(text)
  const inner = decoded === undefined ? undefined : readJson(decoded)
  if (decoded === undefined || inner === undefined) return undefined
  const clean = writeJson(decoded, inner, scrub)
  return clean === decoded ? text : btoa(String.fromCharCode(...new TextEncoder().encode(clean)))
}

function writeJson(text: string, data: object, scrub: Scrub): string {
  const isList = Array.isArray(data) && data.every((item) => item && typeof item === 'object')
  // Event by event where it can be, so that the ledger has their names.
  const clean: unknown = isList
    ? (data as Properties[]).map((item) => scrub(item))
    : scrub(data as Properties)
  const after = JSON.stringify(clean) ?? ''
  return after === JSON.stringify(data) ? text : after
}

function readJson(text: string): object | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined
  try {
    return JSON.parse(text) as object
  } catch {
    return undefined
  }
}

function readBase64(text: string): string | undefined {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (char) => char.charCodeAt(0)))
  } catch {
    return undefined
  }
}
