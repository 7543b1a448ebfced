import type { Engine, EngineOptions } from '../delivery/engine'
import type { IndexedStore } from '../shared/indexed-store'
import { keepTrying, type Trying } from '../shared/keep-trying'

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

/** A failed load is tried again; meanwhile events wait. */
export function loadEngine(
  options: EngineOptions,
  { secret, onStore, onLateStore, onError }: EngineEvents,
): EngineLoader {
  let resolve: (engine: Engine) => void
  let isClosed = false
  let trying: Trying | undefined
  const attempt = async (): Promise<void> => {
    // Without its language packs the rules would miss personal data: use both, or neither.
    const [{ createEngine, openIndexedStore }] = await Promise.all([
      import('../delivery/engine'),
      loadLanguages(options.privacy?.languages ?? pageLanguages()),
    ])
    onStore(await openIndexedStore(onLateStore))
    if (!isClosed) resolve(createEngine(options, secret(), loadDetectors))
  }
  return {
    ready: new Promise((done) => (resolve = done)),
    load() {
      if (!isClosed) trying ??= keepTrying(attempt, onError)
    },
    close() {
      isClosed = true
      trying?.stop()
    },
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
