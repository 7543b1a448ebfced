import type { RecordedEvent } from './recorded-request'

type Json = Readonly<Record<string, unknown>>

/** Operations on a profile or a group, which have no event name of their own. */
const OPERATIONS = [
  '$set',
  '$set_once',
  '$add',
  '$append',
  '$union',
  '$remove',
  '$unset',
  '$delete',
]

/** Finds the events in a payload: an array, `{ batch: […] }`, one event, or profile updates. */
export function readEvents(payload: unknown): RecordedEvent[] {
  if (Array.isArray(payload)) return payload.flatMap(readEvents)
  if (!isJson(payload)) return []
  if (Array.isArray(payload.batch)) return payload.batch.flatMap(readEvents)
  const name = payload.event ?? payload.type
  if (typeof name === 'string') return [named(name, payload)]
  return OPERATIONS.filter((operation) => operation in payload).map((operation) => ({
    ...named(operation, payload),
    properties: objectOf(payload[operation]),
  }))
}

function named(name: string, raw: Json): RecordedEvent {
  const properties = objectOf(raw.properties ?? raw.traits)
  return {
    name,
    id: textOf(raw.uuid ?? raw.messageId ?? properties.$insert_id ?? raw.$insert_id),
    time: timeOf(raw.timestamp ?? properties.time ?? raw.$time),
    properties,
    raw,
  }
}

/** Seconds, milliseconds or ISO 8601: vendors have all three. */
function timeOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value < 1e11 ? Math.round(value * 1000) : value
  const time = typeof value === 'string' ? Date.parse(value) : NaN
  return Number.isNaN(time) ? undefined : time
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function objectOf(value: unknown): Json {
  return isJson(value) ? value : {}
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
