import type { Analytics } from '../../src/analytics'
import type { CallOptions } from '../../src/event/call-options'
import { recordOf, type Properties } from './arguments'

/** An event in the vendor's shape, as middleware and callbacks have it. */
export interface SegmentEvent extends Properties {
  readonly type: string
  readonly messageId: string
  readonly timestamp: Date
}

/** Names of destinations are the vendor's; those of vendors are the app's: `Mixpanel`, `mixpanel`. */
export function optionsOf(
  { messageId, timestamp, integrations }: SegmentEvent,
  analytics: Analytics,
): CallOptions {
  const plain = (name: string): string => name.toLowerCase().replace(/[^a-z\d]/g, '')
  const names = new Map(Object.keys(analytics.status()).map((name) => [plain(name), name]))
  const wanted = Object.entries(recordOf(integrations)).flatMap(
    ([name, is]): [string, boolean][] => {
      const vendor = name.toLowerCase() === 'all' ? 'All' : names.get(plain(name))
      return vendor ? [[vendor, is !== false]] : []
    },
  )
  return {
    messageId,
    timestamp,
    ...(wanted.length && { integrations: Object.fromEntries(wanted) }),
  }
}
