import { uuid } from '../shared/uuid'
import type { AnalyticsEvent, Properties } from './event'
import type { Identity } from './identity'
import { pageContext } from './page-context'
import { snapshot } from './snapshot'

/** What a call says of an event; the rest is the same for all calls. */
export interface Call {
  readonly type: AnalyticsEvent['type']
  /** Name of the event or the page. */
  readonly name?: string | undefined
  /** Of the person or the organisation. */
  readonly id?: string
  /** Properties or traits, as the app passed them. */
  readonly data: unknown
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

/** What an event weighs without its properties, roughly. */
const envelopeBytes = 500

/**
 * Takes down what happened, at once: what the app does to its objects later changes nothing. Data that
 * is no object is left out.
 *
 * @returns `bytes` is an estimate
 */
export function createEvent(
  { type, name, data }: Call,
  identity: Identity,
): { event: AnalyticsEvent; bytes: number } {
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

  return { event, bytes: bytes + envelopeBytes }
}

let lastTime = NaN
let lastText = ''

/** Now, in ISO 8601 with milliseconds; written once a millisecond, for a burst asks a hundred times in one. */
export function timestamp(): string {
  const now = Date.now()
  if (now !== lastTime) lastText = new Date((lastTime = now)).toISOString()
  return lastText
}
