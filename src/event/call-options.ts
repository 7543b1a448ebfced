import type { AnalyticsEvent, Properties, TraitOperations } from './event'
import { isRecord, snapshot, type Plain } from './snapshot'

/** What a call may say beside its data. */
export interface CallOptions {
  /**
   * Letters, digits, `-` and `_`, at most 100; a UUID, for PostHog takes no other. Default: a new one.
   * While an event waits, another with its id is dropped (`superseded`).
   */
  readonly messageId?: string
  /** When it happened; a number is ms since 1970. Default: now. */
  readonly timestamp?: Date | string | number
  /**
   * Vendors, by name, that are to get this event or not; `All` stands for those not named:
   * `{ mixpanel: false }`.
   */
  readonly integrations?: Readonly<Record<string, boolean>>
}

/**
 * What is done to a profile, beside setting traits. An adapter names what its vendor can do; the rest is
 * counted as `unsupported`, and never becomes something else.
 */
export interface TraitOptions extends CallOptions, TraitOperations {
  /** The same as the traits of the call, which win. */
  readonly set?: Properties
}

export interface GroupOptions extends TraitOptions {
  /** The kind of group, such as `team`. Default: the one that the adapter has as `groupKey`. */
  readonly key?: string
  /** `false`: this says something of the group, and the person does not join it. Default `true`. */
  readonly join?: boolean
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

/**
 * Puts what a call's options say into its event; what is of the wrong kind is left out.
 *
 * @returns what they weigh, in bytes, estimated; and whether a group is joined
 */
export function applyOptions(
  event: Writable<AnalyticsEvent>,
  given: unknown,
): { bytes: number; join: boolean } {
  const { value, bytes } = snapshot(given)
  if (isRecord(value)) apply(event, value)
  return { bytes, join: !isRecord(value) || value.join !== false }
}

function apply(event: Writable<AnalyticsEvent>, value: Readonly<Record<string, Plain>>): void {
  const { messageId, timestamp, integrations, key, set } = value
  if (typeof messageId === 'string' && /^[\w-]{1,100}$/.test(messageId)) event.messageId = messageId
  const time = new Date((timestamp ?? NaN) as string)
  if (+time) event.timestamp = time.toISOString()
  if (isRecord(integrations)) event.integrations = integrations as Record<string, boolean>
  if (event.type === 'group' && key) event.groupType = String(key)
  if (event.type === 'track' || event.type === 'page') return
  if (isRecord(set)) event.traits = { ...set, ...event.traits }
  for (const name of ['setOnce', 'add', 'append', 'union', 'remove', 'unset'])
    if (typeof value[name] === 'object')
      event.traitOperations = { ...event.traitOperations, [name]: value[name] }
}
