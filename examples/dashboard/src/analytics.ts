import { createAnalytics } from 'cordon'
import { poll } from 'cordon/sources'
import { demoConfig } from './demo-config'
import { vendors } from './vendors'

/** All that an app writes to have its vendors under control. */
export const analytics = createAnalytics({
  vendors,
  policy: { version: 1, vendors: { mixpanel: 'on', posthog: 'on' } },
  source: poll('/analytics-policy.json', { every: demoConfig.pollEvery }),
  isolate: demoConfig.run === 'sealed',
})
