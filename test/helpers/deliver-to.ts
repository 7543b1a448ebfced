import { Retry, type Adapter, type VendorHost } from 'cordon'
import type { AnalyticsEvent } from '../../src/event/event'

/** Hands events to an adapter that may run. What `deliver` says: `undefined` if all arrived. */
export async function deliverTo(
  adapter: Adapter | undefined,
  events: readonly AnalyticsEvent[],
): Promise<Retry | undefined> {
  const client = await adapter?.load({ mayRun: () => true } as VendorHost)
  try {
    await client?.deliver(events, false)
    return undefined
  } catch (error) {
    if (error instanceof Retry) return error
    throw error
  }
}
