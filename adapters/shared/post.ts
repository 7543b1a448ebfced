import { fetchOwn, Retry } from '../../src/adapter'

/** JSON causes a CORS preflight to another origin; the other types do not. */
export type BodyType = 'text/plain' | 'application/x-www-form-urlencoded' | 'application/json'

/**
 * Sends one request for an adapter without vendor code. Like any vendor's request, the guard inspects it, reads the
 * answer, and can abort it.
 *
 * @throws Retry if the server is out of reach, overloaded or in trouble; Error if it refuses
 */
export async function post(url: string, body: string, type?: BodyType): Promise<void> {
  let response: Response
  try {
    response = await send({ url, ...(type && { type }) }, body)
  } catch (error) {
    throw new Retry(String(error))
  }
  const { ok, status } = response
  if (ok) return
  if (!isPassing(status)) throw new Error(`status ${status}`)
  throw new Retry(`status ${status}`, askedToWait(response))
}

export interface Endpoint {
  readonly url: string
  readonly type?: BodyType
}

export function send(
  { url, type = 'text/plain' }: Endpoint,
  body: string,
  signal: AbortSignal | null = null,
): Promise<Response> {
  return fetchOwn(url, { method: 'POST', body, headers: { 'content-type': type }, signal })
}

/** Whether the same request may succeed later. */
export function isPassing(status: number): boolean {
  return status >= 500 || status === 429 || status === 408
}

/** What `Retry-After` says, in seconds or as a date. */
export function askedToWait({ headers }: Response): { after?: number } {
  const text = headers.get('retry-after') ?? ''
  const after = text && (Number(text) * 1_000 || Date.parse(text) - Date.now())
  return after && after > 0 ? { after } : {}
}
