import { atMostLongestDelay } from '../shared/longest-delay'

const firstBackOffMs = 1_000
const maxBackOffMs = 60_000

/** Waits longer after each failure, with random jitter, or as long as a server has asked for. */
export class BackOff {
  private failures = 0
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly onOver: () => void) {}

  isWaiting(): boolean {
    return this.timer !== undefined
  }

  wait(afterMs?: number): void {
    const length = Math.min(maxBackOffMs, firstBackOffMs * 2 ** this.failures)
    this.failures += 1
    clearTimeout(this.timer)
    this.timer = setTimeout(
      () => {
        this.timer = undefined
        this.onOver()
      },
      atMostLongestDelay(afterMs ?? length * (0.5 + Math.random())),
    )
  }

  succeeded(): void {
    this.failures = 0
  }

  stop(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    this.failures = 0
  }
}
