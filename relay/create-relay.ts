import { checkKeys } from '../src/errors'
import { optionsOfRules } from '../src/privacy/options/complete-options'
import type { ScrubberOptions } from '../src/privacy/options/scrubber-options'
import type { PublicKey } from '../src/sources/signed'
import { attempt } from './attempt'
import { checkFunctions, checkLimits, checkRoutes } from './check-options'
import { decodePayload } from './decode-payload'
import { forward } from './forward'
import { checkNetwork, networkHeaders, type Network } from './network'
import { createPolicyGate, type PolicyGate, type RelayPolicy, type Standing } from './policy-gate'
import { BodyError, readBody, type BodyLimits } from './read-body'
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
  readonly limits?: Partial<BodyLimits>
}

/** Answers a request of a page; never rejects. */
export type Relay = (request: Request) => Promise<Response>

/** 1 MB; 10 s for the body, and 10 s for the vendor's answer. */
const usualLimits: BodyLimits = { body: 1_048_576, timeout: 10_000 }
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
  private readonly limits: BodyLimits
  private readonly gate: PolicyGate
  private readonly scrubber: ReturnType<typeof createEventScrubber>

  constructor(private readonly options: RelayOptions) {
    const { policy, keys, privacy, onReceipt } = options
    checkKeys('', options, 'routes policy keys privacy network fetch onReceipt limits')
    checkKeys('privacy', privacy ?? {}, optionsOfRules)
    checkKeys('network', options.network ?? {}, 'ip address userAgent referrer')
    checkKeys('limits', options.limits ?? {}, 'body timeout')
    checkFunctions('', { fetch: options.fetch, onReceipt })
    this.routes = checkRoutes(options.routes)
    this.network = checkNetwork(options.network ?? {})
    this.limits = checkLimits({ ...usualLimits, ...options.limits })
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
    if (standing.state === 'off') return this.stop(request, url, { route, endpoint })
    if (isAnswered(endpoint)) return { status: 200, outcome: 'answered', body: endpoint.answer }
    if (standing.state !== 'on') return notNow(standing)
    const { scrubbed, write } = await this.read(request, url, { route, endpoint })
    const body = endpoint.accepted(url.searchParams)
    const { events } = scrubbed
    if (!events.length) return { status: 200, outcome: 'empty', body, scrubbed }
    // Asked again after reading: the vendor may have been stopped meanwhile.
    const latest = this.gate.now(route.vendor)
    if (latest.state !== 'on') return { ...notNow(latest), scrubbed }
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
    const scrubbed = this.scrubber.scrub(read, route.vendor)
    const { unreadable = 0 } = scrubbed.dropped
    if (unreadable === read.items.length) throw new BodyError(400, 'no events')
    return { scrubbed, write: read.write }
  }

  /** Answers with success, so that an old tab empties its queue; the events are only counted. */
  private async stop(
    request: Request,
    url: URL,
    { route, endpoint }: { readonly route: Route; readonly endpoint: Endpoint },
  ): Promise<Result> {
    const read = isAnswered(endpoint)
      ? undefined
      : await this.read(request, url, { route, endpoint }).catch(() => undefined)
    return { status: 204, outcome: 'stopped', scrubbed: read?.scrubbed }
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

/** The answer while the vendor is not on. */
function notNow({ state }: Standing): Result {
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
