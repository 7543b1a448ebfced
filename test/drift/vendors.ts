/** How an SDK is put to use, and which of the properties that it adds are of no interest to anybody. */
export interface DriftVendor {
  readonly sdk: string
  readonly adapter: string
  readonly token: string
  /** Pages that use it with nothing turned off, by what is peculiar to each. */
  readonly pages: readonly string[]
  /**
   * Names that it adds and that the adapter's table has not: they are `usage` by the dictionary of
   * names as well, or stay in the page. A name that is neither here nor there is news.
   */
  readonly harmless: RegExp
}

const token = '0123456789abcdef0123456789abcdef'

function mixpanelPage(options: string): string {
  return `import mixpanel from 'mixpanel-browser'
mixpanel.init('${token}', { api_host: 'HOST', batch_flush_interval_ms: 200, record_sessions_percent: 0, ${options} })
mixpanel.track('tick', { given: 1 })
mixpanel.identify('user-1')
mixpanel.people.set({ given: 1 })
mixpanel.get_group('company', 'org-1').set({ given: 1 })
mixpanel.opt_in_tracking()
mixpanel.track('tick', { given: 1 })`
}

function posthogPage(options: string): string {
  return `import posthog from 'posthog-js'
posthog.init('phc_0123456789abcdefghij', { api_host: 'HOST', request_batching: false, disable_compression: true, opt_out_useragent_filter: true, ${options} })
posthog.identify('user-1', { given: 1 })
posthog.group('company', 'org-1', { given: 1 })
posthog.opt_in_capturing()
posthog.debug(true)
posthog.capture('tick', { given: 1 })`
}

export const driftVendors: readonly DriftVendor[] = [
  {
    sdk: 'mixpanel-browser',
    adapter: 'mixpanel',
    token,
    pages: [mixpanelPage(''), mixpanelPage(`persistence: 'localStorage', track_pageview: true`)],
    harmless:
      /^(?:mp_lib|\$lib_version|mp_sent_by_lib_version|mp_loader|time|company|given|(?:initial_|\$latest_)?utm_\w+|\$mp_autocapture|gclid|current_\w+|\$screen_\w+|\$insert_id)$/,
  },
  {
    sdk: 'posthog-js',
    adapter: 'posthog',
    token: 'phc_0123456789abcdefghij',
    // What is not in the adapter's table stays in the page: nothing that is added is news to anybody.
    pages: [
      posthogPage(''),
      posthogPage(`persistence: 'localStorage'`),
      posthogPage(`persistence: 'cookie'`),
    ],
    harmless: /./,
  },
]
