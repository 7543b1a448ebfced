/** A socket or a stream of events. */
export interface Connection {
  /** From 2 on it is closing, or closed. */
  readonly readyState?: number
  close(): void
}

/**
 * What was created in this page since a vendor's code could have run in it, and could go on after a kill,
 * because the page's policy does not apply there.
 */
export interface CreatedContexts {
  /** Frames that existed before. */
  readonly before: WeakSet<Element>
  readonly workers: Worker[]
  readonly popups: Window[]
  /** Open connections to a vendor, and where they lead. */
  connections: { readonly url: string; readonly made: Connection }[]
  /** Scopes of service workers that were registered. */
  readonly scopes: string[]
  /** Shared workers cannot be ended by a page; they end when the last of their pages does. */
  sharedWorkers: number
}

/** One for the page, and all realms that it reaches. */
export const createdContexts: CreatedContexts = {
  before: new WeakSet(),
  workers: [],
  popups: [],
  connections: [],
  scopes: [],
  sharedWorkers: 0,
}
