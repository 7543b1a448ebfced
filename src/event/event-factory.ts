import type { AnalyticsEvent, Properties } from './event'
import type { Identity } from './identity'
import { pageContext } from './page-context'
import { snapshot } from '../privacy/snapshot'
import { uuid } from '../uuid'

/** What a call says of an event; the rest is the same for all calls. */
export type Said =
  | { readonly type: 'track'; readonly event: string; readonly properties?: unknown }
  | { readonly type: 'page'; readonly name?: string | undefined; readonly properties?: unknown }
  | { readonly type: 'identify' | 'group'; readonly traits?: unknown }

/** An event and its size in bytes, estimated. */
export interface Made {
  readonly event: AnalyticsEvent
  readonly bytes: number
}

/** What an event weighs without its properties, roughly. */
const envelope = 500

/** Takes down what happened, at once: what the app does to its objects later changes nothing. */
export function makeEvent(said: Said, identity: Identity): Made {
  const timestamp = new Date().toISOString()
  const { value, bytes } = snapshot(
    'traits' in said ? said.traits : 'properties' in said ? said.properties : undefined,
  )
  const event: AnalyticsEvent = {
    type: said.type,
    messageId: uuid(),
    timestamp,
    ...nameOf(said),
    ...identity.ids(),
    ...dataOf(said, value as Properties | undefined),
    context: { page: pageContext() },
  }
  return { event, bytes: bytes + envelope }
}

function nameOf(said: Said): Pick<AnalyticsEvent, 'event' | 'name'> | undefined {
  if (said.type === 'track') return { event: said.event }
  return said.type === 'page' && said.name !== undefined ? { name: said.name } : undefined
}

function dataOf(
  { type }: Said,
  data: Properties | undefined,
): Pick<AnalyticsEvent, 'properties' | 'traits'> | undefined {
  if (!data) return undefined
  return type === 'identify' || type === 'group' ? { traits: data } : { properties: data }
}
