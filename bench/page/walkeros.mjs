import { startFlow } from '@walkeros/collector'
import { redact } from './events.mjs'

/** walkerOS, its destinations with a bare redactor each. */
export async function create(destinations, onDelivered) {
  const { elb } = await startFlow({
    consent: {},
    destinations: Object.fromEntries(
      Array.from({ length: destinations }, (_, index) => [
        `destination${index}`,
        { code: destination(onDelivered) },
      ]),
    ),
  })
  await elb('walker run')
  return { track: (properties) => void elb('feature used', properties) }
}

function destination(onDelivered) {
  return {
    type: 'bench',
    config: {},
    push(event) {
      redact(event.data)
      onDelivered(1)
    },
  }
}
