import { uuid } from '../shared/uuid'
import { wellFormed } from '../shared/well-formed'
import { applyOptions, type Writable } from './call-options'
import type { AnalyticsEvent, Properties } from './event'
import type { Identity } from './identity'
import { pageContext } from './page-context'
import { isRecord, snapshot } from './snapshot'

/** The arguments of a call, from which an event is made. */
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

/** Estimated size of an event without its properties and names, in bytes. */
const envelopeBytes = 500

/**
 * Makes an event from a call. Its data is copied at once, so that later changes to the app's objects have no
 * effect. Data that is not an object is left out.
 *
 * @param registered super properties, added to each event and page view unless the call has its own
 * @returns `bytes` is an estimate
 */
export function createEvent(
  { type, name, id, data, options }: Call,
  identity: Identity,
  registered?: Properties,
): { event: Writable<AnalyticsEvent>; bytes: number } {
  const { value, bytes } = snapshot(data)
  const dataKey = type === 'identify' || type === 'group' ? 'traits' : 'properties'
  // An `identify` with the anonymous id only describes somebody who is not identified yet.
  if (type === 'identify' && id !== identity.ids().anonymousId) identity.identify(String(id))
  const event: Writable<AnalyticsEvent> = {
    ...identity.ids(),
    type,
    messageId: uuid(),
    timestamp: timestamp(),
    context: { page: pageContext() },
  }
  if (type === 'identify') event.userId = String(id)
  if (name != null) event[type === 'track' ? 'event' : 'name'] = wellFormed(name)
  if (isRecord(value)) event[dataKey] = value
  if (registered && dataKey === 'properties') event[dataKey] = { ...registered, ...event[dataKey] }
  const applied = options == null ? { bytes: 0, join: true } : applyOptions(event, options)
  if (type === 'group') {
    if (applied.join) identity.join(String(id), event.groupType)
    Object.assign(event, identity.ids(), { groupId: String(id) })
  }
  const named = String(name ?? '').length + String(id ?? '').length
  return { event, bytes: bytes + envelopeBytes + named + applied.bytes }
}

let lastTime = NaN
let lastText = ''

/** Now, in ISO 8601. Formatted once per millisecond, because a burst asks a hundred times within one. */
export function timestamp(): string {
  const now = Date.now()
  if (now !== lastTime) lastText = new Date((lastTime = now)).toISOString()
  return lastText
}
