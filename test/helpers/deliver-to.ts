import { Retry, type Adapter, type VendorHost } from 'cordon'
import { createSelection } from '../../src/delivery/selection'
import type { AnalyticsEvent } from '../../src/event/event'

/** Hands an adapter that may run those events that are for it. What `deliver` says: `undefined` if all arrived. */
export async function deliverTo(
  adapter: Adapter,
  events: readonly AnalyticsEvent[],
): Promise<Retry | undefined> {
  const { select } = createSelection('vendor', adapter)
  const wanted = events.map(select).filter((event) => typeof event === 'object')
  const client = await adapter.load({ mayRun: () => true } as VendorHost)
  try {
    await client.deliver(wanted, false)
    return undefined
  } catch (error) {
    if (error instanceof Retry) return error
    throw error
  }
}
