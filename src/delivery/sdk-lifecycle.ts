import type { Adapter, Client, VendorHost } from '../adapter'
import { abort, apply } from '../shared/natives'

/** What a vendor's code is doing. */
export type SdkState = 'absent' | 'loading' | 'loaded' | 'failed' | 'stopped'

export interface SdkOptions {
  readonly adapter: Adapter
  readonly host: Omit<VendorHost, 'mayRun' | 'signal'>
  readonly mayRun: () => boolean
  /** Awaited before the adapter is loaded. */
  readonly prepare: () => Promise<unknown>
  readonly onError: (error: unknown) => void
}

/** The vendor's code: started at most once at a time, and stopped for good if it lives in the page. */
export class SdkLifecycle {
  private current: SdkState = 'absent'
  private loaded: Client | undefined
  /** Rises with each stop: what was begun under an older one is void. */
  private epoch = 0
  private ending = new AbortController()

  constructor(private readonly options: SdkOptions) {}

  state(): SdkState {
    return this.current
  }

  client(): Client | undefined {
    return this.loaded
  }

  /** Evaluated code cannot be taken out of a page: it comes back with the next page load only. */
  needsReload(): boolean {
    return this.current === 'stopped' && this.options.adapter.inline === true
  }

  /** Resolves when the client is there, or when it is clear that it will not be. */
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
      // What fails because it was stopped is no news.
      if (!isCurrent()) return
      this.current = 'failed'
      onError(error)
    }
  }

  /** Takes the vendor's code out: what it was told to do is aborted, and it is silenced. */
  stop(): void {
    this.epoch += 1
    if (this.current !== 'absent') this.current = 'stopped'
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
