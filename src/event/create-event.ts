import { uuid } from '../shared/uuid'
import type { AnalyticsEvent, Properties } from './event'
import type { Identity } from './identity'
import { pageContext } from './page-context'
import { snapshot } from './snapshot'

/** What a call says of an event; the rest is the same for all calls. */
export interface Said {
  readonly type: AnalyticsEvent['type']
  /** The event, or the page; `identify` and `group` have none. */
  readonly name?: string | undefined
  /** Properties or traits, as the app passed them. */
  readonly data: unknown
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

/** An event and its size in bytes, estimated. */
export interface Made {
  readonly event: AnalyticsEvent
  readonly bytes: number
}

/** What an event weighs without its properties, roughly. */
const envelope = 500

/**
 * Takes down what happened, at once: what the app does to its objects later changes nothing. Data that
 * is no object is left out.
 */
export function makeEvent({ type, name, data }: Said, identity: Identity): Made {
  const { value, bytes } = snapshot(data)
  const event: Writable<AnalyticsEvent> = {
    ...identity.ids(),
    type,
    messageId: uuid(),
    timestamp: timestamp(),
    context: { page: pageContext() },
  }
  if (name != null) event[type === 'track' ? 'event' : 'name'] = name
  if (typeof value === 'object' && value && !Array.isArray(value))
    event[type === 'identify' || type === 'group' ? 'traits' : 'properties'] = value as Properties

  return { event, bytes: bytes + envelope }
}

let last = NaN
let text = ''

/** Now, in ISO 8601 with milliseconds; written once a millisecond, for a burst asks a hundred times in one. */
export function timestamp(): string {
  const now = Date.now()
  if (now !== last) text = new Date((last = now)).toISOString()
  return text
}
