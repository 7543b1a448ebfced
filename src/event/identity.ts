import type { Store } from '../shared/store'
import { uuid } from '../shared/uuid'
import type { AnalyticsEvent } from './event'

/** The ids of the current person: raw, as the page has them. */
export type Ids = Pick<AnalyticsEvent, 'anonymousId' | 'userId' | 'groupId' | 'groups'>

/** Whom events belong to. Only random ids are kept between pages, not those that the app passes. */
export interface Identity {
  /** As events carry them; the same object until one of them changes. */
  ids(): Ids
  identify(userId: string): void
  /** @param key the kind of group; none: the one that events carry as `groupId` */
  join(groupId: string, key?: string): void
  /** A new person at the same browser. */
  reset(): void
  /** Random, and different in each browser: the default secret of `hash`. */
  readonly secret: string
  /** From 0 to 1, and always the same in one browser: whether it belongs to a share of all. */
  readonly rolloutBucket: number
}

export function createIdentity(store: Store): Identity {
  const stored = (key: string): string => {
    const value = store.read(key) || uuid()
    store.write(key, value)
    return value
  }
  let ids: Ids = { anonymousId: stored('anonymous-id') }
  const secret = stored('secret')
  return {
    ids: () => ids,
    identify: (userId) => void (ids = { ...ids, userId }),
    join: (groupId, key) =>
      void (ids = key
        ? { ...ids, groups: { ...ids.groups, [key]: groupId } }
        : { ...ids, groupId }),
    reset() {
      store.remove('anonymous-id')
      ids = { anonymousId: stored('anonymous-id') }
    },
    secret,
    // The last eight hex digits: the others of a UUID v4 are not all random.
    rolloutBucket: parseInt(secret.slice(-8), 16) / 2 ** 32,
  }
}
