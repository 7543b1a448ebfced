import type { Adapter } from 'cordon'
import { amplitude } from 'cordon/adapters/amplitude'
import { http } from 'cordon/adapters/http'
import { mixpanel } from 'cordon/adapters/mixpanel'
import { mixpanelHttp } from 'cordon/adapters/mixpanel-http'
import { posthog } from 'cordon/adapters/posthog'
import { posthogHttp } from 'cordon/adapters/posthog-http'
import { segment } from 'cordon/adapters/segment'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Properties } from '../../src/event/event'
import { createPrivacy } from '../../src/privacy/engine'
import { classesByName } from '../../src/privacy/options/property-table'
import type { ScrubberOptions } from '../../src/privacy/options/scrubber-options'
import { addFurtherDetectors } from '../../src/privacy/values/detectors/further'
import { anAnalytics } from '../helpers/an-analytics'

addFurtherDetectors()

const token = 'token'
const adapters: Readonly<Record<string, Adapter>> = {
  mixpanel: mixpanel({ token }),
  mixpanelHttp: mixpanelHttp({ token }),
  posthog: posthog({ token }),
  posthogHttp: posthogHttp({ token }),
  segment: segment({ token }),
  amplitude: amplitude({ token }),
  http: http({ url: '/events' }),
}
/** What is kept would be written after a test has ended. */
const unkept = { disable_persistence: true }
const title = 'Overdue invoice of Brontë & Sons'
const search = '?q=ada+lovelace&id=4711&utm_source=mail'

let app: ReturnType<typeof anAnalytics>

beforeEach(() => {
  vi.resetModules()
  const href = `https://app.example/users/4711${search}`
  const { hostname, pathname, protocol } = new URL(href)
  vi.stubGlobal('location', { href, hostname, pathname, protocol, search })
  vi.stubGlobal('document', { title, referrer: '', cookie: '', visibilityState: 'visible' })
  vi.stubGlobal('navigator', { userAgent: '', language: 'en' })
  app = anAnalytics()
})
afterEach(() => {
  vi.unstubAllGlobals()
})

/** What a vendor is shown of the last call, which is an event or a page view. */
function shown(vendor: string, options: ScrubberOptions = {}): Record<string, unknown> {
  const [type, name, properties = {}] = app.calls.at(-1) as ['track' | 'page', string?, object?]
  const tables = Object.fromEntries(
    Object.entries(adapters).map(([of, adapter]) => [of, classesByName(adapter)]),
  )
  const privacy = createPrivacy(options, tables)
  const event = {
    type,
    ...(name && { [type === 'track' ? 'event' : 'name']: name }),
    ...{ messageId: 'm-1', timestamp: '2026-01-01T00:00:00.000Z', anonymousId: 'a-1' },
    properties: properties as Properties,
    context: {},
  }
  const left = privacy.scrub(event, vendor).event.properties ?? {}
  // The guard looks at what leaves once more, and refuses what it would change.
  expect(privacy.inspect({ properties: left }, vendor)).toEqual([])
  return left
}

describe.each(Object.keys(adapters))(
  '%s is not told the document’s title nor its query',
  (vendor) => {
    test.each([
      ['a page view', undefined],
      ['a page view under a name of the app’s', { event_name: 'Viewed' }],
    ])('by %s of mixpanel', async (_, options) => {
      const { connect, default: mixpanelCompat } = await import('cordon/compat/mixpanel')
      connect(app.analytics)
      mixpanelCompat.init(token, { ...unkept, track_pageview: true })
      if (options) mixpanelCompat.track_pageview({}, options)
      expect(app.calls.at(-1)?.[2]).toMatchObject({ current_page_title: title })
      const properties = shown(vendor)
      expect(JSON.stringify(properties)).not.toMatch(/Bront|lovelace|4711/)
      expect(properties).not.toHaveProperty('current_page_title')
      expect(properties).toMatchObject({
        current_domain: 'app.example',
        current_url_path: '/users/:id',
        current_url_protocol: 'https:',
        current_url_search: '',
        utm_source: 'mail',
      })
    })

    test('by a page view of segment', async () => {
      const { connect, default: analytics } = await import('cordon/compat/segment')
      connect(app.analytics)
      await analytics.page({ title, search, plan: 'pro' })
      expect(shown(vendor)).toEqual({ plan: 'pro', utm_source: 'mail' })
    })

    test('by a page view of posthog', async () => {
      const { connect, default: posthogCompat } = await import('cordon/compat/posthog')
      connect(app.analytics)
      posthogCompat.init(token, { ...unkept, capture_pageview: false, autocapture: false })
      posthogCompat.capture('$pageview', { title, $current_url: location.href, plan: 'pro' })
      expect(shown(vendor)).toEqual({ plan: 'pro', utm_source: 'mail' })
    })
  },
)

test('ids of clicks in the address are pseudonyms, whichever of them mixpanel reads there', async () => {
  const names = 'dclid fbclid gclid ko_click_id li_fat_id msclkid sccid ttclid twclid wbraid'.split(
    ' ',
  )
  const clicked = `?${names.map((name) => `${name}=AbC123dEf`).join('&')}`
  vi.stubGlobal('location', { ...location, search: clicked })
  const { connect, default: mixpanelCompat } = await import('cordon/compat/mixpanel')
  connect(app.analytics)
  mixpanelCompat.init(token, { ...unkept, track_pageview: true })
  const properties = shown('mixpanelHttp')
  expect(names.filter((name) => !/^p_/.test(String(properties[name])))).toEqual([])
})

test('the first campaign is the person’s, once it is known who that is, unless the app wants it not', async () => {
  const { connect, default: mixpanelCompat } = await import('cordon/compat/mixpanel')
  connect(app.analytics)
  mixpanelCompat.init(token, unkept)
  mixpanelCompat.identify('u1')
  expect(JSON.stringify(app.calls)).toContain(
    '"initial_utm_source":"mail","initial_utm_medium":null',
  )

  app.calls.length = 0
  mixpanelCompat.init('other', { ...unkept, skip_first_touch_marketing: true }, 'other')
  mixpanelCompat.identify('u2')
  expect(JSON.stringify(app.calls)).not.toContain('initial_utm')
})

test('whoever loosens the rules gets them', async () => {
  const { connect, default: mixpanelCompat } = await import('cordon/compat/mixpanel')
  connect(app.analytics)
  mixpanelCompat.init(token, { ...unkept, track_pageview: true })
  expect(shown('mixpanelHttp', { treatments: { content: 'keep' } })).toMatchObject({
    current_page_title: title,
    current_url_search: '',
  })
})
