import { monotonic } from '../shared/natives'
import type { Vote } from './vote'

/** When vendors were killed by a call: a policy that was asked for before that knows nothing of it. */
export class CalledKills {
  private readonly calledAt = Object.create(null) as Record<string, number | undefined>

  note(vendor: string): void {
    this.calledAt[vendor] = monotonic()
  }

  /** @param askedAt when the policy was asked for; `Infinity`: nobody knows */
  isNewer(vendor: string, { early, call }: Vote, askedAt: number): boolean {
    return early === true || (call === true && askedAt < (this.calledAt[vendor] ?? 0))
  }
}
