import type { AnalyticsEvent, PageContext, Properties, TraitOperations } from './event'
import { pageContext } from './page-context'
import { isRecord, snapshot, type Plain, type PlainRecord } from './snapshot'

/** Options of a call, beside its data. */
export interface CallOptions {
  /**
   * At most 100 letters, digits, `-` and `_`. PostHog takes only UUIDs: any other id is turned into one. Default: a
   * new UUID. While an event waits, another with its id is dropped (`superseded`).
   */
  readonly messageId?: string
  /** When it happened; a number is ms since 1970. Default: now. */
  readonly timestamp?: Date | string | number
  /**
   * Which vendors get this event, by name; `All` stands for those not named:
   * `{ mixpanel: false }`.
   */
  readonly integrations?: Readonly<Record<string, boolean>>
  /**
   * The page that the event belongs to, if that is not the one in the address bar: a virtual one, or one that was
   * left before the call was made. What is not given is taken from the current page.
   */
  readonly context?: { readonly page?: Partial<PageContext> }
}

/**
 * Profile operations beside setting traits. An adapter names those that its vendor supports; the others are
 * counted as `unsupported`, and never turned into something else.
 */
export interface TraitOptions extends CallOptions, TraitOperations {
  /** The same as the traits of the call, which win. */
  readonly set?: Properties
}

export interface GroupOptions extends TraitOptions {
  /** The kind of group, such as `team`. Default: the adapter's `groupKey`. */
  readonly key?: string
  /** `false`: only describes the group, without the person joining it. Default `true`. */
  readonly join?: boolean
}

export type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

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

function apply(event: Writable<AnalyticsEvent>, value: PlainRecord): void {
  const { messageId, timestamp, integrations, key, set, context } = value
  if (typeof messageId === 'string' && /^[\w-]{1,100}$/.test(messageId)) event.messageId = messageId
  const time = new Date((timestamp ?? NaN) as string)
  if (Number.isFinite(+time)) event.timestamp = time.toISOString()
  if (isRecord(integrations)) event.integrations = integrations as Record<string, boolean>
  if (isRecord(context) && isRecord(context.page)) event.context = { page: pageOf(context.page) }
  if (event.type === 'group' && key) event.groupType = String(key)
  if (event.type === 'track' || event.type === 'page') return
  if (isRecord(set)) event.traits = { ...set, ...event.traits }
  for (const name of ['setOnce', 'add', 'append', 'union', 'remove', 'unset'])
    if (typeof value[name] === 'object')
      event.traitOperations = { ...event.traitOperations, [name]: value[name] }
}

function pageOf(given: PlainRecord): PageContext {
  const page: Record<string, Plain> = { ...pageContext() }
  for (const name of Object.keys(page))
    if (typeof given[name] === 'string') page[name] = given[name]
  return page as unknown as PageContext
}
