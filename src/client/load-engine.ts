import type { Engine, EngineOptions } from '../delivery/engine'
import type { Store } from '../shared/store'

/** Loads the engine once somebody needs it. */
export interface EngineLoader {
  readonly ready: Promise<Engine>
  load(): void
  close(): void
}

export interface EngineEvents {
  /** A store that takes its time to open is read: before the engine is there, and so before any vendor. */
  readonly onStore: (store: Store) => void
  readonly onError: (error: unknown) => void
}

/** After so long a load that has failed is tried again; until then events wait. */
const retryAfterMs = 10_000

export function loadEngine(
  options: EngineOptions,
  secret: string,
  { onStore, onError }: EngineEvents,
): EngineLoader {
  let resolve: (engine: Engine) => void
  let state: 'empty' | 'loading' | 'closed' = 'empty'
  const attempt = async (): Promise<void> => {
    try {
      const { createEngine, openIndexedStore } = await import('../delivery/engine')
      onStore(await openIndexedStore())
      if (state !== 'closed') resolve(createEngine(options, secret))
    } catch (error) {
      if (state === 'closed') return
      setTimeout(() => void attempt(), retryAfterMs)
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
