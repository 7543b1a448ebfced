import type { Analytics } from '../../src/analytics'
import type { CallOptions } from '../../src/event/call-options'
import { pageContext } from '../../src/event/page-context'
import { hasOwn } from '../../src/shared/natives'
import { uuid } from '../../src/shared/uuid'
import { campaignHere } from '../shared/campaign-here'
import { recordOf, type Properties, type Resolved } from './arguments'
import type { Entity } from './entity'
import type { EventProperties } from './types'

/** Members that the vendor documents: a caller's other names are no business of a report. */
const known = ['traits', 'ip', 'locale', 'timezone', 'userAgent', 'device', 'app', 'groupId']

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
  const campaign = ofPage()
  // A copy: middleware that cleans addresses writes into it.
  return { page: { ...pageContext() }, userAgent, locale, ...(campaign && { campaign }) }
}

/** The campaign in the page's address, by the names that the vendor has for its parts. */
function ofPage(): Properties | undefined {
  const { utm_campaign: name, ...others } = campaignHere((name) => /^utm_./.test(name))
  const parts = Object.entries(others).map(([part, value]) => [part.slice(4), value])
  const campaign = { ...(name && { name }), ...Object.fromEntries(parts) } as Properties
  return Object.keys(campaign).length ? campaign : undefined
}

/** Of a context the page is carried as it is, and the campaign by the names that vendors have for its parts. */
export function carriedContext(context: unknown): {
  readonly campaign: Properties
  /** It is the page's, and no part of the call. */
  readonly isOfPage: boolean
  /** What is not carried. */
  readonly lost: readonly string[]
} {
  const { campaign, page: _, ...rest } = recordOf(context)
  const { name, ...parts } = recordOf(campaign)
  const all = { ...(name !== undefined && { campaign: name }), ...parts }
  const own = automatic()
  const isAutomatic = (member: string): boolean =>
    hasOwn(own, member) && own[member] === rest[member]
  return {
    campaign: Object.fromEntries(
      Object.entries(all).map(([part, value]) => [`utm_${part}`, value]),
    ),
    isOfPage: JSON.stringify(campaign) === JSON.stringify(own.campaign),
    lost: Object.keys(rest)
      .filter((member) => !isAutomatic(member))
      .map((member) => (known.includes(member) ? member : 'other')),
  }
}

/** Names of destinations are the vendor's; those of vendors are the app's: `Mixpanel`, `mixpanel`; `Segment.io`, `segment`. */
export function optionsOf(
  { messageId, timestamp, integrations, context }: SegmentEvent,
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
    context: { page: recordOf(recordOf(context).page) },
    ...(wanted.length && { integrations: Object.fromEntries(wanted) }),
  }
}
