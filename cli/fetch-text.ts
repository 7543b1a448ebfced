import { Failure } from './failure'

export interface Fetched {
  readonly text: string
  readonly headers: Headers
}

/** As much as the source `poll` reads. */
const LARGEST = 65_536
const TIMEOUT = 5_000

/** Reads what a URL serves, by the rules of the source `poll`; throws `Failure` where that refuses it. */
export async function fetchText(url: string): Promise<Fetched> {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT) }).catch((error) => {
    const { message, cause } = error as Error
    throw new Failure(`${url} cannot be reached: ${message}${cause ? `, ${String(cause)}` : ''}`)
  })
  if (response.status !== 200) throw new Failure(`${url} answers with status ${response.status}`)
  if (new URL(response.url).origin !== new URL(url).origin)
    throw new Failure(`${url} redirects to another origin, ${response.url}: tabs refuse that`)
  const text = await response.text().catch((error) => {
    throw new Failure(`${url} is cut off: ${String(error)}`)
  })
  if (text.length > LARGEST) throw new Failure(`${url} is larger than 64 kB: tabs refuse that`)
  return { text, headers: response.headers }
}
