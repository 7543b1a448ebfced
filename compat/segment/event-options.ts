import type { Analytics } from '../../src/analytics'
import type { CallOptions } from '../../src/event/call-options'
import { pageContext } from '../../src/event/page-context'
import { hasOwn } from '../../src/shared/natives'
import { uuid } from '../../src/shared/uuid'
import { recordOf, type Properties, type Resolved } from './arguments'
import type { Entity } from './entity'
import type { EventProperties } from './types'

/** Members that the vendor documents: a caller's other names are no business of a report. */
const known = [
  'traits',
  'page',
  'ip',
  'locale',
  'timezone',
  'userAgent',
  'device',
  'app',
  'groupId',
]

/** An event in the vendor's shape, as middleware and callbacks have it. */
export interface SegmentEvent extends Properties {
  readonly type: string
  readonly messageId: string
  readonly timestamp: Date
  readonly event?: string
  readonly properties?: EventProperties
  readonly traits?: EventProperties
  readonly context?: EventProperties
  readonly userId?: string | null
  readonly anonymousId?: string | null
}

/** What the vendor's interface makes of a call. */
export function eventOf(
  type: string,
  { name, category, id, data, options }: Resolved,
  {
    person,
    organisation,
    defaults,
  }: {
    readonly person: Entity
    readonly organisation: Entity
    /** Of `load`: where events go unless they say otherwise. */
    readonly defaults: Readonly<Record<string, boolean>>
  },
): SegmentEvent {
  const isAction = type === 'track' || type === 'page' || type === 'screen'
  // Whose an event is, the page's analytics says.
  const { integrations, timestamp, messageId, context, ...others } = options
  const { userId: _, anonymousId: __, ...rest } = others
  const userId = type === 'identify' ? (id ?? person.id()) : person.id()
  return {
    type,
    ...(name !== undefined && { [type === 'track' ? 'event' : 'name']: name }),
    ...(category !== undefined && { category }),
    [isAction ? 'properties' : 'traits']: { ...data },
    ...(type === 'group' && { groupId: id ?? organisation.id() }),
    ...((userId !== null || type === 'identify') && { userId }),
    anonymousId: person.anonymousId(),
    integrations: { ...defaults, ...recordOf(integrations) },
    context: { ...automatic(), ...rest, ...recordOf(context) },
    messageId: typeof messageId === 'string' ? messageId : uuid(),
    timestamp: timestamp ? new Date(timestamp as string) : new Date(),
  }
}

/** What the vendor looks up of the page and the browser: middleware reads it, and Cordon has its own. */
function automatic(): Properties {
  if (typeof document === 'undefined') return {}
  const { userAgent, language: locale } = navigator
  return { page: pageContext(), userAgent, locale }
}

/**
 * Of a context only the campaign is known here: by the names that vendors have for its parts.
 */
export function carriedContext(context: unknown): {
  readonly campaign: Properties
  /** What is not carried. */
  readonly lost: readonly string[]
} {
  const { campaign, ...rest } = recordOf(context)
  const { name, ...parts } = recordOf(campaign)
  const all = { ...(name !== undefined && { campaign: name }), ...parts }
  return {
    campaign: Object.fromEntries(
      Object.entries(all).map(([part, value]) => [`utm_${part}`, value]),
    ),
    lost: Object.keys(rest)
      .filter((member) => !isAutomatic(member, rest[member]))
      .map((member) => (known.includes(member) ? member : 'other')),
  }
}

/** A page is known by its being frozen: one that the app gives, or has changed, is not. */
function isAutomatic(member: string, value: unknown): boolean {
  if (typeof document === 'undefined') return false
  if (member === 'page') return Object.isFrozen(value)
  return hasOwn(automatic(), member) && automatic()[member] === value
}

/** Names of destinations are the vendor's; those of vendors are the app's: `Mixpanel`, `mixpanel`; `Segment.io`, `segment`. */
export function optionsOf(
  { messageId, timestamp, integrations }: SegmentEvent,
  analytics: Analytics,
): CallOptions {
  const plain = (name: string): string =>
    name
      .toLowerCase()
      .replace(/[^a-z\d]/g, '')
      .replace(/^segmentio$/, 'segment')
  const names = new Map(Object.keys(analytics.status()).map((name) => [plain(name), name]))
  const wanted = Object.entries(recordOf(integrations)).flatMap(
    ([name, is]): [string, boolean][] => {
      const vendor = name.toLowerCase() === 'all' ? 'All' : names.get(plain(name))
      return vendor ? [[vendor, is !== false]] : []
    },
  )
  return {
    messageId,
    timestamp,
    ...(wanted.length && { integrations: Object.fromEntries(wanted) }),
  }
}
