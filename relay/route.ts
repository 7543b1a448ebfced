import { CordonError } from '../src/errors'
import type { Properties } from '../src/event/event'
import type { DataClass } from '../src/privacy/vocabulary/data-class'

/**
 * What the relay does for one vendor beneath one prefix. Made by `mixpanelRoute`, `posthogRoute`,
 * `jsonRoute` and `httpRoute`; all that a request can choose is which of the `endpoints` it asks for.
 */
export interface Route {
  /** The vendor's name in the policy and in the privacy rules. */
  readonly vendor: string
  /** What its protocol is made of and what its SDKs add: names by data class, as in an adapter. */
  readonly properties?: Readonly<Partial<Record<DataClass, string>>>
  /** By path below the prefix, without a slash at the end. Any other path is 404. */
  endpoint(path: string): Endpoint | undefined
}

export type Endpoint = AnsweredEndpoint | ForwardedEndpoint

/** One that the relay answers itself, with nothing, so that an SDK asks for no more. */
export interface AnsweredEndpoint {
  readonly methods: readonly string[]
  /** JSON. */
  readonly answer: string
}

/** One whose events go to the vendor, each under the privacy rules. */
export interface ForwardedEndpoint {
  readonly methods: readonly string[]
  /** Where to, whatever the request says. */
  readonly upstream: string
  /** Finds the events in what a request said; `undefined`: it is not what this endpoint takes. */
  read(payload: unknown, asked: URLSearchParams): ReadRequest | undefined
  /** What the vendor's server would answer when it has taken everything. */
  accepted(asked: URLSearchParams): string
}

/** A request after it was read: its events, and how they are put together again. */
export interface ReadRequest {
  /** `undefined` for what is not an event. */
  readonly items: readonly (RelayItem | undefined)[]
  write(items: readonly Properties[], network: { readonly hasAddress: boolean }): UpstreamBody
}

export interface RelayItem {
  /** Name of the event, or of the operation on a profile. */
  readonly name: string
  readonly data: Properties
  /**
   * Completes what the rules have left of `data`; `undefined` if the vendor could do nothing with it.
   */
  finish(clean: Properties): Properties | undefined
  /** Whose it is, in what the rules have left. */
  subject(clean: Properties): unknown
}

export interface UpstreamBody {
  readonly body: string
  readonly type: 'application/json' | 'application/x-www-form-urlencoded'
  /** Of the upstream URL. */
  readonly query?: string
}

/**
 * A URL that events may be sent to: https, or http on loopback.
 *
 * @throws CordonError naming the option
 */
export function upstreamUrl(url: unknown, option: string): string {
  const parsed = parse(String(url))
  const isLoopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(parsed?.hostname ?? '')
  const isFit = parsed?.protocol === 'https:' || (parsed?.protocol === 'http:' && isLoopback)
  if (!parsed || !isFit || parsed.username || parsed.password || parsed.hash)
    throw new CordonError('invalid_option', option, 'must be an https URL, or http on loopback')
  return parsed.href
}

function parse(url: string): URL | undefined {
  try {
    return new URL(url)
  } catch {
    return undefined
  }
}
