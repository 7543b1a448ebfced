import { apply } from '../shared/natives'
import { compress } from './compress'
import { heedRelay, type RelayHeed } from './heed-relay'
import type { Outgoing } from './interception'
import { asOwn } from './own-requests'
import { readRequest } from './read-request'
import type { Blocked, RequestPolicy } from './request-policy'
import { isOwnRequest, whyNot } from './why-not'

/** Sends for a vendor, or rejects as a network error does. */
export type Sender = (policy: RequestPolicy, request: Outgoing) => Promise<Response>

/** What the guard knows of itself. */
export interface SenderOptions {
  /** The browser's own. */
  readonly native: typeof fetch
  /** Nobody stands there while `native` is called, which may be a polyfill that takes another exit. */
  readonly exits: { isSending: boolean }
  /** The page is going: what is sent now has to outlive it. */
  readonly isEnding: () => boolean
  /** The vendor's requests that can be aborted. */
  readonly inFlight: (policy: RequestPolicy) => Set<AbortController> | undefined
  /** Called on the line before a request leaves. */
  readonly onSend: (url: string) => void
}

/** Looks into a vendor's requests, and lets those leave that may; tells the vendor what became of them. */
export function createSender(options: SenderOptions & RelayHeed): Sender {
  const { native, exits, isEnding, inFlight, onSend } = options
  const callNative = (args: unknown[]): Promise<Response> => {
    exits.isSending = true
    try {
      // Another copy of this library may stand in front of it.
      return asOwn(() => apply(native, globalThis, args) as Promise<Response>)
    } finally {
      exits.isSending = false
    }
  }
  return async (policy, request) => {
    const { method } = request
    const headers = headersOf(request)
    const read = readRequest({ url: request.url, method, headers, body: String(request.body) })
    const { messageIds } = read
    const refuse = (why: Blocked): never => {
      policy.blocked(why, messageIds)
      throw new TypeError('Failed to fetch')
    }
    // Before the first wait, after which nobody knows who has asked.
    const isOwn = isOwnRequest(policy, messageIds)
    const loading = read.payload && policy.readyFor?.(read.payload)
    if (loading) await loading
    const why = whyNot(policy, read, isOwn)
    if (why) refuse(why)
    // What was looked into is what is compressed and sent; after each wait the switch is asked again.
    const plain = { url: read.url, headers, body: read.body }
    const sent = policy.gzip && !isEnding() ? await compress(plain, policy.gzip) : plain
    if (!policy.mayRun()) refuse('may_not_run')
    const controller = new AbortController()
    const mine = inFlight(policy)
    mine?.add(controller)
    request.signal?.addEventListener('abort', () => controller.abort())
    try {
      onSend(sent.url.href)
      const init: RequestInit = {
        method,
        headers: sent.headers,
        ...(sent.body && { body: sent.body }),
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        // A keepalive request cannot be taken back, so there is none while the page lives.
        keepalive: isEnding(),
        signal: controller.signal,
      }
      const answer = await callNative([sent.url.href, init])
      const response = heedRelay(answer, policy, options)
      policy.answered(messageIds, response.status)
      return response
    } catch (error) {
      policy.answered(messageIds, 0)
      throw error
    } finally {
      mine?.delete(controller)
    }
  }
}

/** A copy, for theirs may change while we wait; with what `fetch` says by itself of a form. */
function headersOf({ headers, body }: Outgoing): Headers {
  const copy = new Headers(headers)
  if (typeof body !== 'string' && !copy.has('content-type'))
    copy.set('content-type', 'application/x-www-form-urlencoded;charset=UTF-8')
  return copy
}
