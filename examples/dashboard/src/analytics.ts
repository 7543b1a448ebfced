import { createAnalytics } from 'cordon'
import { mixpanel } from 'cordon/adapters/mixpanel'
import { posthog } from 'cordon/adapters/posthog'
import { poll } from 'cordon/sources'
import { demoConfig } from './demo-config'

const { hosts, pollEvery } = demoConfig

/** All that an app writes to have its vendors under control. */
export const analytics = createAnalytics({
  vendors: {
    mixpanel: mixpanel({ token: 'd3m0c0ffee5eed0123456789abcdef01', host: hosts.mixpanel }),
    posthog: posthog({ token: 'phc_demo0coffee1seed2', host: hosts.posthog }),
  },
  policy: { version: 1, vendors: { mixpanel: 'on', posthog: 'on' } },
  source: poll('/analytics-policy.json', { every: pollEvery }),
})
