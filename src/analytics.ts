import type { Contact } from './adapter'
import type { ParityEntry } from './client/parity-of'
import type { SdkState } from './delivery/sdk-lifecycle'
import type { CallOptions, GroupOptions, TraitOptions } from './event/call-options'
import type { Properties, TraitOperation } from './event/event'
import type { Ids } from './event/identity'
import type { ForeignCode } from './guard/request-policy'
import type { DropReason, VendorCounts } from './ledger/account'
import type { EventCount, ExposureEntry } from './ledger/exposures'
import type { Catalog, CatalogData, CatalogProperties } from './privacy/options/catalog'
import type { Choices } from './switch/consent'
import type { VendorState } from './switch/policy'
import type { Vote } from './switch/vote'
import type { KillReceipt } from './teardown/receipt'

/** The current state of a vendor. */
export interface VendorStatus extends VendorCounts {
  readonly state: VendorState
  /** Who voted, and why. The strictest vote is the state. */
  readonly votes: readonly Vote[]
  readonly policyVersion: number
  /** When a source last delivered a valid policy, ISO 8601. `undefined`: never, so the switch is not connected. */
  readonly lastPolicyAt: string | undefined
  /** What has gone wrong with the policy since then, such as `poll: /policy.json: status 404`. */
  readonly lastError: string | undefined
  readonly sdk: SdkState
  /** `true`: it may run again, but only after a page load, because its old code is still in this page. */
  readonly needsReload: boolean
  /**
   * Vendor code in this page that Cordon does not run: a copy loaded by a tag manager, a snippet or another bundle
   * (`foreign_copy`: its requests are refused), or code that was evaluated before the guard was in place
   * (`bypassed`: the vendor is off until its code is imported after `createAnalytics`).
   */
  readonly foreignCode: readonly ForeignCode[]
}

/** What a vendor was shown, beside its counts. */
export interface VendorReport extends VendorStatus {
  /** Every property by event, with its class and treatment: also what was stripped. Never a value. */
  readonly exposure: readonly ExposureEntry[]
  /** Every event that it was handed, by name. */
  readonly events: readonly EventCount[]
  /** For a tag: which of its hosts the browser has contacted, before Cordon was there and since. */
  readonly contacts: readonly Contact[]
  /** Profile operations that the vendor does not support, and how often they were called. */
  readonly unsupported: Readonly<Partial<Record<TraitOperation, number>>>
}

/** The ledger, JSON-serialisable. */
export interface Report<Name extends string = string> {
  /** When it was made, ISO 8601. */
  readonly at: string
  readonly policyVersion: number
  /** Calls that made no event, or whose data was not an object and was left out, by call. */
  readonly invalid: Readonly<Record<string, number>>
  /** Calls of `cordon/compat/…` that have no effect here, by call. */
  readonly unsupported: Readonly<Record<string, number>>
  readonly vendors: Readonly<Record<Name, VendorReport>>
  readonly kills: readonly KillReceipt[]
  /** Events that vendors were handed in different numbers, for a planned cut-over. */
  readonly parity: readonly ParityEntry<Name>[]
}

/** What `on` reports, by name. */
export interface AnalyticsEvents {
  /** A vendor's state changed. */
  status: { vendor: string; state: VendorState; vote: Vote | undefined }
  /** A vendor was torn down. */
  kill: KillReceipt
  /** Events did not reach a vendor. A listener is not told of drops that its own tracking caused. */
  drop: { vendor: string; reason: DropReason; count: number }
  /** The fate of one event at one vendor is known: `reason` is why it was dropped; `undefined`, it arrived. */
  settled: { vendor: string; messageId: string; reason: DropReason | undefined }
  /** Something went wrong, and was not thrown. */
  error: { vendor?: string; error: unknown }
  /** A policy was read (it may be the one in force), or refused with a reason. */
  policy: { version: number; refused?: string }
}

export interface KillOptions {
  /** Such as an incident number; shown in the receipt and in `status()`. */
  readonly reason?: string | undefined
  /** `true` flushes what is queued before the teardown, for a planned sunset; default `false`. */
  readonly drain?: boolean | undefined
}

/** With a catalog, only its events, with its properties; without one, anything. */
export type Track<C extends Catalog> = string extends keyof C
  ? (event: string, properties?: object, options?: CallOptions) => void
  : <Event extends keyof C & string>(
      event: Event,
      ...args: TrackArguments<CatalogProperties<C, Event>>
    ) => void

/** Properties may be left out if none of them is required. */
export type TrackArguments<Properties> =
  Partial<Properties> extends Properties
    ? [properties?: Properties, options?: CallOptions]
    : [properties: Properties, options?: CallOptions]

/** What an app holds. Nothing here throws, blocks or waits for the network. */
export interface Analytics<
  Name extends string = string,
  C extends Catalog = Catalog,
  Purpose extends string = never,
> {
  /**
   * Something happened.
   *
   * @example
   * ```ts
   * analytics.track('api_key_created', { plan: 'pro' })
   * ```
   */
  readonly track: Track<C>
  /** A page was viewed. */
  page(name?: string, properties?: CatalogData<C, 'page'>, options?: CallOptions): void
  /** Somebody signed in. The id is kept in memory only. */
  identify(userId: string, traits?: CatalogData<C, 'identify'>, options?: TraitOptions): void
  /** The person acts for an organisation. */
  group(groupId: string, traits?: CatalogData<C, 'group'>, options?: GroupOptions): void
  /** Somebody signed out: the next events belong to a new anonymous person, and what was registered is gone. */
  reset(): void
  /**
   * Adds properties to each event and page view from now on, on this and later pages; a call's own properties
   * win. Only what the privacy rules let through is kept for later pages, and no ids.
   *
   * @example
   * ```ts
   * analytics.register({ plan: 'pro' })
   * ```
   */
  register(properties: object): void
  unregister(...names: string[]): void
  /** What is registered. */
  registered(): Properties
  /** The ids that the next event will carry, as the page knows them; vendors get pseudonyms. Consent may change them. */
  ids(): Ids
  /** For `cordon/compat/…`: counts a call that has no effect here; see `report().unsupported`. */
  countUnsupported(call: string): void
  /**
   * Takes a vendor out. Once this returns, no new request to it can start: in this tab at once, in the other
   * tabs as soon as they are told, and after a reload too. Only a policy with a higher version brings the
   * vendor back.
   */
  kill(vendor: Name, options?: KillOptions): KillReceipt
  /**
   * Sets the person's choices, by vendor or purpose. A refusal runs the same teardown as a kill. Remembering
   * the choices is up to the app's consent tool.
   *
   * @example
   * ```ts
   * analytics.consent({ mixpanel: false })
   * ```
   */
  consent(choices: Choices<Name | Purpose>): void
  /** Returns the same object as before as long as nothing has changed. */
  status(): Record<Name, VendorStatus>
  /** @returns a function that stops listening */
  on<Type extends keyof AnalyticsEvents>(
    type: Type,
    listener: (event: AnalyticsEvents[Type]) => void,
  ): () => void
  report(): Report<Name>
  /** Resolves when every event is delivered, or dropped for a reason, or after `timeout` ms (5 000). */
  flush(timeout?: number): Promise<void>
  /** Removes all patches and listeners. Events that still wait are dropped. */
  close(): Promise<void>
}
