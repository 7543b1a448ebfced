/** What the page of `compat-mixpanel.test.ts` has: the vendor's own library, and what stands in for it. */
import { createAnalytics } from 'cordon'
import { memory } from 'cordon/adapters/memory'
import compat, { connect } from 'cordon/compat/mixpanel'
import real from 'mixpanel-browser/dist/mixpanel.cjs.js'

const sink = memory()
connect(createAnalytics({ vendors: { sink } }))
Object.assign(window, { sides: { real, compat }, sink })
