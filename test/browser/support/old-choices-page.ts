/** What the page of `compat-old-choices.test.ts` has: vendors' own libraries, and what stands in for them. */
import { createAnalytics } from 'cordon'
import { mixpanelHttp } from 'cordon/adapters/mixpanel-http'
import { posthogHttp } from 'cordon/adapters/posthog-http'
import mixpanel from 'cordon/compat/mixpanel'
import posthog from 'cordon/compat/posthog'
import realMixpanel from 'mixpanel-browser/dist/mixpanel.cjs.js'
import realPosthog from 'posthog-js/dist/module.no-external.js'

/** What apps ask of either, whoever the vendor is. */
export interface Choosing {
  init(config: object): void
  optIn(): void
  optOut(): void
  clear(): void
  isOut(): boolean
}

function ofMixpanel(main: typeof mixpanel): Choosing {
  return {
    init: (config) => main.init('token', config),
    optIn: () => main.opt_in_tracking({ track: null as never }),
    optOut: () => main.opt_out_tracking(),
    clear: () => main.clear_opt_in_out_tracking(),
    isOut: () => main.has_opted_out_tracking(),
  }
}

function ofPosthog(main: typeof posthog): Choosing {
  const quiet = { autocapture: false, capture_pageview: false, advanced_disable_flags: true }
  return {
    init: (config) => void main.init('phc_token', { ...quiet, ...config }),
    optIn: () => main.opt_in_capturing({ captureEventName: null }),
    optOut: () => main.opt_out_capturing(),
    clear: () => main.clear_opt_in_out_capturing(),
    isOut: () => main.has_opted_out_capturing(),
  }
}

const sides = {
  mixpanel: {
    real: ofMixpanel(realMixpanel as unknown as typeof mixpanel),
    compat: ofMixpanel(mixpanel),
  },
  posthog: {
    real: ofPosthog(realPosthog as unknown as typeof posthog),
    compat: ofPosthog(posthog),
  },
}
export type Choices = typeof sides
Object.assign(window, {
  choices: sides,
  // The vendors are off, and what they have left here is erased.
  turnOff: () =>
    createAnalytics({
      vendors: {
        mixpanel: mixpanelHttp({ token: 'token' }),
        posthog: posthogHttp({ token: 'phc_token' }),
      },
      policy: { version: 1, vendors: { mixpanel: 'off', posthog: 'off' } },
    }),
})
