import type { Adapter } from '../src/adapter'
import type { AnalyticsEvent } from '../src/event/event'
import { allOperations } from './shared/all-operations'

export interface MemoryAdapter extends Adapter {
  /** What was delivered, in order. */
  readonly events: readonly AnalyticsEvent[]
}

/**
 * Keeps the events that it is given, for tests and examples.
 *
 * @example
 * ```ts
 * const sink = memory()
 * const analytics = createAnalytics({ vendors: { sink } })
 * analytics.track('ready')
 * await analytics.flush()
 * sink.events[0]?.event // 'ready'
 * ```
 */
export function memory(): MemoryAdapter {
  const events: AnalyticsEvent[] = []
  return {
    name: 'memory',
    footprint: { hosts: [] },
    events,
    operations: allOperations,
    load: () => ({ deliver: (delivered) => void events.push(...delivered) }),
  }
}
