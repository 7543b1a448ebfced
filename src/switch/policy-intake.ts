import type { Source } from '../sources/source'

export interface PolicyIntakeOptions {
  readonly sources: readonly Source[]
  /** How long the first policy may take before the bundled default counts, ms. */
  readonly timeout: number
  /** Returns why a document changed nothing, if it did not. */
  readonly accept: (document: unknown) => string | undefined
  readonly onAccepted: () => void
  readonly onRefused: (why: string) => void
  /** Every source has spoken, or the time is up. */
  readonly onStart: () => void
}

/**
 * Listens to the sources. Whatever is not a policy is reported, once for each thing that is wrong
 * with it, and changes nothing.
 */
export function startPolicyIntake(options: PolicyIntakeOptions): () => void {
  const { sources, timeout, accept, onAccepted, onRefused, onStart } = options
  const reported = new Set<string>()
  const silent = new Set(sources)
  const refuse = (why: string): void => {
    if (reported.size > 100 || reported.has(why)) return
    reported.add(why)
    onRefused(why)
  }
  const start = (): void => {
    clearTimeout(timer)
    silent.clear()
    onStart()
  }
  const timer = setTimeout(start, timeout)
  const take = (source: Source, document: unknown): void => {
    try {
      const why = document instanceof Error ? document.message : accept(document)
      if (why === undefined) onAccepted()
      else refuse(why)
    } catch (error) {
      refuse(String(error))
    }
    if (silent.delete(source) && !silent.size) start()
  }
  const stops = sources.map((source) => {
    try {
      return source((document) => take(source, document))
    } catch (error) {
      take(source, error instanceof Error ? error : new Error(String(error)))
      return () => {}
    }
  })
  if (!sources.length) start()
  return () => {
    clearTimeout(timer)
    for (const stop of stops) stop()
  }
}
