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
  /**
   * Called when storing is allowed: stores who this is, or takes over whom another tab has stored meanwhile, unless a
   * reset has made somebody else. Two tabs that do so at the same moment may not see each other, so it is called again
   * before anything is sent, as the last time that this may become another.
   */
  reconcile(isLast?: boolean): void
  /** Random, and different in each browser: the default secret of `hash`. */
  readonly secret: string
  /**
   * Whether this browser belongs to a share of all, from 0 to 1. The answer never changes: until the
   * browser's secret is settled, it belongs only to the share 1.
   */
  isInRollout(share: number): boolean
}

export function createIdentity(store: Store): Identity {
  const stored = (key: string, own = uuid()): string => {
    const known = store.read(key)
    // What is there is not written again: another tab's may be on its way.
    if (known) return known
    store.write(key, own)
    return own
  }
  let ids: Ids = { anonymousId: stored('anonymous-id') }
  let secret = stored('secret')
  let isSettled = false
  let isFinal: boolean | undefined
  let isReset = false
  return {
    ids: () => ids,
    identify: (userId) => void (ids = { ...ids, userId }),
    join: (groupId, key) =>
      void (ids = key
        ? { ...ids, groups: { ...ids.groups, [key]: groupId } }
        : { ...ids, groupId }),
    reset() {
      isReset = true
      store.remove('anonymous-id')
      ids = { anonymousId: stored('anonymous-id') }
    },
    reconcile(isLast) {
      if (isReset) store.write('anonymous-id', ids.anonymousId)
      const anonymousId = stored('anonymous-id', ids.anonymousId)
      const key = stored('secret', secret)
      isSettled = true
      if (isFinal) return
      isFinal = isLast
      secret = key
      if (anonymousId !== ids.anonymousId) ids = renamed(ids, anonymousId)
    },
    get secret() {
      return secret
    },
    isInRollout: (share) =>
      // The last eight hex digits: the others of a UUID v4 are not all random.
      share >= 1 || (isSettled && parseInt(secret.slice(-8), 16) / 2 ** 32 < share),
  }
}

/** The same ids with another anonymous id, which compat layers also use as the user id of somebody unknown. */
export function renamed<T extends Ids>(of: T, anonymousId: string): T {
  return { ...of, anonymousId, ...(of.userId === of.anonymousId && { userId: anonymousId }) }
}
