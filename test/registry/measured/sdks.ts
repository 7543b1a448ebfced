/** A vendor's SDK as an app uses it, with nothing turned off. */
export interface MeasuredSdk {
  readonly vendor: string
  /** Of npm, the newest. */
  readonly sdk: string
  readonly code: string
  /** What the vendor's servers answer, by a part of the address; `{}` otherwise. */
  readonly answers?: Readonly<Record<string, string>>
  /** Only loads the vendor's code from elsewhere, so that no events are to be seen here. */
  readonly isLoader?: boolean
}

const hex = '0123456789abcdef0123456789abcdef'
const key = 'Zk81VbQ0pYt6LmWc3RsXn9HdFgJ5uTeA'

export const measuredSdks: readonly MeasuredSdk[] = [
  {
    vendor: 'mixpanel',
    sdk: 'mixpanel-browser',
    code: `import mixpanel from 'mixpanel-browser'
mixpanel.init('${hex}', { batch_flush_interval_ms: 200, track_pageview: true })
mixpanel.track('tick'); mixpanel.identify('user-1'); mixpanel.people.set({ given: 1 })`,
  },
  {
    vendor: 'posthog',
    sdk: 'posthog-js',
    code: `import posthog from 'posthog-js'
posthog.init('phc_0123456789abcdefghijklmn', { request_batching: false, opt_out_useragent_filter: true })
posthog.identify('user-1'); posthog.capture('tick')`,
  },
  {
    vendor: 'segment',
    sdk: '@segment/analytics-next',
    code: `import { AnalyticsBrowser } from '@segment/analytics-next'
const analytics = AnalyticsBrowser.load({ writeKey: '${key}' })
analytics.identify('user-1', { given: 1 }); analytics.group('org-1', { given: 1 }); analytics.page(); analytics.track('tick')`,
    answers: { '/settings': `{"integrations":{"Segment.io":{"apiKey":"${key}"}}}` },
  },
  {
    vendor: 'amplitude',
    sdk: '@amplitude/analytics-browser',
    code: `import * as amplitude from '@amplitude/analytics-browser'
amplitude.init('${hex}', 'user-1', { flushIntervalMillis: 200 }); amplitude.track('tick')`,
  },
  {
    vendor: 'rudderstack',
    sdk: '@rudderstack/analytics-js',
    code: `import { RudderAnalytics } from '@rudderstack/analytics-js/bundled'
const analytics = new RudderAnalytics()
analytics.load('2abcdefghijklmnopqrstuvwxyz', 'https://acme.dataplane.rudderstack.com'); analytics.identify('user-1'); analytics.track('tick')`,
    answers: {
      sourceConfig: `{"source":{"id":"s","name":"n","writeKey":"2abcdefghijklmnopqrstuvwxyz","enabled":true,"workspaceId":"w","config":{"statsCollection":{"errors":{"enabled":false},"metrics":{"enabled":false}}},"dataplanes":{},"destinations":[]},"updatedAt":"2026-01-01T00:00:00.000Z"}`,
    },
  },
  {
    vendor: 'snowplow',
    sdk: '@snowplow/browser-tracker',
    code: `import { newTracker, trackPageView, setUserId } from '@snowplow/browser-tracker'
newTracker('sp', 'https://com-acme.mini.snplow.net', { appId: 'shop' }); setUserId('user-1'); trackPageView()`,
  },
  {
    vendor: 'plausible',
    sdk: 'plausible-tracker',
    code: `import Plausible from 'plausible-tracker'
const { trackEvent, trackPageview } = Plausible({ domain: 'shop.example', trackLocalhost: true }); trackPageview(); trackEvent('tick')`,
  },
  {
    vendor: 'sentry',
    sdk: '@sentry/browser',
    code: `import * as Sentry from '@sentry/browser'
Sentry.init({ dsn: 'https://${hex}@o1.ingest.us.sentry.io/2', integrations: [Sentry.browserTracingIntegration(), Sentry.replayIntegration()], tracesSampleRate: 1, replaysSessionSampleRate: 1 })
Sentry.setUser({ id: 'user-1' }); Sentry.captureException(new Error('tick'))`,
  },
  {
    vendor: 'datadog',
    sdk: '@datadog/browser-rum',
    code: `import { datadogRum } from '@datadog/browser-rum'
datadogRum.init({ applicationId: '11111111-2222-4333-8444-555555555555', clientToken: 'pub${hex}', site: 'datadoghq.com', service: 'shop', sessionSampleRate: 100, sessionReplaySampleRate: 0, trackUserInteractions: true })
datadogRum.setUser({ id: 'user-1' }); datadogRum.addAction('tick')`,
  },
  {
    vendor: 'launchdarkly',
    sdk: 'launchdarkly-js-client-sdk',
    code: `import * as LaunchDarkly from 'launchdarkly-js-client-sdk'
const client = LaunchDarkly.initialize('0123456789abcdef01234567', { kind: 'user', key: 'user-1' }, { flushInterval: 2000, bootstrap: 'localStorage' })
client.variation('a', false); client.track('tick'); setTimeout(() => client.flush(), 500)`,
  },
  {
    vendor: 'statsig',
    sdk: '@statsig/js-client',
    code: `import { StatsigClient } from '@statsig/js-client'
const client = new StatsigClient('client-0123456789abcdefghijklmnopqrstuvwxyzABCD', { userID: 'user-1' })
client.initializeAsync().then(() => { client.logEvent('tick'); client.flush() })`,
  },
  {
    vendor: 'logrocket',
    sdk: 'logrocket',
    code: `import LogRocket from 'logrocket'
LogRocket.init('acme/shop'); LogRocket.identify('user-1')`,
    isLoader: true,
  },
  {
    vendor: 'fullstory',
    sdk: '@fullstory/browser',
    code: `import { init } from '@fullstory/browser'
init({ orgId: 'o-1ABCD2-na1' })`,
    isLoader: true,
  },
  {
    vendor: 'clarity',
    sdk: '@microsoft/clarity',
    code: `import Clarity from '@microsoft/clarity'
Clarity.init('abcdefghij')`,
    isLoader: true,
  },
  {
    vendor: 'hotjar',
    sdk: '@hotjar/browser',
    code: `import Hotjar from '@hotjar/browser'
Hotjar.init(1234567, 6)`,
    isLoader: true,
  },
  {
    vendor: 'intercom',
    sdk: '@intercom/messenger-js-sdk',
    code: `import Intercom from '@intercom/messenger-js-sdk'
Intercom({ app_id: 'abcdefgh', user_id: 'user-1' })`,
    isLoader: true,
  },
]
