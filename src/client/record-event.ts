import type { Unconfirmed } from '../delivery/backlog'
import type { Log } from '../delivery/log'
import type { Vendor } from '../delivery/vendor'
import { CordonError } from '../errors'
import { createEvent, type Call } from '../event/create-event'
import type { AnalyticsEvent, Properties } from '../event/event'
import { renamed, type Identity } from '../event/identity'
import { isRecord, snapshot } from '../event/snapshot'
import type { SuperProperties } from '../event/super-properties'
import { warnInDevelopment } from '../shared/development'

export interface RecorderOptions {
  readonly identity: Identity
  readonly log: Log
  readonly vendors: ReadonlyMap<string, Vendor>
  readonly onError: (error: unknown) => void
  readonly superProperties?: SuperProperties
  /** The app's option `enrich`. */
  readonly enrich?: Enrich | undefined
}

/**
 * Called with each event and page view before the privacy rules; the properties that it returns are added, and
 * win.
 */
export type Enrich = (event: AnalyticsEvent) => Properties | undefined | void

/** After this many events, the log forgets what every vendor has read. */
const trimInterval = 64

/** Makes an event of each call, appends it to the log and wakes the vendors. */
export class EventRecorder {
  /** Calls that made no event, or whose data was left out, by call. */
  readonly invalid: Record<string, number> = {}
  /** The page is closing: events recorded now must be sent at once. */
  isExiting = false
  /** Nothing is recorded any more. */
  isClosed = false
  /** The last `identify` and `group`, for a successor, which must know whose events it gets. */
  private readonly identityEvents = new Map<string, Unconfirmed>()

  constructor(private readonly options: RecorderOptions) {}

  /** Never throws. */
  record(call: Call): void {
    try {
      if (this.isClosed || !isValid(call)) return this.countInvalid(call)
      this.append(call)
      for (const vendor of this.options.vendors.values()) {
        vendor.wake()
        if (this.isExiting) vendor.loop?.flushOnExit()
      }
      if (this.options.log.end() % trimInterval === 0) this.trimLog()
    } catch (error) {
      this.options.onError(error)
    }
  }

  lastIdentityEvents(): readonly Unconfirmed[] {
    return [...this.identityEvents.values()]
  }

  /** Fixes the ids. Nothing has been sent yet, so recorded events get the id that another tab has stored, if one has. */
  reconcileIdentity(isLast?: boolean): Identity {
    const { identity, log } = this.options
    const { anonymousId: before } = identity.ids()
    identity.reconcile(isLast)
    const { anonymousId } = identity.ids()
    if (anonymousId !== before)
      // In place, because the vendors' backlogs hold the same objects.
      for (const event of log.read(log.start(), log.end()))
        Object.assign(event, renamed(event, anonymousId))
    return identity
  }

  /** Starts a new anonymous person in the same browser. */
  reset(): void {
    this.options.identity.reset()
    this.options.superProperties?.clear()
    this.identityEvents.clear()
  }

  /** Forgets what every vendor has read. */
  trimLog(): void {
    const { log, vendors } = this.options
    log.trim(
      Math.min(...[...vendors.values()].map(({ backlog }) => backlog.oldestNeededPosition())),
    )
  }

  private append(call: Call): void {
    const { identity, log, vendors, superProperties } = this.options
    const { event, bytes } = createEvent(call, identity, superProperties?.all())
    const added = this.enrich(event)
    if (call.data != null && !(event.properties ?? event.traits)) this.countInvalid(call)
    if (call.type === 'identify' || call.type === 'group')
      this.identityEvents.set(call.type + (event.groupType ?? ''), { event, position: log.end() })
    for (const { account } of vendors.values()) account.accept(1)
    log.append(event, bytes + added)
  }

  /** Returns how many bytes that is more, as an estimate. */
  private enrich(event: { properties?: Properties } & AnalyticsEvent): number {
    const { enrich, onError } = this.options
    if (!enrich || (event.type !== 'track' && event.type !== 'page')) return 0
    try {
      const { value, bytes } = snapshot(enrich(Object.freeze({ ...event })))
      if (!isRecord(value)) return 0
      event.properties = { ...event.properties, ...value }
      return bytes
    } catch (error) {
      onError(error)
      return 0
    }
  }

  /** Reports a mistake that a type checker would have found; nothing is thrown. */
  wrongCall(call: string, message: string): void {
    countIn(this.invalid, call)
    warnInDevelopment(`${call}: ${message}`)
    this.options.onError(new CordonError('invalid_option', call, message))
  }

  private countInvalid({ type }: Call): void {
    countIn(this.invalid, type)
  }
}

export function countIn(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1
}

/** An app without a type checker may pass anything. */
function isValid({ type, name, id }: Call): boolean {
  const required: unknown = type === 'page' ? (name ?? type) : type === 'track' ? name : id
  return typeof required === 'string' && required !== ''
}
