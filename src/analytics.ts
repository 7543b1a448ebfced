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
import type { Vote } from './switch/switch'
import type { KillReceipt } from './teardown/receipt'

/** How a vendor stands. */
export interface VendorStatus extends VendorCounts {
  readonly state: VendorState
  /** Who voted, and why. The strictest vote is the state. */
  readonly votes: readonly Vote[]
  readonly policyVersion: number
  /** When a source last said something good, ISO 8601. Never: the switch is not connected. */
  readonly lastPolicyAt: string | undefined
  /** What has gone wrong with the policy since, such as `poll: /policy.json: status 404`. */
  readonly lastError: string | undefined
  readonly sdk: SdkState
  /** `true`: it may run again, but its code is still in this page and comes back with the next one. */
  readonly needsReload: boolean
  /**
   * Code of the vendor's in this page that Cordon does not run: a copy that a tag manager, a snippet or
   * another bundle has loaded (`foreign_copy`, refused), or code that was there before the guard
   * (`bypassed`: the vendor is off until its code is imported after `createAnalytics`).
   */
  readonly foreignCode: readonly ForeignCode[]
}

/** What a vendor was shown, beside its counts. */
export interface VendorReport extends VendorStatus {
  /** Every property by event, with its class and treatment: also what was stripped. Never a value. */
  readonly exposure: readonly ExposureEntry[]
  /** By name, every event that it was handed. */
  readonly events: readonly EventCount[]
  /** Of a tag: which of its hosts the browser has contacted, before Cordon was there and since. */
  readonly contacts: readonly Contact[]
  /** Operations on profiles that the vendor cannot do, and how often they were asked for. */
  readonly unsupported: Readonly<Partial<Record<TraitOperation, number>>>
}

/** The ledger, JSON-serialisable. */
export interface Report<Name extends string = string> {
  /** When it was made, ISO 8601. */
  readonly at: string
  readonly policyVersion: number
  /** Calls that could not be made an event of, or whose data is no object and was left out, by call. */
  readonly invalid: Readonly<Record<string, number>>
  /** Calls of a compatibility layer that have no meaning here, by call. */
  readonly unsupported: Readonly<Record<string, number>>
  readonly vendors: Readonly<Record<Name, VendorReport>>
  readonly kills: readonly KillReceipt[]
  /** Events of which vendors were handed different numbers, for a cut-over that is planned. */
  readonly parity: readonly ParityEntry<Name>[]
}

/** What `on` tells, by name. */
export interface AnalyticsEvents {
  /** A vendor's state changed. */
  status: { vendor: string; state: VendorState; vote: Vote | undefined }
  /** A vendor was torn down. */
  kill: KillReceipt
  /** Events did not reach a vendor. */
  drop: { vendor: string; reason: DropReason; count: number }
  /** It is known what became of one event at one vendor: why it was dropped, or no reason: it arrived. */
  settled: { vendor: string; messageId: string; reason: DropReason | undefined }
  /** Something went wrong; nothing of it was thrown. */
  error: { vendor?: string; error: unknown }
  /** A policy was read (it may be the one in force), or refused with a reason. */
  policy: { version: number; refused?: string }
}

export interface KillOptions {
  /** Such as an incident number; shown in the receipt and in `status()`. */
  readonly reason?: string
  /** `true` flushes what is queued before the teardown, for a planned end; default `false`. */
  readonly drain?: boolean
}

/** With a catalog, only its events, with its properties; without one, anything. */
export type Track<C extends Catalog> = string extends keyof C
  ? (event: string, properties?: object, options?: CallOptions) => void
  : <Event extends keyof C & string>(
      event: Event,
      ...args: TrackArguments<CatalogProperties<C, Event>>
    ) => void

/** Properties may be left out where none of them has to be there. */
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
  /** A page was looked at. */
  page(name?: string, properties?: CatalogData<C, 'page'>, options?: CallOptions): void
  /** Somebody signed in. The id is kept in memory only. */
  identify(userId: string, traits?: CatalogData<C, 'identify'>, options?: TraitOptions): void
  /** The person acts for an organisation. */
  group(groupId: string, traits?: CatalogData<C, 'group'>, options?: GroupOptions): void
  /** Somebody signed out: the next events are of a new anonymous person, without what was registered. */
  reset(): void
  /**
   * Properties for each event and page from now on, on this and later pages; those of a call win. For
   * later pages only what the privacy rules let through is kept, and no ids.
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
  /** Who the next event is of, as the page knows it; vendors get pseudonyms. */
  ids(): Ids
  /** For a compatibility layer: a call was made that has no meaning here; see `report().unsupported`. */
  countUnsupported(call: string): void
  /**
   * Takes a vendor out: when this returns, no new request to it can start, in this tab now, in the
   * others as soon as they are told, and after a reload too. Only a policy of a higher version
   * brings it back.
   */
  kill(vendor: Name, options?: KillOptions): KillReceipt
  /**
   * What the person chose, by vendor or purpose. A refusal runs the same teardown as a kill; it is
   * for the app's consent tool to remember it.
   *
   * @example
   * ```ts
   * analytics.consent({ mixpanel: false })
   * ```
   */
  consent(choices: Choices<Name | Purpose>): void
  /** The same object as before, as long as nothing has changed. */
  status(): Record<Name, VendorStatus>
  /** @returns the way to stop listening */
  on<Type extends keyof AnalyticsEvents>(
    type: Type,
    listener: (event: AnalyticsEvents[Type]) => void,
  ): () => void
  report(): Report<Name>
  /** Settles when every event is delivered or dropped by name, or after `timeout` ms (5 000). */
  flush(timeout?: number): Promise<void>
  /** Gives back everything that was patched or listened to. Events that still wait are dropped. */
  close(): Promise<void>
}
