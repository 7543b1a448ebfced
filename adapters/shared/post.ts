import { fetchOwn } from '../../src/adapter'

/** JSON causes a CORS preflight to another origin; the other types do not. */
export type BodyType = 'text/plain' | 'application/x-www-form-urlencoded' | 'application/json'

export interface Endpoint {
  readonly url: string
  readonly type?: BodyType
}

/** Sends a request that the guard inspects like any vendor's: it reads the answer, and can abort it. */
export function send(
  { url, type = 'text/plain' }: Endpoint,
  body: string,
  signal: AbortSignal,
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
