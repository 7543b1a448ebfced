import type { Engine, EngineOptions } from '../delivery/engine'
import type { IndexedStore } from '../shared/indexed-store'

/** Loads the engine once somebody needs it. */
export interface EngineLoader {
  readonly ready: Promise<Engine>
  load(): void
  close(): void
}

export interface EngineEvents {
  /** The key of this browser's pseudonyms, asked for when the engine is there to use it. */
  readonly secret: () => string
  /** Called when IndexedDB has been read, which is before the engine is ready and so before any vendor runs. */
  readonly onStore: (store: IndexedStore) => void
  /** Called when it has answered later than that. */
  readonly onLateStore: () => void
  readonly onError: (error: unknown) => void
}

/** How long to wait, in ms, before a failed load is tried again; meanwhile events wait. */
const retryAfterMs = 10_000

export function loadEngine(
  options: EngineOptions,
  { secret, onStore, onLateStore, onError }: EngineEvents,
): EngineLoader {
  let resolve: (engine: Engine) => void
  let state: 'empty' | 'loading' | 'closed' = 'empty'
  const attempt = async (): Promise<void> => {
    try {
      // Without its language packs the rules would miss personal data: use both, or neither.
      const [{ createEngine, openIndexedStore }] = await Promise.all([
        import('../delivery/engine'),
        loadLanguages(options.privacy?.languages ?? pageLanguages()),
      ])
      onStore(await openIndexedStore(onLateStore))
      if (state !== 'closed') resolve(createEngine(options, secret(), loadDetectors))
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

function loadDetectors(): Promise<typeof import('./chunks/further-detectors')> {
  return import('./chunks/further-detectors')
}

/** The languages of the document and of the browser. */
function pageLanguages(): readonly string[] {
  return typeof document === 'object' ? [document.documentElement.lang, ...navigator.languages] : []
}

/** English needs no pack, so most pages load none. */
async function loadLanguages(languages: readonly string[]): Promise<void> {
  const others = languages.filter((tag) => !/^(?:en\b|$)/i.test(tag))
  if (others.length === 0) return
  await (await import('./chunks/languages')).loadLanguages(others)
}
