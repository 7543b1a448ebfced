import { attempt } from '../../shared/attempt'
import type { Interception, Realm } from '../interception'
import { sentBodies } from '../own-bodies'
import type { Replacement } from '../patch'
import type { RequestPolicy } from '../request-policy'
import { readText } from './address'
import { patchOpen } from './senders'

const overriddenMembers = [
  'readyState',
  'status',
  'statusText',
  'responseURL',
  'response',
  'responseText',
  'setRequestHeader',
  'send',
  'abort',
  'getResponseHeader',
  'getAllResponseHeaders',
]

/** Those that play a part for a vendor's request, and how it is given up. */
const emulated = new WeakMap<XMLHttpRequest, () => void>()

/**
 * Intercepts `XMLHttpRequest`. A request to a vendor is sent by `fetch` instead, because only that can omit the
 * referrer and cookies; the object then behaves as if it had sent the request itself.
 */
export function interceptXhr(interception: Interception, realm: Realm): () => void {
  const instead: Replacement = (native, self, args) => {
    const xhr = self as XMLHttpRequest
    restoreNative(xhr)
    const { baseURI } = realm.document
    const address = readText(args, 1)
    const policy = args.length > 1 && interception.find(address, baseURI)
    if (!policy) return native()
    if (args.length > 2 && !args[2]) {
      policy.blocked('synchronous', [])
      throw new DOMException('Failed to load', 'NetworkError')
    }
    const url = new URL(address, baseURI)
    return emulate(xhr, { interception, policy, method: String(args[0]), url, open: native })
  }
  return patchOpen(realm, instead)
}

/** Reopening aborts the request that was made before, as on the platform, and removes our overrides. */
function restoreNative(xhr: XMLHttpRequest): void {
  const abort = emulated.get(xhr)
  if (!abort) return
  emulated.delete(xhr)
  abort()
  for (const key of overriddenMembers) delete (xhr as unknown as Record<string, unknown>)[key]
}

/** What was opened, and how the platform would have done it. */
interface Opened {
  readonly interception: Interception
  readonly policy: RequestPolicy
  readonly method: string
  readonly url: URL
  open(): unknown
}

function emulate(xhr: XMLHttpRequest, opened: Opened): void {
  const { interception, policy, method, url } = opened
  const headers: [string, string][] = []
  let controller = new AbortController()
  const setState = (values: Record<string, unknown>, ...events: string[]): void => {
    for (const [key, value] of Object.entries(values))
      Object.defineProperty(xhr, key, { value, configurable: true, writable: true })
    for (const type of events) xhr.dispatchEvent(eventOf(type))
  }
  const failed = (type: string): void =>
    setState({ readyState: 4, status: 0 }, 'readystatechange', type, 'loadend')
  const abort = (): void => controller.abort()
  emulated.set(xhr, abort)
  /** Not if it was opened anew meanwhile. */
  const isMine = (): boolean => emulated.get(xhr) === abort
  const answer = async (body: string | URLSearchParams): Promise<void> => {
    const { signal } = controller
    const late = xhr.timeout && setTimeout(() => controller.abort('timeout'), xhr.timeout)
    try {
      const response = await interception.send(policy, { url, method, headers, body, signal })
      const result = resultOf(response, await response.text(), xhr.responseType === 'json')
      if (isMine()) setState(result, 'readystatechange', 'load', 'loadend')
    } catch {
      if (isMine())
        failed(signal.reason === 'timeout' ? 'timeout' : signal.aborted ? 'abort' : 'error')
    } finally {
      clearTimeout(late)
    }
  }
  const send = (body?: unknown): void => {
    // The page's `fetch`, with which the guard sends, may be a polyfill on top of XMLHttpRequest.
    if (policy.mayRun() && sentBodies.has(body ?? url.href))
      return sendItself(xhr, opened, { headers, body: body as string })
    controller = new AbortController()
    const sent = body ?? ''
    if (typeof sent === 'string' || sent instanceof URLSearchParams) void answer(sent)
    else {
      policy.blocked('unreadable', [])
      queueMicrotask(() => isMine() && failed('error'))
    }
  }
  setState(
    {
      readyState: 1,
      status: 0,
      responseText: '',
      response: '',
      setRequestHeader: (name: string, value: string) => void headers.push([name, value]),
      send,
      abort,
    },
    'readystatechange',
  )
}

interface SentRequest {
  readonly headers: readonly [string, string][]
  readonly body: string
}

/** Sends natively after all. */
function sendItself(xhr: XMLHttpRequest, opened: Opened, { headers, body }: SentRequest): void {
  restoreNative(xhr)
  opened.open()
  for (const [name, value] of headers) xhr.setRequestHeader(name, value)
  xhr.send(body)
}

/** Some that stand in for the platform's take an event's name, and not an event. */
function eventOf(type: string): Event {
  return Object.assign(new ProgressEvent(type), { toString: () => type })
}

function resultOf(response: Response, text: string, isJson: boolean): Record<string, unknown> {
  const { status, statusText, url, headers } = response
  return {
    readyState: 4,
    status,
    statusText,
    responseURL: url,
    responseText: text,
    // What is no JSON is `null`, and no failure (https://xhr.spec.whatwg.org/#the-response-attribute).
    response: isJson ? (attempt(() => JSON.parse(text) as unknown) ?? null) : text,
    getResponseHeader: (name: string) => headers.get(name),
    getAllResponseHeaders: () => [...headers].map((pair) => pair.join(': ')).join('\r\n'),
  }
}
