import { isRecord } from '../shared/is-record'
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

/** Finds the events in a payload: a list, alone or named; one event; or profile updates. */
export function readEvents(payload: unknown): RecordedEvent[] {
  if (Array.isArray(payload)) return payload.flatMap(readEvents)
  if (!isRecord(payload)) return []
  const { batch, events, data } = payload
  const list = [batch, events, data].find(Array.isArray)
  if (list) return list.flatMap(readEvents)
  if (typeof payload.e === 'string') return [ofSnowplow(payload)]
  if (isRecord(payload.payload)) return [ofUmami(payload.payload, textOf(payload.type))]
  const name = payload.event ?? payload.event_type ?? payload.n ?? payload.type
  if (typeof name === 'string') return [named(name, payload)]
  return OPERATIONS.filter((operation) => operation in payload).map((operation) => ({
    ...named(operation, payload),
    properties: objectOf(payload[operation]),
  }))
}

function named(name: string, raw: Json): RecordedEvent {
  const properties = objectOf(raw.properties ?? raw.traits ?? raw.event_properties ?? raw.p)
  const { $insert_id: insertId = raw.$insert_id ?? raw.insert_id } = properties
  return {
    name,
    id: textOf(raw.uuid ?? raw.messageId ?? insertId),
    time: timeOf(
      raw.timestamp ?? raw.originalTimestamp ?? raw.time ?? properties.time ?? raw.$time,
    ),
    properties,
    raw,
  }
}

/** A self-describing event is called as its schema. */
function ofSnowplow(raw: Json): RecordedEvent {
  const { schema, data } = objectOf(objectOf(parse(raw.ue_pr)).data)
  const [, name = textOf(raw.se_ac ?? raw.e)] = /\/(\w+)\/jsonschema\//.exec(textOf(schema)) ?? []
  return { name, id: textOf(raw.eid), time: Number(raw.dtm), properties: objectOf(data), raw }
}

function ofUmami(raw: Json, type: string): RecordedEvent {
  const name = textOf(raw.name) || type
  return { name, id: '', time: timeOf(raw.timestamp), properties: objectOf(raw.data), raw }
}

function parse(text: unknown): unknown {
  try {
    return JSON.parse(textOf(text))
  } catch {
    return undefined
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
  return isRecord(value) ? value : {}
}
