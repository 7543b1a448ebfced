/** What a request says, in its own words and as data. */
export interface ReadRequest {
  /** Query parameters and body; `undefined` if the body could not be read. */
  readonly payload: { readonly query: unknown; readonly body: unknown } | undefined
  readonly messageIds: readonly string[]
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/**
 * Reads URL and body of a request as analytics SDKs write them: JSON, a form with JSON in it, either
 * of them in base64. Whatever is none of these cannot be vouched for.
 */
export function readRequest(url: URL, body: string): ReadRequest {
  const query = readForm(url.searchParams)
  const data = body === '' ? undefined : readText(body)
  if (data === null) return { payload: undefined, messageIds: [] }
  return {
    payload: { query, body: data },
    messageIds: JSON.stringify(data ?? null).match(uuid) ?? [],
  }
}

/** `null`: unreadable. */
function readText(text: string): unknown {
  return (
    readJson(text) ??
    readBase64(text) ??
    (isForm(text) ? readForm(new URLSearchParams(text)) : null)
  )
}

function readForm(form: URLSearchParams): unknown {
  return Object.fromEntries(
    [...form].map(([key, value]) => [key, readJson(value) ?? readBase64(value) ?? value]),
  )
}

/** What ends with `=` is padding. */
function isForm(text: string): boolean {
  return /^[\w$.[\]-]+=[^=]/.test(text)
}

/** Objects and lists; a bare number or word is not what SDKs send. */
function readJson(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function readBase64(text: string): unknown {
  try {
    const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
    return readJson(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}
