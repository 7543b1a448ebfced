import type { Adapter } from '../adapter'
import { eventName, type AnalyticsEvent, type Properties } from '../event/event'
import { createExposures } from '../ledger/exposures'
import type { Privacy, Scrubbed } from '../privacy/privacy'
import type { DataClass } from '../privacy/vocabulary/data-class'
import type { Unconfirmed } from './backlog'
import { createSelection, type Selection } from './selection'

export interface VendorPrivacyOptions {
  readonly name: string
  readonly adapter: Adapter
  readonly privacy: Privacy
  /** An event is not for this vendor, or it could do nothing with it. */
  readonly onUnwanted: (messageId: string, reason: 'denied' | 'unsupported') => void
  /** The rules have failed on an event. */
  readonly onBlocked: (messageId: string, error: unknown) => void
}

/** The privacy rules as they hold for one vendor, and the account of what it was shown. */
export class VendorPrivacy {
  /** What the vendor was shown. */
  readonly exposures = createExposures()
  private readonly selection: Selection

  constructor(private readonly options: VendorPrivacyOptions) {
    this.selection = createSelection(options.name, options.adapter)
  }

  /** Operations that the vendor cannot do, and how often they were asked for. */
  get unsupported(): Selection['unsupported'] {
    return this.selection.unsupported
  }

  /**
   * The events as the vendor may have them; writes down what it is shown. `undefined` if that takes rules
   * which are not loaded yet: whoever cannot wait goes without what only those could clear.
   */
  scrub(taken: readonly Unconfirmed[], canWait: boolean): readonly AnalyticsEvent[] | undefined {
    const all: (Scrubbed | undefined)[] = []
    for (const { event } of taken) {
      const scrubbed = this.attempt(event)
      if (scrubbed?.isPartial && canWait) return undefined
      all.push(scrubbed)
    }
    const events: AnalyticsEvent[] = []
    for (const [index, { event, again }] of taken.entries()) {
      const scrubbed = all[index]
      if (!scrubbed) continue
      if (!again) this.exposures.expose(eventName(event), scrubbed.exposures, event.timestamp)
      events.push(scrubbed.event)
    }
    return events
  }

  /** Loads the rules that only few texts need; rejects if they cannot be had. */
  async complete(): Promise<void> {
    await this.options.privacy.complete()
  }

  /** The same, if a payload needs them. */
  completeFor(payload: unknown): Promise<void> | undefined {
    return this.options.privacy.completeFor(payload, this.options.name)
  }

  /** What the vendor's SDK is about to send, with all that it has added. */
  scrubPayload(payload: Properties): Properties {
    const { name, privacy } = this.options
    const event = typeof payload.event === 'string' ? payload.event : ''
    this.exposures.exposeSdk(event, privacy.inspect(payload, name), new Date().toISOString())
    return privacy.payload(payload, name) as Properties
  }

  /** Whether there is nothing in a request that the vendor may not have. */
  isClean(payload: unknown): boolean {
    const { name, privacy } = this.options
    return !privacy.inspect(payload, name).length
  }

  allows(dataClass: DataClass): boolean {
    return this.options.privacy.allows(dataClass, this.options.name)
  }

  private attempt(whole: AnalyticsEvent): Scrubbed | undefined {
    const { name, privacy, onUnwanted, onBlocked } = this.options
    const { messageId } = whole
    try {
      const event = this.selection.select(whole)
      if (typeof event === 'string') return void onUnwanted(messageId, event)
      const scrubbed = privacy.scrub(event, name)
      // An id that gives something away could not be found again in a vendor's answer either.
      if (scrubbed.event.messageId === messageId) return scrubbed
      throw new Error('the messageId is personal')
    } catch (error) {
      onBlocked(messageId, error)
      return undefined
    }
  }
}
