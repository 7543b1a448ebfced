import type { RequestPolicy } from '../guard/request-policy'
import type { InFlight } from './in-flight'

/** What the refusal or the answer of a vendor's request means for the events that it carried. */
export function createRequestOutcomes(
  { inFlight, wake }: { readonly inFlight: InFlight; wake(): void },
  partial: readonly number[] = [],
): Pick<RequestPolicy, 'blocked' | 'answered'> {
  return {
    blocked(why, messageIds) {
      if (why !== 'may_not_run')
        for (const id of messageIds) inFlight.drop(id, 'blocked_by_privacy')
      // On hold, events wait, including those that the SDK already had.
      else inFlight.requeue(messageIds)
    },
    answered(messageIds, status) {
      if (status >= 200 && status < 300) for (const id of messageIds) inFlight.ack(id)
      else if (isFinal(status) && !partial.includes(status))
        for (const id of messageIds) inFlight.drop(id, 'rejected')
      wake()
    },
  }
}

/** Whether a retry would be refused again. */
function isFinal(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 429
}
