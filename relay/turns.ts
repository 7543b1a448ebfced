/** How long a request's work may go on while the rest of the process waits, in ms. */
const longest = 20

/** One request's work: asked between its parts. */
export type Pause = () => Promise<void> | undefined

/**
 * Divides work into turns. All requests share one queue: between any two turns, whoever has them, the process does
 * something else.
 */
export function createTurns(): () => Pause {
  let queue: Promise<void> = Promise.resolve()
  return () => {
    let since = performance.now()
    return () => {
      if (performance.now() - since < longest) return undefined
      const turn = queue.then(nextTask)
      queue = turn
      return turn.then(() => void (since = performance.now()))
    }
  }
}

/** By `setImmediate` where there is one: it comes after what has arrived meanwhile, and a timer may come before. */
function nextTask(): Promise<void> {
  const { setImmediate: act = setTimeout } = globalThis as {
    readonly setImmediate?: (then: () => void) => unknown
  }
  return new Promise((resolve) => void act(() => resolve()))
}
