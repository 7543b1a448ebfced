import { checkNames, invalidOption } from './errors'
import type { AnalyticsEvent, Properties } from './event/event'
import type { Footprint } from './footprint'
import type { DataClass } from './privacy/vocabulary/data-class'
import { named } from './shared/named'

export { fetchOwn } from './guard/own-bodies'

/**
 * Drives one vendor. An adapter is a function of its options that returns this object; it holds
 * everything Cordon knows of that vendor, and nothing runs until `load` is called.
 *
 * @example
 * ```ts
 * export function acme(options: { token: string }): Adapter {
 *   return {
 *     name: 'acme',
 *     footprint: { hosts: ['in.acme.example'], localStorage: ['acme_*'] },
 *     async load() {
 *       const { Acme } = await import('acme-sdk')
 *       const sdk = new Acme(options.token)
 *       return { deliver: (events) => events.forEach((event) => sdk.send(event)) }
 *     },
 *   }
 * }
 * ```
 */
export interface Adapter {
  /** The adapter's own name, for messages; the app's name for the vendor is the key in `vendors`. */
  readonly name: string
  readonly footprint: Footprint
  /**
   * Fields that the vendor's SDK or protocol adds, by data class: names separated by spaces. Fields that say
   * nothing about a person, such as a project's key, are `usage`.
   */
  readonly properties?: Readonly<Partial<Record<DataClass, string>>>
  /** The types of events that its protocol has; default: all. Others don't reach `deliver`, and are counted. */
  readonly types?: readonly AnalyticsEvent['type'][]
  /**
   * The profile operations that the vendor supports beside setting traits: names of `traitOperations`,
   * separated by spaces (`setOnce add append union remove unset`). Others don't reach `deliver`, and are counted.
   */
  readonly operations?: { readonly identify?: string; readonly group?: string }
  /**
   * What confirms that an event arrived. The guard always does, when it sees a 2xx answer to a request that
   * carries the `messageId`. With `deliver` (default), so does the resolved promise of `deliver`.
   */
  readonly confirmedBy?: 'guard' | 'deliver'
  /**
   * The vendor's code lives in the page: after a kill it can run again only after a page load, because
   * evaluated code cannot be removed from a page.
   */
  readonly inline?: boolean
  /**
   * Its code is a tag, to whose requests privacy rules cannot be applied: while it may run they pass unchanged,
   * and it is started without waiting for an event. `none`: it takes no events.
   */
  readonly tag?: 'none' | 'events'
  /** Something else puts the vendor's code into the page, which may therefore be there before `load` is called. */
  readonly adopted?: boolean
  /** Which of its hosts the browser has contacted, for `report()`. */
  contacts?(): readonly Contact[]
  /**
   * Statuses with which its server may refuse only some events of a request: `deliver` then says which ones.
   * Any other 4xx, except 408 and 429, means that all events of the request are refused.
   */
  readonly partial?: readonly number[]
  /** For an adapter without vendor code: how its server accepts compressed bodies. Default: it does not. */
  readonly gzip?: Gzip
  /** Unsent events may be kept in the browser, scrubbed, if the app asks for it (`log.persist`). */
  readonly durable?: boolean
  /**
   * What the adapter needs to run in a sealed frame (option `isolate`); without this it cannot run in one.
   * The frame's file is built by `buildFrame` of `cordon/sealed`.
   */
  readonly sealed?: {
    /** The options that the factory was given: in the frame it is called with a copy of them. */
    readonly options: object
    /**
     * Where the frame's file is, unless the app says so. Write it this way, which bundlers understand:
     * `() => new URL('./acme-frame.htm', import.meta.url)`.
     */
    readonly frame: () => URL
  }
  /**
   * Imports and starts the SDK. Called only while the vendor may run, when the guard is in place, and never twice
   * at the same time (a call that a kill interrupted does not count). A rejection is counted, and the call repeated
   * with back-off.
   */
  load(host: VendorHost): Promise<Client> | Client
}

/** A host of a vendor's that the browser has contacted, and how often. */
export interface Contact {
  readonly host: string
  /** Contacted before the guard was in place. */
  readonly isBefore: boolean
  readonly count: number
}

/** How a server is told that a body is gzip. */
export interface Gzip {
  /** By query parameters, such as `compression=gzip-js`. */
  readonly query?: string
  /** By `Content-Encoding: gzip`, for which browsers send a CORS preflight to another origin. */
  readonly header?: boolean
}

/** A started vendor. */
export interface Client {
  /**
   * Takes events, in order. Each is frozen, already scrubbed by this vendor's privacy rules, and shared with
   * other vendors. Called only while the vendor may run, and one call at a time.
   *
   * A rejection with `Retry` keeps the events for another try. After any other error, the fate of an event
   * depends on how far the list was read: events before the last one read count as handed over, the last one
   * read is lost (`adapter_error`), and those after it are handed over again. If the adapter had read them all
   * (because it sends them in one request), all are lost, since none may arrive twice. After an error, an
   * adapter gets its events one by one.
   *
   * @param events at most `batchSize` events
   * @param isEnding the page is closing: what is not sent at once will not be sent. Only then may calls
   *   overlap
   */
  deliver(events: readonly AnalyticsEvent[], isEnding: boolean): void | Promise<void>
  /** The largest number of events in a call of `deliver`; default 50. */
  readonly batchSize?: number
  /** How long to collect events for a batch that is not full, in ms; default 0. */
  readonly interval?: number
  /** Sends what the vendor's code still holds; called by `analytics.flush()` and by a kill that drains. */
  flush?(): void | Promise<void>
  /**
   * Silences the vendor's code. Called once, when the guard already refuses whatever it tries to send; must
   * not be a call that sends. If it throws, that is ignored and counted.
   */
  shutdown?(): void
}

/**
 * Thrown by `deliver` to try again later. Cordon waits (with exponential back-off, or as long as the
 * vendor's server asked) and hands the events over again, with the same ids.
 *
 * @example
 * ```ts
 * if (response.status === 503) throw new Retry('503', { after: 30_000 })
 * ```
 */
export class Retry extends Error {
  declare readonly name: 'Retry'
  /** How long the server asked to wait, in ms. */
  declare readonly after?: number
  /** Ids of the events to try again; the others arrived. Default: all. */
  declare readonly messageIds?: readonly string[]
  /** Ids of the events that the server refused permanently. */
  declare readonly rejected?: readonly string[]
  /** Ids of the events that may have arrived, and could be counted twice if they were sent again. */
  declare readonly lost?: readonly string[]

  constructor(message: string, options: RetryOptions = {}) {
    super(message)
    Object.assign(named(this, 'Retry'), options)
  }
}

/** What became of the events of one `deliver`. */
export type RetryOptions = Pick<Retry, 'after' | 'messageIds' | 'rejected' | 'lost'>

/** What Cordon gives to an adapter. */
export interface VendorHost {
  /**
   * Imports an SDK and finds it in the module, however a bundler has wrapped it: as the module itself, or
   * under `default`, once or twice. `member` is a property by which the SDK is recognised.
   */
  sdk<T>(importSdk: () => Promise<unknown>, member: string): Promise<T>
  /**
   * Applies the vendor's privacy rules in the SDK's last hook: takes what the SDK is about to send, with
   * everything it added, and returns what may leave. Pseudonyms pass unchanged. Never throws.
   */
  scrub(payload: Properties): Properties
  /** `false` from the moment of a kill; ask it before doing something asynchronously. */
  mayRun(): boolean
  /** Aborted at a kill, in the same task; for what has to end at once. */
  readonly signal: AbortSignal
  /** Whether the rules keep a data class for this vendor; for SDK options that exist per kind of data. */
  allows(dataClass: DataClass): boolean
}

/**
 * Checks the options of an adapter's factory: all must be known, `token` is required, and `host`, if given, must
 * be a URL or a path on the page's own origin such as `/a`. Returns the options with that path as a full URL.
 *
 * @param known names of the options, separated by spaces; `host!` if it is required
 * @throws CordonError naming the option, what was expected, and what came
 */
export function checkOptions<Options extends object>(
  adapter: string,
  options: Options,
  known = 'token host groupKey',
): Options {
  const given = Object(options) as Readonly<Record<string, unknown>>
  const path = `vendors.${adapter.replace('Http', '')}`
  checkNames(path, given, known.replace('!', ''))
  const { token, host } = given
  const url = `${host as string}`
  if (typeof token !== 'string' || !token)
    throw invalidOption(`${path}.token`, 'the token of a project', token)
  if ((host !== undefined || known.includes('!')) && !/^(https?:.|\/[^/])/.test(url))
    throw invalidOption(`${path}.host`, 'https://… or a path such as /a', host)
  // A frame, which has another origin, gets the same options. A server has none, and sends nothing.
  if (url[0] !== '/' || !globalThis.location) return options
  // Of a `srcdoc` frame's location it is none, and of a sandboxed frame there is no other.
  return { ...options, host: (location.origin === 'null' ? origin : location.origin) + url }
}
