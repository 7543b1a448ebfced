import type { Analytics } from '../../src/analytics'
import type { CallOptions, GroupOptions } from '../../src/event/call-options'
import { isRecord } from '../../src/shared/is-record'
import type { Connection } from '../shared/connection'
import { pageAt } from '../shared/page-at'
import { callWith } from './call-with'
import { operationOptions } from './operations'

type Properties = Record<string, unknown>

/** Told once: whether it arrived anywhere. */
export type Arrived = (arrived: 0 | 1) => void

/** Whose an event is. */
interface Whose {
  /** Where that is known. */
  readonly userId: unknown
  /** Which of its properties are groups. */
  readonly groupKeys: ReadonlySet<string>
}

/** What is done to a person's profile. */
export interface ProfileUpdate {
  /** Nobody's, of one who was never named: it is the device's. */
  readonly userId: unknown
  readonly operation: string
  readonly value: unknown
}

/** What a group's update is; the person does not join for it. */
export interface GroupUpdate {
  readonly key: string
  readonly id: string
  readonly operation: string
  readonly value: unknown
}

/** What Cordon says of each event by itself, or has another name for. */
const ownNames = new Set([
  'token',
  'time',
  '$insert_id',
  'distinct_id',
  '$device_id',
  '$user_id',
  '$anon_distinct_id',
  '$current_url',
  'mp_lib',
  'mp_loader',
  '$lib_version',
])

/** A document's title of one word, a name or a diagnosis: nothing else would tell that it is one. */
function isBareTitle(name: string, value: unknown): boolean {
  return name === 'current_page_title' && !/\S\s+\S/.test(String(value))
}

/** The vendor's payloads as calls of the page's analytics. */
export class Sender {
  constructor(private readonly connection: Connection) {}

  count(call: string): void {
    this.connection.count(call)
  }

  event(
    { event, properties }: { readonly event: string; readonly properties: Properties },
    { userId, groupKeys }: Whose,
    arrived?: Arrived,
  ): void {
    const page = pageAt(properties.$current_url)
    const options = { ...optionsOf(properties), context: { page } }
    const entries = Object.entries(properties).filter(
      ([name, value]) => !ownNames.has(name) && !isBareTitle(name, value),
    )
    const data = Object.fromEntries(entries.filter(([name]) => !groupKeys.has(name)))
    const groups = Object.fromEntries(entries.filter(([name]) => groupKeys.has(name)))
    if (event === '$create_alias') {
      this.count('alias')
      // There is nothing to wait for but those who listen.
      this.connection.call(
        () => void Promise.resolve().then(() => arrived?.(1)),
        () => arrived?.(0),
      )
      return
    }
    this.send(
      (analytics, more) => {
        if (event === '$identify')
          return analytics.identify(String(properties.distinct_id), undefined, more)
        if (isKnown(userId) && analytics.ids().userId !== String(userId))
          analytics.identify(String(userId))
        const all = { ...data, ...ownGroups(groups, groupKeys, analytics.ids().groups) }
        if (event === '$mp_web_page_view') analytics.page(undefined, all, more)
        else analytics.track(event, all, more)
      },
      options,
      arrived,
    )
  }

  /** Does something to a person's profile. */
  profile({ userId, operation, value }: ProfileUpdate, arrived?: Arrived): void {
    if (operation === '$delete') {
      this.count('people.delete_user')
      return
    }
    const isSet = operation === '$set'
    this.send(
      (analytics, options) =>
        analytics.identify(
          String(userId ?? analytics.ids().userId ?? analytics.ids().anonymousId),
          isSet ? (Object(value) as object) : undefined,
          {
            ...options,
            ...(!isSet && operationOptions(operation, value)),
          },
        ),
      {},
      arrived,
    )
  }

  /** Does something to a group's profile. */
  group({ key, id, operation, value }: GroupUpdate, arrived?: Arrived): void {
    const isSet = operation === '$set'
    this.send(
      (analytics, options) =>
        analytics.group(id, isSet ? (Object(value) as object) : {}, {
          ...(options as GroupOptions),
          ...(!isSet && operationOptions(operation, value)),
          key,
          join: false,
        }),
      {},
      arrived,
    )
  }

  /** The person acts for groups; the page's analytics knows one of a kind. */
  join(key: string, ids: readonly unknown[]): void {
    const [id] = ids
    if (ids.length > 1) this.count('set_group (several)')
    if (isKnown(id)) this.connection.call((analytics) => analytics.group(String(id), {}, { key }))
  }

  /** A new person; returns the device's new id where it is known. */
  reset(): string | undefined {
    this.connection.call((analytics) => analytics.reset())
    return this.connection.current()?.ids().anonymousId || undefined
  }

  private send(
    call: (analytics: Analytics, options: CallOptions) => void,
    options: CallOptions,
    arrived?: Arrived,
  ): void {
    callWith(this.connection, { call, options }, arrived && ((isThere) => arrived(isThere ? 1 : 0)))
  }
}

/**
 * The groups of an event, where they are not those that the page's analytics adds by itself: it knows one
 * of a kind, and no way out of it.
 */
function ownGroups(
  groups: Properties,
  keys: ReadonlySet<string>,
  joined: Readonly<Record<string, string>> = {},
): Properties {
  const others = Object.entries(joined).filter(([key]) => !keys.has(key))
  const own = { ...Object.fromEntries(others), ...groups }
  const isSame =
    Object.keys(own).length === Object.keys(joined).length &&
    Object.entries(joined).every(([key, id]) => [own[key]].flat().join('\n') === id)
  return isSame ? {} : { $groups: own }
}

function isKnown(id: unknown): boolean {
  return (typeof id === 'string' && id !== '') || typeof id === 'number'
}

/** Id and time that the payload has for the event. */
function optionsOf({ $insert_id, time }: Properties): CallOptions {
  const ms = isRecord(time) && time instanceof Date ? time.getTime() : Number(time) * 1_000
  return {
    ...($insert_id !== undefined && { messageId: uuidOf(String($insert_id)) }),
    ...(Number.isFinite(ms) && ms > 0 && { timestamp: ms }),
  }
}

/** An id as all vendors take it: the same for the same text, on every page. */
export function uuidOf(text: string): string {
  if (/^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i.test(text)) return text
  const hex = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b]
    .map((seed) => hash(text, seed).toString(16).padStart(8, '0'))
    .join('')
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5')
}

/** FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv */
function hash(text: string, seed: number): number {
  let value = seed
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0
  return value
}
