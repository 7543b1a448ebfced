import { within } from '../src/shared/within'
import { readDocument } from '../src/sources/read-document'

/** ms between two requests for a policy, whether they succeeded or not. */
const intervalMs = 10_000
/** ms */
const timeoutMs = 3_000

type Publish = (document: unknown) => Promise<void> | void

/**
 * Reads a policy from a URL: on demand, at most every 10 s, one request at a time, and conditionally, so that an
 * unchanged policy costs a 304.
 */
export function policyFile(url: string, send: typeof fetch): (publish: Publish) => Promise<void> {
  let asked = -Infinity
  let underWay: Promise<void> | undefined
  let last: Answer | undefined
  const check = async (publish: Publish): Promise<void> => {
    try {
      last = await ask(url, send, last)
      // Published even if it has not changed, to clear an earlier failure.
      await publish(last.document)
    } catch (error) {
      await publish(new Error(`policy: ${error instanceof Error ? error.message : String(error)}`))
    } finally {
      underWay = undefined
    }
  }
  return (publish) => {
    if (underWay) return underWay
    const now = Date.now()
    // Ask even if the clock was set back.
    if (now - asked < intervalMs && now >= asked) return Promise.resolve()
    asked = now
    return (underWay = check(publish))
  }
}

interface Answer {
  readonly document: unknown
  readonly validators: Record<string, string>
}

/** @param last the answer that a 304 refers to */
async function ask(url: string, send: typeof fetch, last: Answer | undefined): Promise<Answer> {
  const controller = new AbortController()
  const read = async (): Promise<Answer> => {
    // Redirects are refused: only the options say where the policy is.
    const response = await send(url, {
      headers: { accept: 'application/json', ...last?.validators },
      redirect: 'manual',
      signal: controller.signal,
    })
    if (response.status === 304 && last && Object.keys(last.validators).length) return last
    if (response.status !== 200) throw new Error(`status ${response.status}`)
    const document = readDocument(await response.text())
    const etag = response.headers.get('etag')
    const modified = response.headers.get('last-modified')
    return {
      document,
      validators: {
        ...(etag && { 'if-none-match': etag }),
        ...(modified && { 'if-modified-since': modified }),
      },
    }
  }
  try {
    return await within(read(), timeoutMs)
  } finally {
    controller.abort()
  }
}
