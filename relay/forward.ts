import { within } from '../src/shared/within'
import type { UpstreamBody } from './route'

export interface Forwarded {
  /** What the page is answered. */
  readonly status: number
  readonly outcome: 'sent' | 'refused' | 'failed'
  readonly retryAfter?: string
}

export interface ForwardOptions {
  readonly fetch: typeof fetch
  /** ms */
  readonly timeout: number
  /** Headers that `network` allows. */
  readonly headers: Readonly<Record<string, string>>
}

/** Limits for reading an answer's body, in bytes and ms; only the status is used. */
const maxAnswerBytes = 65_536
const longestAnswer = 1_000

/**
 * Sends events to a vendor in a new request, and returns what its answer means. Of the page's request it contains only
 * the events; of the answer, only the status and `Retry-After` are returned.
 */
export async function forward(
  upstream: string,
  { body, type, query }: UpstreamBody,
  { fetch, timeout, headers }: ForwardOptions,
): Promise<Forwarded> {
  const controller = new AbortController()
  const send = async (): Promise<Response> =>
    fetch(query ? `${upstream}?${query}` : upstream, {
      method: 'POST',
      headers: { ...headers, accept: '*/*', 'content-type': type },
      body,
      // `manual`, because not every platform supports `error`; redirects are refused below.
      redirect: 'manual',
      signal: controller.signal,
    })
  try {
    const response = await within(send(), timeout, () => new LateError())
    const meaning = meaningOf(response)
    // The status counts even if the body does not arrive.
    await within(drain(response), Math.min(timeout, longestAnswer)).catch(() => undefined)
    return meaning
  } catch (error) {
    return { status: error instanceof LateError ? 504 : 502, outcome: 'failed' }
  } finally {
    controller.abort()
  }
}

class LateError extends Error {}

function meaningOf({ status, headers }: Response): Forwarded {
  if (status >= 200 && status < 300) return { status: 200, outcome: 'sent' }
  // An opaque redirect has the status 0.
  if (status < 400 || status > 599) return { status: 502, outcome: 'failed' }
  const retryAfter = headers.get('retry-after')?.trim() ?? ''
  return {
    status,
    outcome: status >= 500 || status === 429 || status === 408 ? 'failed' : 'refused',
    ...(isDelay(retryAfter) && { retryAfter }),
  }
}

/** Accepts seconds or an HTTP date, and nothing else that a server may write. */
function isDelay(text: string): boolean {
  return /^\d{1,9}$/.test(text) || /^[A-Z][a-z]{2}, [\d A-Za-z:]{20,22} GMT$/.test(text)
}

/** Reads the body to its end, within limits, so that the connection can be reused. */
async function drain({ body }: Response): Promise<void> {
  const reader = body?.getReader()
  let size = 0
  for (;;) {
    const { done = true, value } = (await reader?.read()) ?? {}
    if (done) return
    size += value?.length ?? 0
    if (size > maxAnswerBytes) return void reader?.cancel().catch(() => undefined)
  }
}
