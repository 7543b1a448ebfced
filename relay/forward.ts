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

/** Of an answer no more than this is read, in bytes, nor for longer, in ms; what it says is in its status. */
const mostAnswer = 65_536
const longestAnswer = 1_000

/**
 * Sends events to a vendor in a request of our own, and says what its answer means. Nothing that the
 * page's request said, but the events, is in it; nothing of the answer, but status and `Retry-After`,
 * comes back.
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
      // `manual`, since `error` is not everywhere; what would be followed is refused below.
      redirect: 'manual',
      signal: controller.signal,
    })
  try {
    const response = await within(send(), timeout, () => new LateError())
    const meaning = meaningOf(response)
    // That the rest of it does not come makes nothing of what was answered undone.
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

/** Seconds, or a date of HTTP: not whatever a server may write there. */
function isDelay(text: string): boolean {
  return /^\d{1,9}$/.test(text) || /^[A-Z][a-z]{2}, [\d A-Za-z:]{20,22} GMT$/.test(text)
}

/** Read to its end, so that the connection can be used again; but not for ever. */
async function drain({ body }: Response): Promise<void> {
  const reader = body?.getReader()
  let size = 0
  for (;;) {
    const { done = true, value } = (await reader?.read()) ?? {}
    if (done) return
    size += value?.length ?? 0
    if (size > mostAnswer) return void reader?.cancel().catch(() => undefined)
  }
}
