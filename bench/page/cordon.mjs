import { createAnalytics } from 'cordon'

/** Cordon as an app has it: default privacy rules, adapters that take what they get. */
export function create(destinations, onDelivered) {
  const vendors = Object.fromEntries(
    Array.from({ length: destinations }, (_, index) => [`vendor${index}`, sink(onDelivered)]),
  )
  const analytics = createAnalytics({ vendors })
  return { track: (properties) => analytics.track('feature_used', properties) }
}

function sink(onDelivered) {
  return {
    name: 'sink',
    footprint: { hosts: [] },
    load: () => ({ batchSize: 100, deliver: (events) => onDelivered(events.length) }),
  }
}
