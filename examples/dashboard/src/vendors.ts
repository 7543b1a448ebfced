import { mixpanel } from 'cordon/adapters/mixpanel'
import { posthog } from 'cordon/adapters/posthog'
import { demoConfig } from './demo-config'

const { hosts } = demoConfig

/** The vendors, each by its adapter. */
export const vendors = {
  mixpanel: mixpanel({ token: 'd3m0c0ffee5eed0123456789abcdef01', host: hosts.mixpanel }),
  posthog: posthog({ token: 'phc_demo0coffee1seed2', host: hosts.posthog }),
}
