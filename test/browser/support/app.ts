/** What the test page offers to `page.evaluate`: the public names, as an app imports them. */
import { createAnalytics } from 'cordon'
import { console } from 'cordon/adapters/console'
import { memory } from 'cordon/adapters/memory'
import { mixpanel } from 'cordon/adapters/mixpanel'
import { posthog } from 'cordon/adapters/posthog'
import { poll } from 'cordon/sources'

export const cordon = { createAnalytics, console, memory, mixpanel, posthog, poll }

Object.assign(window, { cordon })
