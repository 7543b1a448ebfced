import { checkKeys, invalidOption } from './errors'
import type { AnalyticsEvent, Properties } from './event/event'
import type { Footprint } from './footprint'
import type { DataClass } from './privacy/vocabulary/data-class'

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
   * What the vendor's SDK adds by itself, and what its protocol is made of: names by data class,
   * separated by spaces. What is only for the vendor's own ends is `usage`.
   */
  readonly properties?: Readonly<Partial<Record<DataClass, string>>>
  /**
   * What the vendor can do with a profile beside setting traits: names of `traitOperations`, separated
   * by spaces (`setOnce add append union remove unset`). Others don't reach `deliver`, and are counted.
   */
  readonly operations?: { readonly identify?: string; readonly group?: string }
  /**
   * Who says that an event arrived. The guard always does, when it sees the server's answer to a
   * request that carries the `messageId`. `deliver` (default): the promise of `deliver` as well.
   */
  readonly confirmedBy?: 'guard' | 'deliver'
  /**
   * The vendor's code lives in the page: after a kill it comes back only with a new page load,
   * because nothing can take evaluated code out of a page.
   */
  readonly inline?: boolean
  /**
   * Its code is a tag, whose requests nobody can put under privacy rules: while it may run they pass as they
   * are, and it is started without waiting for an event. `none`: it takes no events.
   */
  readonly tag?: 'none' | 'events'
  /** Which of its hosts the browser has contacted; for a report. */
  contacts?(): readonly Contact[]
  /**
   * Answers of its server that may be about a part of a request: `deliver` says of which. Any other of
   * 4xx (408 and 429 apart) means that all events of the request are refused.
   */
  readonly partial?: readonly number[]
  /** For one without vendor code: how its server takes a compressed body. Default: it takes none. */
  readonly gzip?: Gzip
  /** What was not sent may be kept in the browser, scrubbed, where the app asks for it (`log.persist`). */
  readonly durable?: boolean
  /**
   * What it takes to run in a sealed frame, where the option `isolate` asks for that; without it, it
   * cannot. The frame's file comes from `buildFrame` of `cordon/sealed`.
   */
  readonly sealed?: {
    /** What the factory was given: in the frame it is called with a copy. */
    readonly options: object
    /**
     * Where the frame's file is, unless the app says so. Written in this way, bundlers understand it:
     * `() => new URL('./acme-frame.htm', import.meta.url)`.
     */
    readonly frame: () => URL
  }
  /**
   * Imports and starts the SDK. Called at most once at a time, only while the vendor may run, and
   * after the guard stands. A rejection is counted, and tried again with back-off.
   */
  load(host: VendorHost): Promise<Client> | Client
}

/** A host of a vendor's that the browser has contacted, and how often. */
export interface Contact {
  readonly host: string
  /** Before there was anybody to stand in front of it. */
  readonly isBefore: boolean
  readonly count: number
}

/** How a server is told that a body is gzip. */
export interface Gzip {
  /** By query parameters, such as `compression=gzip-js`. */
  readonly query?: string
  /** By `Content-Encoding: gzip`, for which a browser asks permission first at another origin. */
  readonly header?: boolean
}

/** A started vendor. */
export interface Client {
  /**
   * Hands events over, in order. Each is frozen, already under this vendor's privacy rules, and
   * shared with other vendors. Called only while the vendor may run, and one call at a time. A
   * rejection with `Retry` keeps the events for another try. After any other, or a throw, what became of
   * an event depends on how far the list was read: those before the last that was read count as handed
   * over, that one is lost (`adapter_error`), those after it are handed over anew. Of an adapter that had
   * read them all (it sends them in one request) all are lost, because none may arrive twice. One that
   * threw gets its events one by one from then on.
   *
   * @param events at most `batchSize` events
   * @param isEnding the page is going: what does not leave at once will not leave. Then only, calls
   *   may overlap
   */
  deliver(events: readonly AnalyticsEvent[], isEnding: boolean): void | Promise<void>
  /** Most events a call of `deliver` may get; default 50. */
  readonly batchSize?: number
  /** How long events are collected between two batches that are not full, in ms; default 0. */
  readonly interval?: number
  /** Sends what the vendor's code still holds; called by `analytics.flush()` and a draining kill. */
  flush?(): void | Promise<void>
  /**
   * Silences the vendor's code. Called once, *behind the shut guard*, so whatever it tries to send
   * is refused; must not be a call which sends. May throw: that is ignored and counted.
   */
  shutdown?(): void
}

/**
 * Thrown by `deliver`: not now, but later. Cordon waits (with exponential back-off, or as long as the
 * vendor's server asked) and hands the events over again, with the same ids.
 *
 * @example
 * ```ts
 * if (response.status === 503) throw new Retry('503', { after: 30_000 })
 * ```
 */
export class Retry extends Error {
  override readonly name = 'Retry'
  /** What the server asked to wait, in ms. */
  declare readonly after?: number
  /** Which of the events to try again; the others arrived. Default: all. */
  declare readonly messageIds?: readonly string[]
  /** Which of the events the server refuses for good. */
  declare readonly rejected?: readonly string[]
  /** Which of the events may have arrived, and cannot be sent again without being counted twice. */
  declare readonly lost?: readonly string[]

  constructor(message: string, options: RetryOptions = {}) {
    super(message)
    Object.assign(this, options)
  }
}

/** What became of the events of one `deliver`. */
export type RetryOptions = Pick<Retry, 'after' | 'messageIds' | 'rejected' | 'lost'>

/** What Cordon gives to an adapter. */
export interface VendorHost {
  /**
   * Imports an SDK and finds it in the module, whichever way a bundler has wrapped it: as the module,
   * or under `default`, once or twice. `member` is what tells the SDK from a wrapping.
   */
  sdk<T>(importSdk: () => Promise<unknown>, member: string): Promise<T>
  /**
   * The vendor's privacy rules, for the SDK's last hook: takes what the SDK is about to send, with
   * all that it added, and returns what may leave. Pseudonyms pass unchanged. Never throws.
   */
  scrub(payload: Properties): Properties
  /** `false` from the moment of the kill; asked by an adapter before it does something late. */
  mayRun(): boolean
  /** Aborted at the kill, in the same task; for what has to end at once. */
  readonly signal: AbortSignal
  /** Whether the vendor may have a class as it is; for options that exist per kind of data. */
  allows(dataClass: DataClass): boolean
}

/**
 * For an adapter's factory: every option has to be one that it knows, `token` has to be there, and `host`,
 * if it is, to be a URL, or a path of the page's own origin such as `/a`. Returns the options with that
 * path as a URL.
 *
 * @param known names of the options, separated by spaces; `host!` where there has to be one
 * @throws CordonError naming the option, what was expected, and what came
 */
export function checkOptions<Options extends object>(
  adapter: string,
  options: Options,
  known = 'token host groupKey',
): Options {
  const given = Object(options) as Readonly<Record<string, unknown>>
  const path = `vendors.${adapter.replace('Http', '')}`
  checkKeys(path, given, known.replace('!', ''))
  const { token, host } = given
  const url = `${host as string}`
  if (typeof token !== 'string' || !token)
    throw invalidOption(`${path}.token`, 'the token of a project', token)
  if ((host !== undefined || known.includes('!')) && !/^(https?:.|\/[^/])/.test(url))
    throw invalidOption(`${path}.host`, 'https://… or a path such as /a', host)
  // A frame, which has another origin, gets the same options. A server has none, and sends nothing.
  return url[0] === '/' && globalThis.location
    ? { ...options, host: location.origin + url }
    : options
}
