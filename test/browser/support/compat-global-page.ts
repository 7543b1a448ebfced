/** What the page of `expect-silent.test.ts` has, where a compat layer is `window.mixpanel`. */
import mixpanel from 'cordon/compat/mixpanel'

Object.assign(window, { mixpanel })
