import { createRelay } from 'cordon/relay'
import { mixpanelRoute } from 'cordon/relay/mixpanel'
import { posthogRoute } from 'cordon/relay/posthog'

/** The relay that every app here mounts; the vendors' hosts, which are constants, are on loopback. */
export const relay = createRelay({
  routes: { '/a': mixpanelRoute(), '/b': posthogRoute() },
  policy: process.env.POLICY ?? '',
  privacy: { key: 'the app’s key' },
  fetch(input, init) {
    const url = String(input)
    if (url === process.env.POLICY) return fetch(url, init)
    const { pathname, search } = new URL(url)
    return fetch(`${process.env.UPSTREAM}${pathname}${search}`, init)
  },
})
