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
  /** Called if the vendor does not get an event, because of its `integrations` or because it is unsupported. */
  readonly onUnwanted: (messageId: string, reason: 'denied' | 'unsupported') => void
  /** Called if the rules threw on an event. */
  readonly onBlocked: (messageId: string, error: unknown) => void
}

/** The privacy rules for one vendor, and the account of what it was shown. */
export class VendorPrivacy {
  /** What the vendor was shown. */
  readonly exposures = createExposures()
  private readonly selection: Selection

  constructor(private readonly options: VendorPrivacyOptions) {
    this.selection = createSelection(options.name, options.adapter)
  }

  /** Operations that the vendor does not support, and how often they were called. */
  get unsupported(): Selection['unsupported'] {
    return this.selection.unsupported
  }

  /**
   * Scrubs events for the vendor, and records what it is shown. `undefined` if that needs rules that are not
   * loaded yet; a caller that cannot wait gets the events without the texts that only those rules could clear.
   */
  scrub(taken: readonly Unconfirmed[], canWait: boolean): readonly AnalyticsEvent[] | undefined {
    const all: (Scrubbed | undefined)[] = []
    for (const { event } of taken) {
      const scrubbed = this.attempt(event)
      if (scrubbed?.isPartial && canWait) return undefined
      all.push(scrubbed)
    }
    const events: AnalyticsEvent[] = []
    taken.forEach(({ event, isRetry }, index) => {
      const scrubbed = all[index]
      if (!scrubbed) return
      // By the name that the vendor gets: what is in it may be somebody's.
      const name = eventName(scrubbed.event)
      if (!isRetry) this.exposures.expose(name, scrubbed.exposures, event.timestamp)
      events.push(scrubbed.event)
    })
    return events
  }

  /** Loads the rules that only few texts need; rejects if they cannot be loaded. */
  async complete(): Promise<void> {
    await this.options.privacy.complete()
  }

  /** The same, but only if a payload needs them. */
  completeFor(payload: unknown): Promise<void> | undefined {
    return this.options.privacy.completeFor(payload, this.options.name)
  }

  /** Scrubs what the vendor's SDK is about to send, with everything that the SDK has added. */
  scrubPayload(payload: Properties): Properties {
    const { name, privacy } = this.options
    const exposures = privacy.inspect(payload, name)
    const clean = privacy.payload(payload, name) as Properties
    const event = typeof clean.event === 'string' ? clean.event : ''
    this.exposures.exposeSdk(event, exposures, new Date().toISOString())
    return clean
  }

  /** Whether a request contains only what the vendor may have. */
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
      // An id that holds personal data would be replaced, and not be found in the vendor's answer.
      if (scrubbed.event.messageId === messageId) return scrubbed
      throw new Error('the messageId contains personal data')
    } catch (error) {
      onBlocked(messageId, error)
      return undefined
    }
  }
}
