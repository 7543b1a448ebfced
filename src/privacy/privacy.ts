import type { AnalyticsEvent } from '../event/event'
import type { LoadDetectors } from './values/detectors'
import type { DataClass } from './vocabulary/data-class'
import type { Exposure } from './vocabulary/exposure'
import type { Treatment } from './vocabulary/treatment'

/** Where the rules are applied. */
export interface PrivacyContext {
  /** Whether `snapshot` made all events; default true. */
  readonly isPlain?: boolean
  /** Gets the detectors that few texts need, where they are not there from the start. */
  readonly loadDetectors?: LoadDetectors
}

/** An event as one vendor may see it. */
export interface Scrubbed {
  /** Deep-frozen; shared between vendors as far as it can be. */
  readonly event: AnalyticsEvent
  /** The same array for events which look alike, so that they can be counted by identity. */
  readonly exposures: readonly Exposure[]
  /** Some texts went as a whole, for what would have looked into them is not loaded yet. */
  readonly isPartial: boolean
}

/** What a vendor's SDK was about to send, as the vendor may see it. */
export interface AuditedPayload {
  /** `undefined` if nothing may leave. */
  readonly value: unknown
  readonly exposures: readonly Exposure[]
}

/** The privacy rules of all vendors, at work. */
export interface Privacy {
  /** Called for each event on its way to a vendor. The event is plain data: `snapshot` made it. */
  scrub(event: AnalyticsEvent, vendor: string): Scrubbed
  /**
   * Called with what a vendor's SDK is about to send, in whatever shape: returns a clean copy.
   * What is clean already, pseudonyms included, comes back unchanged.
   */
  payload(value: unknown, vendor: string): unknown
  /** What `payload` would still take away or change; empty means clean. */
  inspect(value: unknown, vendor: string): readonly Exposure[]
  /** `payload`, with an account of all that it saw: what stayed as well as what went. */
  audit(value: unknown, vendor: string, event: string): AuditedPayload
  /**
   * Loads what only few texts need; `undefined` once it is there. Until then such texts go as a whole, and
   * who can wait, waits. Rejects if it cannot be had; ask again later.
   */
  complete(): Promise<void> | undefined
  /** The same, if this payload has such a text. */
  completeFor(value: unknown, vendor: string): Promise<void> | undefined
  /** Whether a class goes to the vendor as it is. */
  allows(dataClass: DataClass, vendor: string): boolean
  treatment(dataClass: DataClass, vendor: string): Treatment
  /** Called when a policy says more than the options: the stricter of the two holds from then on. */
  tighten(vendor: string, treatments: Partial<Record<DataClass, Treatment>>): void
}
