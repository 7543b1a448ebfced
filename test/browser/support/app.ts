/** What the test page offers to `page.evaluate`: the public names, as an app imports them. */
import { createAnalytics } from 'cordon'
import { console } from 'cordon/adapters/console'
import { http } from 'cordon/adapters/http'
import { memory } from 'cordon/adapters/memory'
import { mixpanel } from 'cordon/adapters/mixpanel'
import { mixpanelHttp } from 'cordon/adapters/mixpanel-http'
import { posthog } from 'cordon/adapters/posthog'
import { posthogHttp } from 'cordon/adapters/posthog-http'
import { script } from 'cordon/adapters/script'
import { poll, stream } from 'cordon/sources'
import * as frameAdapters from './frame-adapters'
import { hostileSdk } from './hostile-sdk'

export const cordon = {
  ...frameAdapters,
  createAnalytics,
  console,
  hostileSdk,
  http,
  memory,
  mixpanel,
  mixpanelHttp,
  posthog,
  posthogHttp,
  script,
  poll,
  stream,
}

Object.assign(window, { cordon })
