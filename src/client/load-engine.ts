import type { Engine } from '../delivery/engine'
import type { Store } from '../shared/store'
import type { Settings } from './options'

/** Where the engine is loaded, once somebody needs it. */
export interface EngineRoom {
  readonly ready: Promise<Engine>
  load(): void
  close(): void
}

export interface EngineRoomEvents {
  /** A store that takes its time to open is read: before the engine is there, and so before any vendor. */
  readonly onStore: (store: Store) => void
  readonly onError: (error: unknown) => void
}

/** After so long a load that has failed is tried again, ms; until then events wait. */
const pause = 10_000

export function createEngineRoom(
  settings: Settings,
  secret: string,
  { onStore, onError }: EngineRoomEvents,
): EngineRoom {
  let resolve: (engine: Engine) => void
  let state: 'empty' | 'loading' | 'closed' = 'empty'
  const attempt = async (): Promise<void> => {
    try {
      const { createEngine, openIndexedStore } = await import('../delivery/engine')
      onStore(await openIndexedStore())
      if (state !== 'closed') resolve(createEngine(settings, secret))
    } catch (error) {
      if (state === 'closed') return
      setTimeout(() => void attempt(), pause)
      onError(error)
    }
  }
  return {
    ready: new Promise((done) => (resolve = done)),
    load() {
      if (state !== 'empty') return
      state = 'loading'
      void attempt()
    },
    close: () => void (state = 'closed'),
  }
}
