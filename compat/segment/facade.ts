import { recordOf, type Properties } from './arguments'
import type { FacadeFunction } from './types'

/** Functions that read a member of the event, by that member's name. */
const members = {
  ...{ type: 'type', action: 'type', event: 'event', name: 'name', category: 'category' },
  ...{ userId: 'userId', anonymousId: 'anonymousId', sessionId: 'anonymousId' },
  ...{ groupId: 'groupId', previousId: 'previousId', from: 'previousId', to: 'userId' },
  ...{ properties: 'properties', traits: 'traits', integrations: 'integrations' },
  ...{ context: 'context', options: 'context', timestamp: 'timestamp', channel: 'channel' },
} as const

/** An event as middleware has it: what that writes into `obj` is sent, and its functions read it. */
export type Facade<Event> = Readonly<Record<keyof typeof members, FacadeFunction>> & {
  readonly obj: Event
  /** A copy of the event. */
  json(): Event
  /** The event as the call made it. */
  rawEvent(): Event
  /** A member: `payload.field('messageId')`. */
  field(name: string): unknown
  /** A member's member: `payload.proxy('context.page.url')`. */
  proxy(path: string): unknown
  /** Whether a destination is to have it. */
  enabled(integration: string): boolean
}

export function facadeOf<Event extends object>(obj: Event): Facade<Event> {
  const raw = { ...obj }
  const read = (path: string): unknown =>
    path.split('.').reduce<unknown>((of, name) => recordOf(of)[name], obj)
  const readers = Object.entries(members).map(([name, member]) => [name, () => read(member)])
  return {
    ...(Object.fromEntries(readers) as Record<keyof typeof members, FacadeFunction>),
    obj,
    json: () => ({ ...obj }),
    rawEvent: () => raw,
    field: read,
    proxy: read,
    enabled(integration) {
      const { All: all = true, [integration]: one = all } = recordOf(
        read('integrations'),
      ) as Properties
      return one !== false
    },
  }
}
