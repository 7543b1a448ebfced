import type { Analytics } from 'cordon'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { anAnalytics } from '../helpers/an-analytics'

const onlyMixpanel = { All: false, mixpanel: true }

let app: ReturnType<typeof anAnalytics>

beforeEach(() => {
  vi.resetModules()
  app = anAnalytics(['mixpanel', 'posthog'])
})
afterEach(() => {
  vi.unstubAllGlobals()
})
// What keeps something for the next page may still be loading.
afterAll(() => vi.dynamicImportSettled())

/** Which vendors each call is for, by call: options come last. */
function vendorsOf(calls: readonly unknown[][]): unknown[] {
  return calls.map(([name, ...args]) => [
    name,
    (args.at(-1) as { integrations?: unknown } | undefined)?.integrations,
  ])
}

describe('what is called through an interface that is connected for some vendors goes to these', () => {
  test('mixpanel: events, page views, people, groups and aliases', async () => {
    const { connect, default: mixpanel } = await import('cordon/compat/mixpanel')
    mixpanel.init('token', { api_transport: 'sendBeacon' })
    mixpanel.track('waiting')
    connect(app.analytics, { vendors: ['mixpanel'] })
    mixpanel.track_pageview()
    mixpanel.identify('u1')
    mixpanel.people.set({ plan: 'pro' })
    mixpanel.people.increment('visits')
    mixpanel.set_group('company', 'acme')
    mixpanel.get_group('team', 'blue').set('seats', '3')
    mixpanel.alias('u2', 'u1')
    await vi.waitFor(() => expect(app.named()).toContain('identify u2'))
    expect(new Set(app.calls.map(([name]) => name))).toEqual(
      new Set(['track', 'page', 'identify', 'group']),
    )
    for (const [name, integrations] of vendorsOf(app.calls) as [string, unknown][])
      expect(integrations, name).toEqual(onlyMixpanel)
    mixpanel.reset()
    expect(app.calls.at(-1)).toEqual(['reset'])
  })

  test('posthog: events, page views, people and groups', async () => {
    const { connect, default: posthog } = await import('cordon/compat/posthog')
    posthog.init('phc_token', { capture_pageview: false, autocapture: false })
    connect(app.analytics, { vendors: ['mixpanel'] })
    posthog.capture('seen')
    posthog.capture('$pageview')
    posthog.identify('u1', { plan: 'pro' })
    posthog.setPersonProperties({ plan: 'max' })
    posthog.group('company', 'acme', { seats: 3 })
    posthog.reset()
    expect(vendorsOf(app.calls)).toEqual([
      ...['track', 'page', 'identify', 'identify', 'group'].map((name) => [name, onlyMixpanel]),
      ['reset', undefined],
    ])
  })

  test('segment: and of these to those that the call itself asks for', async () => {
    const { connect, default: analytics } = await import('cordon/compat/segment')
    connect(app.analytics, { vendors: ['mixpanel'] })
    const asked = [
      undefined,
      { All: false, PostHog: true },
      { Mixpanel: false },
      { All: false, Mixpanel: true },
    ]
    for (const integrations of asked)
      await analytics.track('seen', {}, integrations && { integrations })
    await analytics.page('docs')
    await analytics.screen('home')
    await analytics.identify('u1', { plan: 'pro' })
    await analytics.group('acme', { seats: 3 })
    expect(vendorsOf(app.calls)).toEqual([
      ['track', onlyMixpanel],
      ...[false, false, true].map((mixpanel) => ['track', { All: false, mixpanel }]),
      ...['page', 'track', 'identify', 'group'].map((name) => [name, onlyMixpanel]),
    ])
  })
})

test('whoever waits for what became of an event waits for these vendors only', async () => {
  const { connect, default: mixpanel } = await import('cordon/compat/mixpanel')
  const answers: unknown[] = []
  vi.stubGlobal('document', { cookie: '', referrer: '' })
  mixpanel.init('token')
  connect(app.analytics, { vendors: ['mixpanel'] })
  mixpanel.track('seen', {}, (answer) => answers.push(answer))
  app.settle('mixpanel', 'killed')
  expect(answers).toEqual([0])
})

test('without the option, and where the vendors are left out, calls say nothing of vendors', async () => {
  const { connect, default: posthog } = await import('cordon/compat/posthog')
  posthog.init('phc_token', { capture_pageview: false, autocapture: false })
  for (const options of [undefined, {}]) {
    connect(app.analytics, options)
    posthog.capture('seen')
  }
  expect(vendorsOf(app.calls)).toEqual([
    ['track', undefined],
    ['track', undefined],
  ])
})

describe.each(['mixpanel', 'posthog', 'segment'] as const)('connect of %s', (name) => {
  const connect = async (options: object): Promise<void> => {
    const layers = {
      mixpanel: () => import('cordon/compat/mixpanel'),
      posthog: () => import('cordon/compat/posthog'),
      segment: () => import('cordon/compat/segment'),
    }
    const { connect: act } = (await layers[name]()) as {
      connect: (analytics: Analytics, options: object) => void
    }
    act(app.analytics, options)
  }

  test.each([
    [
      { vendors: ['mixpanel', 'mixpanle'] },
      'unknown_vendor',
      'cordon: connect.vendors.mixpanle: no such vendor; known: mixpanel, posthog',
    ],
    [
      { vendors: 'mixpanel' },
      'invalid_option',
      `cordon: connect.vendors: expected a list with a vendor in it, got 'mixpanel'`,
    ],
    [
      { vendors: [] },
      'invalid_option',
      'cordon: connect.vendors: expected a list with a vendor in it, got a list',
    ],
    [
      { vendor: ['mixpanel'] },
      'invalid_option',
      'cordon: connect.vendor: no such option; known: vendors',
    ],
  ])('refuses %o', async (options, code, message) => {
    await expect(connect(options)).rejects.toMatchObject({ code, message })
  })
})

test('a name that is none of the app’s vendors is an error for the compiler too', async () => {
  const { connect } = await import('cordon/compat/posthog')
  const analytics = app.analytics as Analytics<'mixpanel' | 'posthog'>
  // @ts-expect-error no such vendor
  expect(() => connect(analytics, { vendors: ['mixpanle'] })).toThrow('connect.vendors.mixpanle')
})
