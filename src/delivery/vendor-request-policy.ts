import type { Adapter } from '../adapter'
import type { RequestPolicy } from '../guard/request-policy'
import type { Account } from '../ledger/account'
import type { DeliveryLoop } from './delivery-loop'
import type { InFlight } from './in-flight'

export interface RequestPolicyOptions {
  readonly adapter: Adapter
  readonly account: Account
  readonly inFlight: InFlight
  readonly mayRun: () => boolean
  readonly loop: () => DeliveryLoop | undefined
}

/** What a refused or an answered request of a vendor's code means for the events that it carried. */
export function createRequestPolicy(options: RequestPolicyOptions): RequestPolicy {
  const { adapter, account, inFlight, mayRun, loop } = options
  return {
    hosts: adapter.footprint.hosts,
    ...(adapter.gzip && { gzip: adapter.gzip }),
    mayRun,
    inspect: (payload) => (loop()?.isClean(payload) ? undefined : 'personal_data'),
    blocked(why, messageIds) {
      account.block(why)
      if (why !== 'may_not_run')
        for (const id of messageIds) inFlight.drop(id, 'blocked_by_privacy')
      // On hold events wait, also those which the SDK had already.
      else inFlight.requeue(messageIds)
    },
    answered(messageIds, status) {
      if (status >= 200 && status < 300) for (const id of messageIds) inFlight.ack(id)
      else if (isFinal(status) && !adapter.partial?.includes(status))
        for (const id of messageIds) inFlight.drop(id, 'rejected')
      loop()?.wake()
    },
  }
}

/** Whether a request will not fare better the second time. */
function isFinal(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 429
}
