import type { Adapter } from '../adapter'
import type { LogBounds } from '../delivery/log'
import {
  checkKeys,
  checkNames,
  checkObject,
  CordonError,
  invalidOption,
  unknownVendor,
} from '../errors'
import { hostMatcher } from '../guard/host-matcher'
import type { LedgerOptions } from '../ledger/ledger-options'
import type { Catalog } from '../privacy/options/catalog'
import {
  completeOptions as completePrivacy,
  optionsOfRules,
} from '../privacy/options/complete-options'
import type { ScrubberOptions } from '../privacy/options/scrubber-options'
import { completeIsolate, type IsolateOption } from '../sealed/page/options'
import { atMostLongestDelay } from '../shared/longest-delay'
import type { Source } from '../sources/source'
import type { ConsentOptions } from '../switch/consent'
import { parsePolicy, type Policy, type PolicyDocument } from '../switch/policy'
import type { AfterKill } from '../teardown/reload-after-kill'
import type { Enrich } from './record-event'

/** Bounds of the log, as an app gives them. */
type LogOptions = { readonly [Bound in keyof LogBounds]?: LogBounds[Bound] | undefined } & {
  readonly persist?: boolean | undefined
}

/** Options of `createAnalytics`. */
export interface AnalyticsOptions<
  Name extends string = string,
  C extends Catalog = Catalog,
  Purpose extends string = string,
> {
  /** The vendors, by their names in the app, which policies use too. */
  readonly vendors: Readonly<Record<Name, Adapter>>
  /** The bundled default, used until another policy has been read. Without it every vendor is `on`. */
  readonly policy?: PolicyDocument | undefined
  /** Where newer policies come from. */
  readonly source?: Source | readonly Source[] | undefined
  /** Privacy rules; see `createScrubber`. */
  readonly privacy?: ScrubberOptions<C> | undefined
  /** Who takes over from whom after a kill, unless the policy names another. */
  readonly successors?: Readonly<Partial<Record<NoInfer<Name>, NoInfer<Name>>>> | undefined
  /**
   * Bounds of the log. `persist: true` keeps what adapters without vendor code could not send in IndexedDB,
   * scrubbed, for the next page; at most a million characters per vendor and tab; erased by a kill. Default: in
   * memory only.
   */
  readonly log?: LogOptions | undefined
  /** How long to wait for the first policy before the bundled default applies, in ms; default 3 000. */
  readonly startTimeout?: number | undefined
  /** How long a policy is trusted after it was read, in ms; after that, events wait. Default: forever. */
  readonly lease?: number | undefined
  /**
   * A Content Security Policy that is added to the page when a vendor whose code is in it is killed: your
   * own allow list, without that vendor. It stays in force until the next page load.
   */
  readonly csp?: string | undefined
  /**
   * What to do after the kill of a vendor whose code was in the page: `'reload'` reloads the page at once, the
   * only way to get rid of evaluated code; a function is called with the receipt, and the page is reloaded if
   * it returns `true` or a promise of it. Default: the page stays.
   */
  readonly afterKill?: AfterKill | undefined
  /**
   * Runs vendors' SDKs in frames that reach neither page nor network, instead of in the page: `true` for all,
   * or by vendor. A URL says where the frame's file is, if the bundler has not put it in place. A vendor that
   * cannot run in a frame is refused, and never runs in the page instead.
   */
  readonly isolate?: IsolateOption<NoInfer<Name>> | undefined
  /**
   * Called with each event and page view before the privacy rules; the properties that it returns are added,
   * and win. If it throws, the `error` event reports that, and the event goes on without them.
   */
  readonly enrich?: Enrich | undefined
  /**
   * `true` writes to the console what becomes of each event and which option decided that. For development;
   * loaded as a separate chunk.
   */
  readonly debug?: boolean | undefined
  /** Sends what is new in the ledger to a server of your own; never to a vendor. */
  readonly ledger?: LedgerOptions | undefined
  /** Consent, as one more vote; choices are made with `analytics.consent()`. */
  readonly consent?: ConsentOptions<string, Purpose> | undefined
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
  readonly enrich: Enrich | undefined
  readonly debug: boolean
  readonly ledger: Required<LedgerOptions> | undefined
}

const known =
  'vendors policy source privacy successors log startTimeout lease csp afterKill isolate consent debug ledger enrich'
type Vendors = ReadonlyMap<string, Adapter>

const noPolicy: Policy = { version: 0, vendors: new Map() }

/** Checks the options and fills in defaults, once, in `createAnalytics`. */
export function completeOptions(options: AnalyticsOptions): Settings {
  checkKeys('', options, known)
  const vendors = completeVendors(options.vendors)
  // Only checked here, before anything is patched; the engine completes them again.
  completePrivacy(options.privacy)
  checkKeys('privacy', options.privacy ?? {}, optionsOfRules)
  if (options.consent !== undefined) checkConsent(options.consent)
  const { startTimeout = 3_000, lease, csp, afterKill, consent = {}, enrich } = options
  const { debug = false } = options
  if (typeof debug !== 'boolean') throw invalidOption('debug', 'a boolean', debug)
  positive('startTimeout', startTimeout)
  if (lease !== undefined) positive('lease', lease)
  if (csp !== undefined && (typeof csp !== 'string' || !csp))
    throw invalidOption('csp', 'a Content Security Policy', csp)
  if (afterKill !== undefined && afterKill !== 'reload' && typeof afterKill !== 'function')
    throw invalidOption('afterKill', "'reload' or a function", afterKill)
  if (enrich !== undefined && typeof enrich !== 'function')
    throw invalidOption('enrich', 'a function', enrich)
  const policy = completePolicy(options.policy)
  checkVendorNames(options, vendors)
  for (const [name, { successor }] of policy.vendors)
    if (successor !== undefined && !vendors.has(successor))
      throw unknownVendor(`policy.vendors.${name}.successor`, vendors)
  return {
    vendors,
    policy,
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
    enrich,
    debug,
    ledger: completeLedger(options.ledger, vendors),
  }
}

/** Throws on unknown vendor names: with a typing error in it, an entry would silently have no effect. */
function checkVendorNames({ policy, privacy, consent }: AnalyticsOptions, vendors: Vendors): void {
  const places = {
    'policy.vendors': policy?.vendors,
    'privacy.vendors': privacy?.vendors,
    'consent.purposes': consent?.purposes,
  }
  for (const [place, names = {}] of Object.entries(places))
    for (const name of Object.keys(names))
      if (!vendors.has(name)) throw unknownVendor(`${place}.${name}`, vendors)
}

function completeVendors(vendors: unknown): Map<string, Adapter> {
  if (!isObject(vendors) || Array.isArray(vendors) || !Object.keys(vendors).length)
    throw invalidOption('vendors', 'an object with an adapter by name', vendors)
  for (const [name, adapter] of Object.entries(vendors))
    if (!isAdapter(adapter))
      throw new CordonError(
        'invalid_adapter',
        `vendors.${name}`,
        typeof adapter === 'function'
          ? 'expected an adapter, got a function: call it'
          : 'expected an adapter: an object with name, footprint.hosts and load',
      )
  for (const name of Object.keys(vendors))
    if (typeof parsePolicy({ version: 0, vendors: { [name]: 'off' } }) === 'string')
      throw new CordonError('invalid_option', `vendors.${name}`, 'no policy can name it')
  return new Map(Object.entries(vendors as Record<string, Adapter>))
}

function isAdapter(value: unknown): value is Adapter {
  const { name, footprint, load } = (isObject(value) ? value : {}) as Partial<Adapter>
  const hosts: unknown = footprint?.hosts
  const areTexts = Array.isArray(hosts) && hosts.every((host) => typeof host === 'string')
  return areTexts && typeof name === 'string' && typeof load === 'function'
}

function completePolicy(document: unknown): Policy {
  if (document === undefined) return noPolicy
  const policy = parsePolicy(document)
  if (typeof policy === 'string') throw new CordonError('invalid_option', 'policy', policy)
  return policy
}

function completeSources(source: AnalyticsOptions['source']): readonly Source[] {
  const sources = source === undefined ? [] : [source].flat()
  if (sources.some((one) => typeof one !== 'function'))
    throw invalidOption('source', 'a source such as poll(url), or a list of them', source)
  return sources
}

function completeSuccessors(
  successors: AnalyticsOptions['successors'] = {},
  vendors: ReadonlyMap<string, Adapter>,
): Record<string, string> {
  checkObject('successors', successors)
  for (const [from, to] of Object.entries(successors))
    for (const name of [from, String(to)])
      if (!vendors.has(name)) throw unknownVendor(`successors.${from}`, vendors)
  return successors as Record<string, string>
}

function completePersist(
  persist: boolean | undefined,
  vendors: ReadonlyMap<string, Adapter>,
): readonly string[] {
  if (persist !== undefined && typeof persist !== 'boolean')
    throw invalidOption('log.persist', 'a boolean', persist)
  if (!persist) return []
  const names = [...vendors].flatMap(([name, { durable }]) => (durable ? [name] : []))
  if (!names.length)
    throw new CordonError('invalid_option', 'log.persist', 'needs an adapter without vendor code')
  return names
}

function completeLedger(
  ledger: LedgerOptions | undefined,
  vendors: ReadonlyMap<string, Adapter>,
): Required<LedgerOptions> | undefined {
  if (ledger === undefined) return undefined
  checkKeys('ledger', ledger, 'sink every')
  const { sink, every = 60_000 } = ledger
  positive('ledger.every', every)
  if (!sink) throw invalidOption('ledger.sink', 'a URL or a function', sink)
  const complete = { sink, every: atMostLongestDelay(every) }
  // On a server nothing is sent, and there is no page to resolve a path against.
  if (typeof sink === 'function' || typeof location === 'undefined') return complete
  const url = urlOf(sink)
  if (!url) throw invalidOption('ledger.sink', 'a URL or a function', sink)
  for (const [name, { footprint }] of vendors)
    if (hostMatcher(footprint.hosts)(url))
      throw invalidOption('ledger.sink', `a URL on no host of ${name}`, sink)
  return complete
}

function urlOf(sink: unknown): URL | undefined {
  try {
    return sink ? new URL(String(sink), globalThis.document?.baseURI ?? location.href) : undefined
  } catch {
    return undefined
  }
}

function completeLog(given: AnalyticsOptions['log'] = {}): LogBounds {
  checkObject('log', given)
  const { persist: _, ...log } = given
  checkNames('log', log, 'events bytes age')
  const { events = 10_000, bytes = 8_000_000, age = 86_400_000 } = log
  const bounds = { events, bytes, age }
  for (const [name, value] of Object.entries(bounds)) positive(`log.${name}`, value)
  return bounds
}

function positive(option: string, value: unknown): void {
  if (!(typeof value === 'number' && value > 0))
    throw invalidOption(option, 'a number above 0', value)
}

function checkConsent(consent: ConsentOptions): void {
  checkKeys('consent', consent, 'purposes required gpc')
  const { purposes: all = {} } = consent
  checkObject('consent.purposes', all)
  for (const [name, purposes] of Object.entries(all))
    if (!Array.isArray(purposes))
      throw invalidOption(`consent.purposes.${name}`, 'a list of purposes', purposes)
  for (const name of ['required', 'gpc'] as const) {
    const { [name]: value = false } = consent
    if (typeof value !== 'boolean') throw invalidOption(`consent.${name}`, 'true or false', value)
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
