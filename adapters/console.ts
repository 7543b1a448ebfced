import type { Adapter } from '../src/adapter'
import { allOperations } from './shared/all-operations'

/**
 * Writes what a vendor would be shown to the console, for development.
 *
 * @example
 * ```ts
 * createAnalytics({ vendors: { mixpanel: dev ? console() : mixpanel({ token }) } })
 * ```
 */
export function console(): Adapter {
  return {
    name: 'console',
    footprint: { hosts: [] },
    operations: allOperations,
    load: () => ({
      deliver(events) {
        for (const event of events)
          globalThis.console.info('[cordon]', event.event ?? event.name ?? event.type, event)
      },
    }),
  }
}
