import type { Engine } from '../delivery/engine'
import type { Settings } from './options'

/** Where the engine is loaded, once somebody needs it. */
export interface EngineRoom {
  readonly ready: Promise<Engine>
  load(): void
  close(): void
}

/** After so long a load that has failed is tried again, ms; until then events wait. */
const pause = 10_000

export function createEngineRoom(
  settings: Settings,
  secret: string,
  onError: (error: unknown) => void,
): EngineRoom {
  let resolve: (engine: Engine) => void
  let state: 'empty' | 'loading' | 'closed' = 'empty'
  const attempt = async (): Promise<void> => {
    try {
      const { createEngine } = await import('../delivery/engine')
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
