import { hostMatcher } from '../guard/host-matcher'
import { attempt } from '../shared/attempt'
import { hasOwn } from '../shared/natives'
import { readDocument } from '../sources/read-document'
import { createPolicyReader, type PolicyReader } from './policy-reader'
import { refuseXhr } from './refuse-xhr'

export interface CordonWorkerOptions {
  /** By the names that the policy uses: hosts and URL prefixes, as in a footprint. */
  readonly vendors: Readonly<Record<string, readonly string[]>>
  /** URL of the policy file, of the worker's own origin. */
  readonly policy: string
}

export interface CordonWorker {
  /** For requests that the worker makes by itself, such as those which waited while it was offline. */
  allows(url: string | URL): Promise<boolean>
}

/** How long the policy may take, body included, ms. */
const policyTimeoutMs = 5_000

/** The part of a worker's global object that is used. */
interface Scope {
  readonly registration?: unknown
  readonly clients?: { claim(): Promise<void> }
  skipWaiting?(): Promise<void>
  readonly XMLHttpRequest?: typeof XMLHttpRequest
  fetch: typeof fetch
  addEventListener(type: string, listener: (event: FetchEvent) => void): void
}

interface FetchEvent extends Event {
  readonly request: Request
  respondWith(response: Promise<Response>): void
  waitUntil(promise: Promise<unknown>): void
}

/**
 * Makes a worker of the app's own refuse requests to vendors that may not run. Call it in the first line of the app's
 * service worker, or of a dedicated worker in which vendor code runs. Other requests are left alone. Pages can stop a
 * vendor in the worker, by the messages that Cordon sends to all tabs; only a policy that the worker has fetched itself
 * starts one, and until it has one nothing goes to any vendor. A second layer and a brake for honest SDKs, not
 * containment: docs/containment.md says what a worker never sees.
 *
 * @example
 * ```ts
 * import { cordonWorker } from 'cordon/worker'
 *
 * cordonWorker({ vendors: { mixpanel: ['mixpanel.com', 'mxpnl.com'] }, policy: '/policy.json' })
 * ```
 */
export function cordonWorker({ vendors, policy }: CordonWorkerOptions): CordonWorker {
  const scope = globalThis as unknown as Scope
  const nativeFetch = scope.fetch.bind(globalThis)
  const reader = createPolicyReader(() => readPolicy(nativeFetch, policy))
  const matchers = Object.entries(vendors).map(([name, hosts]) => ({
    name,
    isIts: hostMatcher(hosts),
  }))
  const find = (url: string | URL): string | undefined => {
    const address = new URL(url, location.href)
    return matchers.find(({ isIts }) => isIts(address))?.name
  }
  new BroadcastChannel('cordon:').onmessage = ({ data }: MessageEvent) => {
    const { kill, version } = Object(data) as Partial<Record<string, unknown>>
    if (typeof kill === 'string' && hasOwn(vendors, kill)) reader.stop(kill, version)
  }
  // Of a service worker too, whose own requests raise no event in it.
  scope.fetch = guardedFetch(nativeFetch, find, reader)
  if (scope.registration) serve(scope, nativeFetch, { find, reader })
  else {
    refuseXhr(scope, (url) => {
      const vendor = find(url)
      if (vendor === undefined) return true
      // For the next one, if the policy was not read yet, or too long ago.
      void reader.allows(vendor)
      return reader.allowsNow(vendor)
    })
    // A request by `XMLHttpRequest` cannot wait for it.
    void reader.read()
  }
  return {
    async allows(url) {
      const vendor = find(url)
      return vendor === undefined || reader.allows(vendor)
    },
  }
}

/** Gives up on an answer that never ends, so that another request can be made. */
async function readPolicy(native: typeof fetch, url: string): Promise<unknown> {
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), policyTimeoutMs)
  try {
    const { signal } = late
    const response = await native(url, { cache: 'no-cache', redirect: 'error', signal })
    if (response.status !== 200) throw new Error(`status ${response.status}`)
    return readDocument(await response.text())
  } finally {
    clearTimeout(timer)
  }
}

type Find = (url: string) => string | undefined

interface Decision {
  readonly find: Find
  readonly reader: PolicyReader
}

function serve(scope: Scope, native: typeof fetch, { find, reader }: Decision): void {
  scope.addEventListener('install', () => void scope.skipWaiting?.())
  scope.addEventListener('activate', (event) => {
    if (scope.clients) event.waitUntil(scope.clients.claim())
  })
  scope.addEventListener('fetch', (event) => {
    const vendor = find(event.request.url)
    if (vendor === undefined) return
    // The app's later listeners must not answer it either.
    event.stopImmediatePropagation()
    event.respondWith(
      reader
        .allows(vendor)
        .then((isAllowed) => (isAllowed ? native(event.request) : Response.error())),
    )
  })
}

function guardedFetch(native: typeof fetch, find: Find, reader: PolicyReader): typeof fetch {
  return async (input, init) => {
    // Once: an object could say another the next time.
    const asked = input instanceof Request ? input : String(input)
    const vendor = attempt(() => find(asked instanceof Request ? asked.url : asked))
    if (vendor === undefined) return native(asked, init)
    // As it was when it was made, if it has to wait.
    const request = new Request(asked, init)
    if (!(await reader.allows(vendor))) throw new TypeError('Failed to fetch')
    return native(request)
  }
}
