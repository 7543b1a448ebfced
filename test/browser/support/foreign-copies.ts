/** Both SDKs as something else than Cordon puts them into a page: a tag manager, another bundle. */
import mixpanel from 'mixpanel-browser'
import { PostHog } from 'posthog-js/dist/module.no-external.js'

interface Hosts {
  readonly mixpanel: string
  readonly posthog: string
}

/** Starts them as their own snippets do, with globals and queues; each sends at once and again. */
function startCopies(hosts: Hosts): void {
  mixpanel.init('mp-token', {
    api_host: hosts.mixpanel,
    persistence: 'localStorage',
    batch_requests: false,
    track_pageview: false,
  })
  const posthog = new PostHog()
  posthog.init('phc_token', { api_host: hosts.posthog, disable_compression: true })
  Object.assign(window, { mixpanel, posthog })
  const send = (): void => {
    mixpanel.track('from the copy', { email: 'ada@example.org' })
    posthog.capture('from the copy', { email: 'ada@example.org' }, { send_instantly: true })
  }
  send()
  const timer = setInterval(send, 200)
  Object.assign(window, { stopCopies: () => clearInterval(timer) })
}

Object.assign(window, { startCopies, PostHog })
