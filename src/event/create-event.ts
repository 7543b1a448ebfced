import { uuid } from '../shared/uuid'
import { applyOptions } from './call-options'
import type { AnalyticsEvent, Properties } from './event'
import type { Identity } from './identity'
import { pageContext } from './page-context'
import { isRecord, snapshot } from './snapshot'

/** What a call says of an event; the rest is the same for all calls. */
export interface Call {
  readonly type: AnalyticsEvent['type']
  /** Name of the event or the page. */
  readonly name?: string | undefined
  /** Of the person or the organisation. */
  readonly id?: string
  /** Properties or traits, as the app passed them. */
  readonly data: unknown
  /** The call's options, as the app passed them. */
  readonly options?: unknown
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

/** What an event weighs without its properties, roughly. */
const envelopeBytes = 500

/**
 * Takes down what happened, at once: what the app does to its objects later changes nothing. Data that
 * is no object is left out.
 *
 * @param registered what goes with each event and page, unless the call says otherwise
 * @returns `bytes` is an estimate
 */
export function createEvent(
  { type, name, id, data, options }: Call,
  identity: Identity,
  registered?: Properties,
): { event: Writable<AnalyticsEvent>; bytes: number } {
  const { value, bytes } = snapshot(data)
  const of = type === 'identify' || type === 'group' ? 'traits' : 'properties'
  if (type === 'identify') identity.identify(String(id))
  const event: Writable<AnalyticsEvent> = {
    ...identity.ids(),
    type,
    messageId: uuid(),
    timestamp: timestamp(),
    context: { page: pageContext() },
  }
  if (name != null) event[type === 'track' ? 'event' : 'name'] = name
  if (isRecord(value)) event[of] = value
  if (registered && of === 'properties') event[of] = { ...registered, ...event[of] }
  const said = options == null ? { bytes: 0, join: true } : applyOptions(event, options)
  if (type === 'group') {
    if (said.join) identity.join(String(id), event.groupType)
    Object.assign(event, identity.ids(), { groupId: String(id) })
  }
  return { event, bytes: bytes + envelopeBytes + said.bytes }
}

let lastTime = NaN
let lastText = ''

/** Now, in ISO 8601 with milliseconds; written once a millisecond, for a burst asks a hundred times in one. */
export function timestamp(): string {
  const now = Date.now()
  if (now !== lastTime) lastText = new Date((lastTime = now)).toISOString()
  return lastText
}
