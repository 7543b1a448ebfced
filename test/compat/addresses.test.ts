import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { anAnalytics } from '../helpers/an-analytics'

/*
 * Apps take an address out, or rewrite it, by the means that the vendor's library gives them: what Cordon knows of the
 * page must not bring it back.
 */

const href = 'https://app.example/clinic/hiv-treatment?from=mail'
const unkept = { disable_persistence: true }

let app: ReturnType<typeof anAnalytics>
beforeEach(() => {
  vi.resetModules()
  const { hostname, host, pathname, protocol, search } = new URL(href)
  vi.stubGlobal('location', { href, hostname, host, pathname, protocol, search })
  vi.stubGlobal('document', { title: '', referrer: '', cookie: '', visibilityState: 'visible' })
  vi.stubGlobal('navigator', { userAgent: '', language: 'en' })
  app = anAnalytics()
})
afterEach(() => {
  vi.unstubAllGlobals()
})

/** The page that the last call says it is of. */
function page(): unknown {
  const options = app.calls.at(-1)?.at(-1) as { context?: { page?: unknown } } | undefined
  return options?.context?.page
}
const gone = { url: '', path: '', search: '' }
const rewritten = { url: 'https://app.example/clinic', path: '/clinic', search: '' }

async function mixpanelWith(config: object) {
  const { connect, default: mixpanel } = await import('cordon/compat/mixpanel')
  connect(app.analytics)
  mixpanel.init('token', { ...unkept, ...config })
  return mixpanel
}

async function posthogWith(config: object) {
  const { connect, default: posthog } = await import('cordon/compat/posthog')
  connect(app.analytics)
  posthog.init('phc_token', { ...unkept, capture_pageview: false, autocapture: false, ...config })
  return posthog
}

interface Event {
  properties: Record<string, unknown>
}
const rewrite = (event: Event): Event => ({
  ...event,
  properties: { ...event.properties, $current_url: rewritten.url },
})
const remove = (event: Event): Event => {
  delete event.properties.$current_url
  return event
}

describe('an event of mixpanel', () => {
  test('is of the page in the address bar', async () => {
    ;(await mixpanelWith({})).track('seen')
    expect(page()).toMatchObject({ url: href, path: '/clinic/hiv-treatment' })
  })

  test.each([
    ['a list of names', { property_blacklist: ['$current_url'] }, gone],
    ['a hook that removes it', { hooks: { before_send_events: remove } }, gone],
    ['a hook that rewrites it', { hooks: { before_send_events: rewrite } }, rewritten],
  ])('has the address that %s leaves', async (_, config, left) => {
    ;(await mixpanelWith(config)).track('seen')
    expect(page()).toMatchObject(left)
    expect(JSON.stringify(app.calls)).not.toContain('hiv')
  })

  test('has the address that it is given', async () => {
    ;(await mixpanelWith({})).track('seen', { $current_url: rewritten.url })
    expect(page()).toMatchObject(rewritten)
  })
})

describe('a capture of posthog', () => {
  test.each([
    ['a list of names', { property_denylist: ['$current_url', '$pathname'] }, gone],
    ['a hook that removes it', { before_send: remove }, gone],
    ['hooks of which the last rewrites it', { before_send: [remove, rewrite] }, rewritten],
    [
      'the older hook',
      { sanitize_properties: (all: object) => ({ ...all, $current_url: rewritten.url }) },
      rewritten,
    ],
    ['a function for addresses', { get_current_url: () => rewritten.url }, rewritten],
  ])('has the address that %s leaves', async (_, config, left) => {
    ;(await posthogWith(config)).capture('seen', { plan: 'pro' })
    expect(page()).toMatchObject(left)
    expect(app.calls.at(-1)?.[2]).toEqual({ plan: 'pro' })
    expect(JSON.stringify(app.calls)).not.toContain('hiv')
  })

  test.each([
    ['throws', () => JSON.parse('') as string],
    ['says nothing', () => ''],
  ])('has the page’s address where the function for addresses %s', async (_, rewriteUrl) => {
    const told = vi.spyOn(console, 'error').mockReturnValue()
    const posthog = await posthogWith({ get_current_url: rewriteUrl })
    posthog.capture('seen', { plan: 'pro' })
    expect(posthog.calculateEventProperties('seen', {})).toMatchObject({ $current_url: href })
    told.mockRestore()
  })

  test('shows hooks where the page is, and keeps only what they change of that', async () => {
    const seen: unknown[] = []
    const posthog = await posthogWith({
      before_send: (event: Event) => {
        seen.push(event.properties)
        event.properties.$pathname = '/clinic'
        return event
      },
    })
    posthog.capture('seen')
    const $pathname = '/clinic/hiv-treatment'
    expect(seen).toMatchObject([{ $current_url: href, $host: 'app.example' }])
    expect(app.calls.at(-1)?.[2]).toEqual({ $pathname: '/clinic' })
    expect(page()).toMatchObject({ path: $pathname })
  })

  test('has the address that a page view is given: a virtual page', async () => {
    ;(await posthogWith({})).capture('$pageview', { $current_url: rewritten.url })
    expect([app.calls.at(-1)?.[0], page()]).toMatchObject(['page', rewritten])
  })
})

test('an event of segment is of the page that its context names', async () => {
  const { connect, default: segment } = await import('cordon/compat/segment')
  connect(app.analytics)
  await segment.track('seen', {}, { context: { page: { url: rewritten.url } } })
  expect(page()).toMatchObject({ url: rewritten.url })
  expect(app.unsupported).toEqual({})
})

test('a call that has waited is of the page on which it was made', async () => {
  const { connect, default: mixpanel } = await import('cordon/compat/mixpanel')
  const { connect: connectToo, default: posthog } = await import('cordon/compat/posthog')
  mixpanel.init('token', unkept)
  posthog.init('phc_token', { ...unkept, capture_pageview: false, autocapture: false })
  mixpanel.track('seen')
  posthog.capture('seen')
  Object.assign(location, { href: 'https://app.example/home', pathname: '/home', search: '' })
  for (const one of [connect, connectToo]) {
    one(app.analytics)
    expect(page()).toMatchObject({ url: href })
  }
})
