import { checkKeys } from '../src/errors'
import { optionsOfRules } from '../src/privacy/options/complete-options'
import type { ScrubberOptions } from '../src/privacy/options/scrubber-options'
import { attempt } from '../src/shared/attempt'
import type { PublicKey } from '../src/sources/signed'
import { checkFunctions, checkRoutes } from './check-options'
import { decodePayload } from './decode-payload'
import { forward } from './forward'
import { completeLimits, type RelayLimits } from './limits'
import { checkNetwork, networkHeaders, type Network } from './network'
import { createPolicyGate, type PolicyGate, type RelayPolicy, type Standing } from './policy-gate'
import { BodyError, readBody } from './read-body'
import { linesOf, type CountedEvent, type RelayOutcome, type RelayReceipt } from './receipt'
import type { AnsweredEndpoint, Endpoint, ForwardedEndpoint, Route } from './route'
import { createEventScrubber, type ScrubbedEvents } from './scrub-events'

export interface RelayOptions {
  /**
   * Routes by path prefix, such as `/a`. Ad blockers block telling names (`analytics`, `track`).
   */
  readonly routes: Readonly<Record<string, Route>>
  /**
   * What each vendor may do, as in the page: a policy document; its URL, requested at most every 10 s; or a function
   * that returns one, called for each request.
   */
  readonly policy: RelayPolicy
  /** Public keys of signed policies. If given, nothing starts without a valid signature. */
  readonly keys?: readonly PublicKey[]
  /** The page's rules. Include the page's `key`: without it, ids that a page has not hashed are left out. */
  readonly privacy?: ScrubberOptions
  /** What the vendor may learn of the client's connection; default: nothing. */
  readonly network?: Network
  /** For the vendors and the policy; default: the platform's. */
  readonly fetch?: typeof fetch
  /**
   * Called with the receipt of each request, after the vendor has answered. The relay does not wait for it, and
   * ignores its errors.
   */
  readonly onReceipt?: (receipt: RelayReceipt) => unknown
  readonly limits?: Partial<RelayLimits>
}

/** Answers a request of a page; never rejects. */
export type Relay = (request: Request) => Promise<Response>

/** `Retry-After` for `hold`, in s. */
const waitOnHold = '30'
/** `Retry-After` without a policy, in s: about when it is requested again. */
const waitForPolicy = '10'

/**
 * Accepts a page's events on the app's own origin, and forwards them without what the connection reveals: IP address,
 * User-Agent, Referer, cookies. Web-standard: it runs wherever `Request` and `Response` exist.
 *
 * @throws CordonError naming the option
 *
 * @example
 * ```ts
 * const relay = createRelay({
 *   routes: { '/a': mixpanelRoute({ region: 'eu' }), '/b': posthogRoute() },
 *   policy: 'https://app.example/analytics-policy.json',
 * })
 * export default { fetch: relay }
 * ```
 */
export function createRelay(options: RelayOptions): Relay {
  const relay = new EventRelay(Object(options) as RelayOptions)
  return (request) => relay.handle(request)
}

interface Match {
  readonly route: Route
  readonly path: string
}

interface Refused {
  readonly route: Route
  readonly endpoint: Endpoint
  readonly standing: Standing
}

/** The outcome of a request. */
interface Result {
  readonly status: number
  readonly outcome: RelayOutcome
  readonly body?: string
  readonly retryAfter?: string | undefined
  readonly scrubbed?: ScrubbedEvents | undefined
}

const emptied: Pick<ScrubbedEvents, 'counted' | 'dropped'> = { counted: [], dropped: {} }
const unknown: Result = { status: 404, outcome: 'unknown' }

class EventRelay {
  private readonly routes: readonly (readonly [string, Route])[]
  private readonly fetch: typeof fetch
  private readonly network: Network
  private readonly limits: RelayLimits
  private readonly gate: PolicyGate
  private readonly scrubber: ReturnType<typeof createEventScrubber>

  constructor(private readonly options: RelayOptions) {
    const { policy, keys, privacy, onReceipt } = options
    checkKeys('', options, 'routes policy keys privacy network fetch onReceipt limits')
    checkKeys('privacy', privacy ?? {}, optionsOfRules)
    checkKeys('network', options.network ?? {}, 'ip address userAgent referrer')
    checkKeys('limits', options.limits ?? {}, 'body timeout events')
    checkFunctions('', { fetch: options.fetch, onReceipt })
    this.routes = checkRoutes(options.routes)
    this.network = checkNetwork(options.network ?? {})
    this.limits = completeLimits(options.limits)
    // Not called as a method, because some platforms refuse a `fetch` with another `this`.
    this.fetch = options.fetch ?? ((input, init) => globalThis.fetch(input, init))
    const routes = this.routes.map(([, route]) => route)
    this.scrubber = createEventScrubber(routes, privacy)
    this.gate = createPolicyGate({
      policy,
      keys,
      fetch: this.fetch,
      vendors: routes.map(({ vendor }) => vendor),
      onTreatments: (vendor, treatments) => this.scrubber.tighten(vendor, treatments),
    })
  }

  async handle(request: Request): Promise<Response> {
    let match: Match | undefined
    let standing: Standing | undefined
    let result: Result
    try {
      const url = new URL(request.url)
      match = this.match(url.pathname)
      standing = match && (await this.gate.ask(match.route.vendor))
      result = match && standing ? await this.answer(request, url, { ...match, standing }) : unknown
    } catch (error) {
      result =
        error instanceof BodyError
          ? { status: error.status, outcome: 'unreadable' }
          : { status: 500, outcome: 'error' }
    }
    this.report(result, match?.route.vendor ?? '', standing)
    return responseOf(result, standing)
  }

  private match(pathname: string): Match | undefined {
    for (const [prefix, route] of this.routes)
      if (pathname === prefix || pathname.startsWith(`${prefix}/`)) {
        // SDKs add a slash at the end.
        const path = pathname.slice(prefix.length + 1).replace(/\/$/, '')
        return { route, path }
      }
    return undefined
  }

  private async answer(
    request: Request,
    url: URL,
    { route, path, standing }: Match & { readonly standing: Standing },
  ): Promise<Result> {
    const endpoint = route.endpoint(path)
    if (!endpoint?.methods.includes(request.method)) return unknown
    if (standing.state === 'off') return this.refuse(request, url, { route, endpoint, standing })
    if (isAnswered(endpoint)) return { status: 200, outcome: 'answered', body: endpoint.answer }
    if (standing.state !== 'on') return this.refuse(request, url, { route, endpoint, standing })
    const { scrubbed, write } = await this.read(request, url, { route, endpoint })
    const body = endpoint.accepted(url.searchParams)
    const { events } = scrubbed
    if (!events.length) return { status: 200, outcome: 'empty', body, scrubbed }
    // Asked again after reading: the vendor may have been stopped meanwhile.
    const latest = this.gate.now(route.vendor)
    if (latest.state !== 'on') return { ...blockedResult(latest), scrubbed }
    const headers = networkHeaders(request, this.network)
    const sent = await forward(
      endpoint.upstream,
      write(events, { hasAddress: 'x-forwarded-for' in headers }),
      { fetch: this.fetch, timeout: this.limits.timeout, headers },
    )
    return { ...sent, scrubbed, ...(sent.outcome === 'sent' && { body }) }
  }

  private async read(
    request: Request,
    url: URL,
    { route, endpoint }: { readonly route: Route; readonly endpoint: ForwardedEndpoint },
  ) {
    const bytes = await readBody(request, this.limits)
    const payload = decodePayload(bytes, url.searchParams)
    // A route's parser may be the app's own: if it throws, the body counts as unreadable.
    const read =
      payload === undefined ? undefined : attempt(() => endpoint.read(payload, url.searchParams))
    if (!read) throw new BodyError(400, 'not what this endpoint takes')
    if (read.items.length > this.limits.events) throw new BodyError(413, 'too many events')
    const scrubbed = await this.scrubber.scrub(read, route.vendor)
    const { unreadable = 0 } = scrubbed.dropped
    if (unreadable === read.items.length) throw new BodyError(400, 'no events')
    return { scrubbed, write: read.write }
  }

  /** The events are only counted, and the answer is the same for any body. */
  private async refuse(
    request: Request,
    url: URL,
    { route, endpoint, standing }: Refused,
  ): Promise<Result> {
    const read = isAnswered(endpoint)
      ? undefined
      : await this.read(request, url, { route, endpoint }).catch(() => undefined)
    return { ...blockedResult(standing), scrubbed: read?.scrubbed }
  }

  private report({ outcome, status, scrubbed }: Result, vendor: string, standing?: Standing): void {
    const { onReceipt } = this.options
    if (!onReceipt) return
    const at = new Date().toISOString()
    const { counted, dropped } = scrubbed ?? emptied
    const problem = standing?.problem
    // What the vendor was not shown is counted, but not as exposure.
    const isShown = outcome === 'sent' || outcome === 'refused' || outcome === 'failed'
    const events: readonly CountedEvent[] = isShown
      ? counted
      : counted.map((event) => ({ ...event, exposures: [] }))
    try {
      const kept = onReceipt({
        ...{ via: 'relay', at, vendor, outcome, status, version: standing?.version ?? 0 },
        ...(problem && { problem }),
        events: counted.length,
        dropped,
        lines: linesOf(events, { vendor, at, outcome }),
      })
      Promise.resolve(kept).catch(() => {})
    } catch {
      // An error in the app's function must not lose a page's events.
    }
  }
}

/** The answer while the vendor is not on; if it is off, a success, so that an old tab empties its queue. */
function blockedResult({ state }: Standing): Result {
  if (state === 'off') return { status: 204, outcome: 'stopped' }
  return state === 'hold'
    ? { status: 503, outcome: 'held', retryAfter: waitOnHold }
    : { status: 503, outcome: 'closed', retryAfter: waitForPolicy }
}

function isAnswered(endpoint: Endpoint): endpoint is AnsweredEndpoint {
  return 'answer' in endpoint
}

/** Statuses such as `204` cannot have a body. */
function responseOf({ status, body, retryAfter }: Result, standing?: Standing): Response {
  return new Response(status === 204 ? null : (body ?? ''), {
    status,
    headers: {
      'cache-control': 'no-store',
      'content-type': body?.startsWith('{') ? 'application/json' : 'text/plain',
      'x-content-type-options': 'nosniff',
      ...(retryAfter && { 'retry-after': retryAfter }),
      // Tells a page at once what it would otherwise read in the policy some seconds later.
      ...(standing && {
        'cordon-state': `${standing.state};v=${standing.version}`,
        'access-control-expose-headers': 'cordon-state',
      }),
    },
  })
}
