import { exitCodes, Failure } from './terminal'

export interface Fetched {
  readonly text: string
  readonly headers: Headers
}

/** As much as the source `poll` reads, in characters. */
const MAX_LENGTH = 65_536
const TIMEOUT_MS = 5_000
const MAX_REDIRECTS = 5

/**
 * Reads what a URL serves, by the rules of the source `poll`; throws `Failure` where that refuses it.
 * A name and a password in the URL are sent as a header, and never printed; nor is what is in its query.
 *
 * @param headers as on a command line: `Name: value`
 */
export async function fetchText(
  address: string,
  headers: readonly string[] = [],
): Promise<Fetched> {
  const { url, shown, authorization } = parseAddress(address)
  const sent = new Headers(authorization)
  for (const [name, value] of headers.map(parseHeader)) sent.set(name, value)
  const response = await follow(url, sent).catch((error) => {
    if (error instanceof ElsewhereError) throw unavailable(`${shown} redirects ${error.message}`)
    const { message, cause } = error as Error
    const why = `${message}${cause ? `, ${String(cause)}` : ''}`
    throw unavailable(`${shown} cannot be reached: ${why.replaceAll(url.href, shown)}`)
  })
  if (response.status !== 200) throw unavailable(`${shown} answers with status ${response.status}`)
  const text = await response.text().catch((error) => {
    throw unavailable(`${shown} is cut off: ${String(error)}`)
  })
  if (text.length > MAX_LENGTH) throw unavailable(`${shown} is larger than 64 kB: tabs refuse that`)
  return { text, headers: response.headers }
}

class ElsewhereError extends Error {}

/** Within the origin: what was given to be sent to it, such as a key, is nobody else's. */
async function follow(url: URL, headers: Headers): Promise<Response> {
  const signal = AbortSignal.timeout(TIMEOUT_MS)
  let at = url
  for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
    const response = await fetch(at, { signal, headers, redirect: 'manual' })
    const location = response.headers.get('location')
    if (response.status < 300 || response.status > 399 || location === null) return response
    at = new URL(location, at)
    if (at.origin !== url.origin)
      throw new ElsewhereError(`to another origin, ${at.origin}: tabs refuse that`)
  }
  throw new ElsewhereError(`more than ${MAX_REDIRECTS} times`)
}

export function isUrl(text: string): boolean {
  return /^https?:\/\//i.test(text)
}

/** A URL as it may be printed. */
export function showUrl(address: string): string {
  return isUrl(address) ? parseAddress(address).shown : address
}

function parseAddress(address: string) {
  if (!URL.canParse(address)) throw new Failure(`${address} is not a URL`, exitCodes.usage)
  const url = new URL(address)
  const { username, password } = url
  url.username = ''
  url.password = ''
  const pair = `${decoded(username)}:${decoded(password)}`
  const authorization: [string, string][] =
    username || password ? [['authorization', `Basic ${Buffer.from(pair).toString('base64')}`]] : []
  const shown = url.origin + url.pathname + (url.search && '?…')
  return { url, shown, authorization }
}

/** A percent sign that nobody has escaped stands for itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** What a header is, without its value, which may be a secret. */
export function headerMistake(header: string): string | undefined {
  return /^[\w!#$%&'*+.^`|~-]+:\s*[^\r\n]+$/.test(header)
    ? undefined
    : '--header takes a name and a value, as in --header "Authorization: Bearer …"'
}

function parseHeader(header: string): [string, string] {
  const mistake = headerMistake(header)
  if (mistake !== undefined) throw new Failure(mistake, exitCodes.usage)
  const colon = header.indexOf(':')
  return [header.slice(0, colon), header.slice(colon + 1).trim()]
}

function unavailable(message: string): Failure {
  return new Failure(message, exitCodes.unavailable)
}
