import { exitCodes, Failure } from './terminal'

export interface Fetched {
  readonly text: string
  readonly headers: Headers
}

/** As much as the source `poll` reads, in characters. */
const MAX_LENGTH = 65_536
const TIMEOUT_MS = 5_000

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
  const response = await fetch(url, {
    signal: AbortSignal.timeout(TIMEOUT_MS),
    headers: [...authorization, ...headers.map(parseHeader)],
  }).catch((error) => {
    const { message, cause } = error as Error
    const why = `${message}${cause ? `, ${String(cause)}` : ''}`
    throw unavailable(`${shown} cannot be reached: ${why.replaceAll(url.href, shown)}`)
  })
  if (response.status !== 200) throw unavailable(`${shown} answers with status ${response.status}`)
  if (new URL(response.url).origin !== url.origin)
    throw unavailable(
      `${shown} redirects to another origin, ${new URL(response.url).origin}: tabs refuse that`,
    )
  const text = await response.text().catch((error) => {
    throw unavailable(`${shown} is cut off: ${String(error)}`)
  })
  if (text.length > MAX_LENGTH) throw unavailable(`${shown} is larger than 64 kB: tabs refuse that`)
  return { text, headers: response.headers }
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
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  const authorization: [string, string][] =
    username || password ? [['authorization', `Basic ${Buffer.from(pair).toString('base64')}`]] : []
  const shown = url.origin + url.pathname + (url.search && '?…')
  return { url, shown, authorization }
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
