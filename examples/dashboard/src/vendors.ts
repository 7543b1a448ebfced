import { mixpanel } from 'cordon/adapters/mixpanel'
import { mixpanelHttp } from 'cordon/adapters/mixpanel-http'
import { posthog } from 'cordon/adapters/posthog'
import { posthogHttp } from 'cordon/adapters/posthog-http'
import { demoConfig } from './demo-config'

const { hosts, run } = demoConfig
const forMixpanel = { token: 'd3m0c0ffee5eed0123456789abcdef01', host: hosts.mixpanel }
const forPosthog = { token: 'phc_demo0coffee1seed2', host: hosts.posthog }

/** The vendors, each by its adapter: with the vendor's SDK, or without any code of the vendor's. */
export const vendors =
  run === 'wire'
    ? { mixpanel: mixpanelHttp(forMixpanel), posthog: posthogHttp(forPosthog) }
    : { mixpanel: mixpanel(forMixpanel), posthog: posthog(forPosthog) }
