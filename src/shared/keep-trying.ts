/** Something that is tried until it succeeds, or is not wanted any more. */
export interface Trying {
  /** The try under way, or the last one; never rejects. */
  now(): Promise<void>
  stop(): void
}

/** How long to wait, in ms, before what has failed is tried again. */
const againAfterMs = 10_000

/** Tries at once. A chunk that could not be loaded may be there a little later: the network fails for moments. */
export function keepTrying(act: () => Promise<void>, onError: (error: unknown) => void): Trying {
  let isStopped = false
  let current: Promise<void>
  const attempt = (): void => {
    current = act().catch((error: unknown) => {
      if (isStopped) return
      setTimeout(() => isStopped || attempt(), againAfterMs)
      onError(error)
    })
  }
  attempt()
  return {
    now: () => current,
    stop: () => void (isStopped = true),
  }
}
