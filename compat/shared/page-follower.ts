import type { Ids } from '../../src/event/identity'
import type { Connection } from './connection'

/** Whom an interface has. */
export interface Followed {
  /** Whoever it was is gone; the device has a new id. */
  reset(anonymousId: string): void
  /** The page has learnt who somebody is. */
  meet(userId: string): void
}

/**
 * Keeps whom an interface has the same as whom the page's analytics has: the app's own code, or another interface,
 * may have called its `identify` or `reset`. Asked before anything is said of a person, for nobody tells of it.
 */
export class PageFollower {
  private seen: Ids | undefined

  constructor(
    private readonly connection: Connection,
    private readonly followed: Followed,
  ) {
    connection.onConnected(() => this.settle())
    this.settle()
  }

  follow(): void {
    const ids = this.connection.current()?.ids()
    const { seen } = this
    if (!ids || !seen || ids === seen) return
    this.seen = ids
    if (ids.anonymousId !== seen.anonymousId) this.followed.reset(ids.anonymousId)
    if (ids.userId !== seen.userId) this.meet(ids)
  }

  /** What this interface has done itself is no news. */
  settle(): void {
    const ids = this.connection.current()?.ids()
    if (!ids) return
    this.seen = ids
    this.meet(ids)
  }

  /** A page that knows nobody has no news: the interface keeps whom it has. */
  private meet({ userId }: Ids): void {
    if (userId !== undefined) this.followed.meet(userId)
  }
}
