import { Analytics } from 'analytics'
import { redact } from './events.mjs'

/** DavidWells/analytics, its plugins with a bare redactor each: it has no rules of its own. */
export function create(destinations, onDelivered) {
  const plugins = Array.from({ length: destinations }, (_, index) => ({
    name: `plugin-${index}`,
    track({ payload }) {
      redact(payload.properties)
      onDelivered(1)
    },
  }))
  const analytics = Analytics({ app: 'bench', plugins })
  return { track: (properties) => void analytics.track('feature_used', properties) }
}
