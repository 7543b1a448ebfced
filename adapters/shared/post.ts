import { Retry } from '../../src/adapter'

/**
 * One request of an adapter that speaks a protocol itself. The guard carries it like any vendor's: it
 * looks into it, witnesses the answer, and can take it back.
 *
 * @throws Retry if the server is out of reach, overloaded or in trouble; Error if it refuses
 */
export async function post(
  url: string,
  body: string,
  type: 'text/plain' | 'application/x-www-form-urlencoded' = 'text/plain',
): Promise<void> {
  let response: Response
  try {
    // Two of the types for which a browser asks no permission first: that would double the requests.
    response = await fetch(url, { method: 'POST', body, headers: { 'content-type': type } })
  } catch (error) {
    throw new Retry(String(error))
  }
  const { ok, status } = response
  if (ok) return
  if (status < 500 && status !== 429 && status !== 408) throw new Error(`status ${status}`)
  const seconds = Number(response.headers.get('retry-after'))
  throw new Retry(`status ${status}`, seconds > 0 ? { after: seconds * 1_000 } : {})
}
