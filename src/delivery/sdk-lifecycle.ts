import type { Adapter, Client, VendorHost } from '../adapter'

/** What a vendor's code is doing. */
export type SdkState = 'absent' | 'loading' | 'loaded' | 'failed' | 'stopped'

/** The vendor's code: started at most once at a time, and stopped for good if it lives in the page. */
export interface Sdk {
  state(): SdkState
  client(): Client | undefined
  /** Evaluated code cannot be taken out of a page: it comes back with the next page load only. */
  spent(): boolean
  /** Resolves when the client is there, or when it is clear that it will not be. */
  start(): Promise<void>
  stop(): void
}

export function createSdk(
  adapter: Adapter,
  host: Omit<VendorHost, 'mayRun' | 'signal'>,
  mayRun: () => boolean,
  prepare: () => Promise<void>,
  onError: (error: unknown) => void,
): Sdk {
  let state: SdkState = 'absent'
  let client: Client | undefined
  /** Rises with each stop: what was begun under an older one is void. */
  let epoch = 0
  let ending = new AbortController()

  const silence = (dead: Client | undefined): void => {
    try {
      dead?.shutdown?.()
    } catch (error) {
      onError(error)
    }
  }
  return {
    state: () => state,
    client: () => client,
    spent: () => state === 'stopped' && adapter.inline === true,
    async start() {
      const mine = epoch
      const isCurrent = (): boolean => mine === epoch
      try {
        if (adapter.inline) await prepare()
        if (!isCurrent() || !mayRun()) return
        state = 'loading'
        const loaded = await adapter.load({
          ...host,
          mayRun: () => isCurrent() && mayRun(),
          signal: ending.signal,
        })
        if (!isCurrent()) return silence(loaded)
        client = loaded
        state = 'loaded'
      } catch (error) {
        // What fails because it was stopped is no news.
        if (!isCurrent()) return
        state = 'failed'
        onError(error)
      }
    },
    stop() {
      epoch += 1
      if (state !== 'absent') state = 'stopped'
      const dead = client
      client = undefined
      ending.abort()
      ending = new AbortController()
      silence(dead)
    },
  }
}
