/** What the page of `compat-mixpanel.test.ts` has: the vendor's own library, and what stands in for it. */
import { createAnalytics } from 'cordon'
import { memory } from 'cordon/adapters/memory'
import compat, { connect } from 'cordon/compat/mixpanel'
import real from 'mixpanel-browser/dist/mixpanel.cjs.js'

const sink = memory()
const analytics = createAnalytics({ vendors: { sink } })
connect(analytics)
Object.assign(window, { analytics, sides: { real, compat }, sink })
