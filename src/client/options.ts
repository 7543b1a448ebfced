import type { Adapter } from '../adapter'
import type { LogBounds } from '../delivery/log'
import { CordonError } from '../errors'
import { owns } from '../guard/host-matcher'
import type { LedgerOptions } from '../ledger/ledger-options'
import type { Catalog } from '../privacy/options/catalog'
import { completeOptions as completePrivacy } from '../privacy/options/complete-options'
import type { ScrubberOptions } from '../privacy/options/scrubber-options'
import { completeIsolate, type IsolateOption } from '../sealed/page/options'
import type { Source } from '../sources/source'
import type { ConsentOptions } from '../switch/consent'
import { parsePolicy, type Policy, type PolicyDocument } from '../switch/policy'
import type { AfterKill } from '../teardown/reload-after-kill'

/** Options of `createAnalytics`. */
export interface AnalyticsOptions<Name extends string = string, C extends Catalog = Catalog> {
  /** The vendors, by the name the app has for each; names are used in policies. */
  readonly vendors: Readonly<Record<Name, Adapter>>
  /** Bundled default, for when no other policy is there. Without it every vendor is `on`. */
  readonly policy?: PolicyDocument
  /** Where newer policies come from. */
  readonly source?: Source | readonly Source[]
  /** Privacy rules; see `createScrubber`. */
  readonly privacy?: ScrubberOptions<C>
  /** Who takes over from whom after a kill, unless the policy names another. */
  readonly successors?: Readonly<Partial<Record<NoInfer<Name>, NoInfer<Name>>>>
  /**
   * Bounds of the log. `persist: true` keeps what adapters without vendor code could not send in
   * IndexedDB, scrubbed, for the next page; at most 1 MB a tab; erased by a kill. Default: in memory only.
   */
  readonly log?: Partial<LogBounds> & { readonly persist?: boolean }
  /** How long the first policy may take before the bundled default counts, in ms; default 3 000. */
  readonly startTimeout?: number
  /** How long the last good policy is trusted, in ms; then events wait. Default: for ever. */
  readonly lease?: number
  /**
   * A Content Security Policy that is raised when a vendor whose code is in the page is killed: your
   * own allow list, without that vendor. It cannot be taken down before the next page load.
   */
  readonly csp?: string
  /**
   * After the kill of a vendor whose code was in the page: `'reload'` loads the page anew at once, the only
   * way to be rid of code that was evaluated; a function is called with the receipt, and has it loaded
   * anew when it returns `true`, or a promise of it. Default: the page stays.
   */
  readonly afterKill?: AfterKill
  /**
   * Runs vendors' SDKs in frames that reach neither page nor network, instead of in the page: `true`
   * for all, or by vendor; a URL is where the file of its frame is, if that is not where the bundler
   * has put it. A vendor that cannot is refused, and never runs in the page instead.
   */
  readonly isolate?: IsolateOption<NoInfer<Name>>
  /** Sends what is new in the ledger to a server of your own; never to a vendor. */
  readonly ledger?: LedgerOptions
  /** Consent, as one more vote; choices are made with `analytics.consent()`. */
  readonly consent?: ConsentOptions<NoInfer<Name>>
}

/** The same, checked and complete. */
export interface Settings {
  readonly vendors: ReadonlyMap<string, Adapter>
  readonly policy: Policy
  readonly sources: readonly Source[]
  readonly privacy: ScrubberOptions | undefined
  readonly successors: Readonly<Record<string, string>>
  readonly log: LogBounds
  /** Vendors whose events are kept for the next page. */
  readonly persisted: readonly string[]
  readonly startTimeout: number
  readonly lease: number | undefined
  readonly csp: string | undefined
  readonly afterKill: AfterKill | undefined
  /** URLs of sealed frames' files, by vendor. */
  readonly frames: ReadonlyMap<string, string>
  readonly consent: ConsentOptions
  readonly ledger: LedgerOptions | undefined
}

const known: Readonly<Record<keyof AnalyticsOptions, true>> = {
  vendors: true,
  policy: true,
  source: true,
  privacy: true,
  successors: true,
  log: true,
  startTimeout: true,
  lease: true,
  csp: true,
  afterKill: true,
  isolate: true,
  consent: true,
  ledger: true,
}
const defaultLog: LogBounds = { events: 10_000, bytes: 8_000_000, age: 86_400_000 }
const noPolicy: Policy = { version: 0, vendors: new Map() }

/** Checks and completes the options, once, at the door. */
export function completeOptions(options: AnalyticsOptions): Settings {
  if (!isObject(options)) throw invalid('options', 'must be an object')
  for (const key of Object.keys(options))
    if (!Object.hasOwn(known, key)) throw invalid(key, 'is not an option')
  const vendors = completeVendors(options.vendors)
  // Checked here, before anything is patched; completed where it is used.
  completePrivacy(options.privacy)
  const { startTimeout = 3_000, lease, csp, afterKill, consent = {} } = options
  positive('startTimeout', startTimeout)
  if (lease !== undefined) positive('lease', lease)
  if (csp !== undefined && (typeof csp !== 'string' || !csp))
    throw invalid('csp', 'must be a policy')
  if (afterKill !== undefined && afterKill !== 'reload' && typeof afterKill !== 'function')
    throw invalid('afterKill', "must be 'reload' or a function")
  if (!isObject(consent)) throw invalid('consent', 'must be an object')
  return {
    vendors,
    policy: completePolicy(options.policy),
    sources: completeSources(options.source),
    privacy: options.privacy,
    successors: completeSuccessors(options.successors, vendors),
    log: completeLog(options.log),
    persisted: completePersist(options.log?.persist, vendors),
    startTimeout,
    lease,
    csp,
    afterKill,
    frames: completeIsolate(options.isolate, vendors),
    consent,
    ledger: completeLedger(options.ledger, vendors),
  }
}

function completeVendors(vendors: unknown): Map<string, Adapter> {
  if (!isObject(vendors)) throw invalid('vendors', 'must be an object of adapters')
  for (const [name, adapter] of Object.entries(vendors))
    if (!isAdapter(adapter))
      throw new CordonError(
        'invalid_adapter',
        `vendors.${name}`,
        'must be an adapter: an object with name, footprint.hosts and load',
      )
  return new Map(Object.entries(vendors as Record<string, Adapter>))
}

function isAdapter(value: unknown): value is Adapter {
  const { name, footprint, load } = (isObject(value) ? value : {}) as Partial<Adapter>
  return typeof name === 'string' && typeof load === 'function' && Array.isArray(footprint?.hosts)
}

function completePolicy(document: unknown): Policy {
  if (document === undefined) return noPolicy
  const policy = parsePolicy(document)
  if (typeof policy === 'string') throw invalid('policy', policy)
  return policy
}

function completeSources(source: AnalyticsOptions['source']): readonly Source[] {
  const sources = source === undefined ? [] : [source].flat()
  if (sources.some((one) => typeof one !== 'function'))
    throw invalid('source', 'must be a source, such as poll(url), or several')
  return sources
}

function completeSuccessors(
  successors: AnalyticsOptions['successors'] = {},
  vendors: ReadonlyMap<string, Adapter>,
): Record<string, string> {
  for (const [from, to] of Object.entries(successors))
    for (const name of [from, String(to)])
      if (!vendors.has(name))
        throw new CordonError('unknown_vendor', `successors.${from}`, `no vendor is named ${name}`)
  return successors as Record<string, string>
}

function completePersist(
  persist: boolean | undefined,
  vendors: ReadonlyMap<string, Adapter>,
): readonly string[] {
  if (persist !== undefined && typeof persist !== 'boolean')
    throw invalid('log.persist', 'must be a boolean')
  if (!persist) return []
  const names = [...vendors].flatMap(([name, { durable }]) => (durable ? [name] : []))
  if (!names.length)
    throw invalid('log.persist', 'keeps events of adapters without vendor code, and there is none')
  return names
}

function completeLedger(
  ledger: LedgerOptions | undefined,
  vendors: ReadonlyMap<string, Adapter>,
): LedgerOptions | undefined {
  if (ledger === undefined) return undefined
  const { sink, every } = isObject(ledger) ? ledger : ({} as Partial<LedgerOptions>)
  if (every !== undefined) positive('ledger.every', every)
  // On a server nothing is sent, and there is no page that a path could belong to.
  if (typeof sink === 'function' || typeof location === 'undefined') return ledger
  const url = urlOf(sink)
  if (!url) throw invalid('ledger.sink', 'must be a URL, or a function that takes lines')
  for (const [name, { footprint }] of vendors)
    if (owns(footprint.hosts)(url)) throw invalid('ledger.sink', `is a host of ${name}`)
  return ledger
}

function urlOf(sink: unknown): URL | undefined {
  try {
    return sink ? new URL(String(sink), location.href) : undefined
  } catch {
    return undefined
  }
}

function completeLog({ persist: _, ...log }: AnalyticsOptions['log'] = {}): LogBounds {
  const bounds = { ...defaultLog, ...log }
  for (const [name, value] of Object.entries(bounds)) positive(`log.${name}`, value)
  return bounds
}

function positive(option: string, value: unknown): void {
  if (!(typeof value === 'number' && value > 0)) throw invalid(option, 'must be a number above 0')
}

function invalid(option: string, message: string): CordonError {
  return new CordonError('invalid_option', option, message)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
