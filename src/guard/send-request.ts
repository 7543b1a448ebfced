import { named } from '../shared/named'
import { apply } from '../shared/natives'
import { applyRelayState, type RelayStateOptions } from './apply-relay-state'
import { compress } from './compress'
import { current } from './current-vendor'
import { hostMatcher } from './host-matcher'
import type { Outgoing } from './interception'
import { bytesOf, noteLarge, outlive, room } from './outliving'
import { ownBodies, sentBodies } from './own-bodies'
import { asOwn } from './own-requests'
import { readRequest } from './read-request'
import { isOwnRequest, refusalReason } from './refusal-reason'
import type { Blocked, RequestPolicy } from './request-policy'

/** Sends for a vendor, or rejects as a network error does. */
export type Sender = (policy: RequestPolicy, request: Outgoing) => Promise<Response>

/** The guard's state that sending needs. */
export interface SenderOptions {
  /** The browser's own. */
  readonly native: typeof fetch
  /** Calls `native` without interception: it may be a polyfill that uses `XMLHttpRequest`. */
  readonly guard: { isSending: boolean }
  /** The page is closing: what is sent now has to outlive it. */
  readonly isExiting: () => boolean
  /** The vendor's requests that can be aborted. */
  readonly inFlight: (policy: RequestPolicy) => Set<AbortController> | undefined
  /** Called as the page closes: each sends once more a request that has no answer yet, so that it outlives the page. */
  readonly unanswered: Set<() => void>
  /** Called right before a request leaves; what it returns, when that is over. */
  readonly onSend: (url: string) => (() => void) | undefined
}

interface Unanswered {
  readonly policy: RequestPolicy
  readonly messageIds: readonly string[]
  readonly body: string | Blob
  readonly resend: () => Promise<Response>
}

/** Inspects a vendor's requests, sends those that may leave, and tells the vendor what became of them. */
export function createSender(options: SenderOptions & RelayStateOptions): Sender {
  const { isExiting, inFlight, unanswered, vendors } = options
  const callNative = nativeCaller(options)
  return async (found, request) => {
    const own = vendors.get(current.vendor)?.requestPolicy
    const policy = own && hostMatcher(own.footprint.hosts)(request.url) ? own : found
    const method = `${request.method}` // Once: an object could say another the next time.
    const headers = headersOf(request)
    const read = readRequest({ url: request.url, method, headers, body: String(request.body) })
    const messageIds = [...read.messageIds, ...(policy.namedIn?.(read.text ?? '') ?? [])]
    const refuse = (why: Blocked): never => {
      policy.blocked(why, messageIds)
      throw new TypeError('Failed to fetch')
    }
    // Before the first `await`: after that, the caller can no longer be told.
    const isOwn = isOwnRequest(policy, messageIds) || ownBodies.has(request.body)
    const loading = read.payload && policy.readyFor?.(read.payload)
    if (loading) await loading
    const why = refusalReason(policy, read, isOwn)
    if (why) refuse(why)
    // Exactly what was inspected is compressed and sent; after each `await` the switch is asked again.
    const plain = { url: read.url, headers, body: read.body }
    const sent = policy.gzip && !isExiting() ? await compress(plain, policy.gzip) : plain
    if (!policy.mayRun()) refuse('may_not_run')
    const controller = new AbortController()
    const mine = inFlight(policy)?.add(controller)
    request.signal?.addEventListener('abort', () => controller.abort())
    // A keepalive request cannot be aborted, so it is used only while the page closes.
    const keepalive = isExiting()
    const init = initOf(sent, { method, keepalive, signal: controller.signal })
    const again = { ...init, keepalive: true, signal: null }
    const resend = (): Promise<Response> => callNative(sent.url.href, again)
    const waiting = { policy, messageIds, body: sent.body, resend }
    const forget = messageIds.length && !keepalive ? awaitAnswer(waiting, unanswered) : undefined
    try {
      // Who made it may have given it up while it waited.
      if (request.signal?.aborted) controller.abort()
      sentBodies.add(sent.body || sent.url.href)
      const size = keepalive ? bytesOf(sent.body) : 0
      if (keepalive && size > room()) throw noRoom()
      const answer = await outlive(size, () => callNative(sent.url.href, init))
      const response = applyRelayState(answer, policy, options)
      policy.answered(messageIds, response.status)
      return response
    } catch (error) {
      policy.answered(messageIds, 0)
      throw error
    } finally {
      sentBodies.delete(sent.body || sent.url.href)
      mine?.delete(controller)
      forget?.()
    }
  }
}

/** Has a request sent once more if the page goes before it is answered; returns what takes that back. */
function awaitAnswer(
  { policy, messageIds, body, resend }: Unanswered,
  unanswered: Set<() => void>,
): () => void {
  const large = noteLarge(policy.footprint, messageIds, body)
  const leave = (): void => {
    const size = bytesOf(body)
    if (!policy.mayRun() || size > room() || large?.has(messageIds) === false) return
    // Its answer comes when nobody is there any more.
    outlive(size, resend).catch(() => {})
  }
  unanswered.add(leave)
  return () => {
    unanswered.delete(leave)
    large?.delete(messageIds)
  }
}

/** As the browser would refuse it; the name says that nothing was sent, so that its events are tried again. */
function noRoom(): Error {
  return named(new TypeError('Failed to fetch'), 'Retry')
}

/** Calls the browser's own `fetch` past the interceptors. */
function nativeCaller({ native, guard, onSend }: SenderOptions) {
  const calling = (args: unknown[]): Promise<Response> => {
    guard.isSending = true
    try {
      // Another copy of this library may stand in front of it.
      return asOwn(() => apply(native, globalThis, args) as Promise<Response>)
    } finally {
      guard.isSending = false
    }
  }
  return async (...args: [url: string, init: RequestInit]): Promise<Response> => {
    const over = onSend(args[0])
    try {
      return await calling(args)
    } finally {
      over?.()
    }
  }
}

/** Without the page's cookies and address. */
function initOf(
  { headers, body }: { readonly headers: Headers; readonly body: BodyInit },
  rest: RequestInit,
): RequestInit {
  return {
    ...rest,
    headers,
    ...(body && { body }),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  }
}

/** Copies the headers, which the caller may change meanwhile, and adds the content type that `fetch` sets for a form. */
function headersOf({ headers, body }: Outgoing): Headers {
  const copy = new Headers(headers)
  if (typeof body !== 'string' && !copy.has('content-type'))
    copy.set('content-type', 'application/x-www-form-urlencoded;charset=UTF-8')
  return copy
}
