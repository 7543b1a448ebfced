import type { Adapter, Client, VendorHost } from '../adapter'
import type { DropReason } from '../ledger/account'
import { abort, apply } from '../shared/natives'
import { killedCode, type KilledCode } from './killed-code'

/** The state of a vendor's code. */
export type SdkState = 'absent' | 'loading' | 'loaded' | 'failed' | 'stopped'

export interface SdkOptions {
  /** The vendor's name. */
  readonly name: string
  readonly adapter: Adapter
  readonly host: Omit<VendorHost, 'mayRun' | 'signal'>
  readonly mayRun: () => boolean
  /** Awaited before the adapter is loaded. */
  readonly prepare: () => Promise<unknown>
  readonly onError: (error: unknown) => void
}

/** Starts and stops a vendor's code. Code that lives in the page is not started again after a stop. */
export class SdkLifecycle {
  private current: SdkState
  private loaded: Client | undefined
  /** Rises with each stop: a start that began under an older epoch has no effect. */
  private epoch = 0
  private ending = new AbortController()
  private readonly code: KilledCode

  constructor(private readonly options: SdkOptions) {
    const { name, adapter } = options
    this.code = killedCode(name)
    this.current = adapter.inline && this.code.wasKilled() ? 'stopped' : 'absent'
  }

  state(): SdkState {
    return this.current
  }

  client(): Client | undefined {
    return this.loaded
  }

  /** Evaluated code cannot be removed from a page: it can run again only after a page load. */
  needsReload(): boolean {
    return this.current === 'stopped' && this.options.adapter.inline === true
  }

  /** Resolves when the client is ready, or when it is clear that it will not be. */
  async start(): Promise<void> {
    const { adapter, host, mayRun, prepare, onError } = this.options
    const mine = this.epoch
    const isCurrent = (): boolean => mine === this.epoch
    try {
      await prepare()
      if (!isCurrent() || !mayRun()) return
      this.current = 'loading'
      const client = await adapter.load({
        ...host,
        mayRun: () => isCurrent() && mayRun(),
        signal: this.ending.signal,
      })
      if (!isCurrent()) return this.silence(client)
      this.loaded = client
      this.current = 'loaded'
    } catch (error) {
      // A start that fails because it was stopped is not reported.
      if (!isCurrent()) return
      this.current = 'failed'
      onError(error)
    }
  }

  /** Stops the vendor's code: aborts its `signal`, and calls its `shutdown`. */
  stop(why: DropReason): void {
    this.epoch += 1
    if (this.current !== 'absent') this.current = 'stopped'
    if (this.needsReload() && why !== 'closed') this.code.markKilled()
    const client = this.loaded
    this.loaded = undefined
    apply(abort, this.ending, [])
    this.ending = new AbortController()
    this.silence(client)
  }

  private silence(client: Client | undefined): void {
    try {
      client?.shutdown?.()
    } catch (error) {
      this.options.onError(error)
    }
  }
}
