import { createRequire } from 'node:module'
import type { OverridedMixpanel } from 'cordon/compat/mixpanel'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { takeovers } from '../../cli/migrate/vendors'
import { anAnalytics } from '../helpers/an-analytics'

const require = createRequire(import.meta.url)

type Parts = Readonly<Record<string, unknown>>

/** The vendor's library, started where nothing can be sent. */
const real: Record<string, Parts> = {}

/** How each is started; without it the parts are not made. */
const starts: Readonly<Record<string, (library: never) => void>> = {
  mixpanel: (library: { init(...of: unknown[]): void }) => library.init('token'),
  posthog: ({ default: library }: { default: { init(...of: unknown[]): void } }) =>
    library.init('phc', {
      ...{ capture_pageview: false, advanced_disable_flags: true, autocapture: false },
      ...{ disable_session_recording: true, disable_surveys: true },
    }),
}

beforeAll(() => {
  vi.stubGlobal('fetch', () => new Promise(() => {}))
  for (const [layer, start] of Object.entries(starts)) {
    const library = require(layer === 'mixpanel' ? 'mixpanel-browser' : 'posthog-js') as Parts
    start(library as never)
    real[layer] = layer === 'mixpanel' ? library : (library.default as Parts)
  }
})
afterAll(() => {
  vi.unstubAllGlobals()
})

/** Names that are no secret of the library's: those of PostHog's own are two letters, or begin with a line. */
function publicNames(of: unknown): string[] {
  const names = new Set<string>()
  for (let at: unknown = of; at && at !== Object.prototype; at = Object.getPrototypeOf(at))
    for (const name of Object.getOwnPropertyNames(at))
      if (/^(?:on|[a-zA-Z]\w{2,})$/.test(name) && name !== 'constructor') names.add(name)
  return [...names]
}

/** What a library's own modules ask of each other: no app has a reason to. */
const inside = {
  mixpanel: new RegExp(
    [
      /^(?:DEFAULT_API_ROUTES|people\.\w+_action|(?:autocapture|recorderManager)\.\w+)$/,
      /^(?:cookie|persistence)\.(?:upgrade|load_queue|\w+_event_timer|set_secure|.et_c\w+)$/,
      /^flags\.(?:fetchFlags|get\w*(?:Config|Property|Route|Targeting)|\w*FirstTime\w*|init)$/,
      /^flags\.(?:isSystemEnabled|loadExtraBundle|markFetchComplete|minApisSupported|reset)$/,
      /^flags\.(?:setMpConfig|track\w*)$/,
    ]
      .map(({ source }) => source)
      .join('|'),
  ),
  posthog: new RegExp(
    [
      /\.(?:initialize|setup|dispose|destroy|reset|handlePageUnload|update_?[cC]onfig)$/,
      /\.(?:on(?:ConfigChange|Reloading|RemoteConfig)|(?:load|start)IfEnabled)$/,
      /(?<!sessionRecording)\.startIfEnabledOrStop$/,
      /^(?:deadClicksAutocapture|pageViewManager|rateLimiter|s(?:croll|essionProps)Manager)\.\w+$/,
      /^compression$|^historyAutocapture\.stop$|\.(?:isBrowserSupported|isIngestionEndpoint)$/,
      /ersistence\.(?:\w*CrossTab\w*|\w*Cookie\w*|refresh\w+|\w*initial\w*|safe_merge)$/,
      /ersistence\.(?:set_secure|set_cross_subdomain|\w+_event_timer)$/,
      /^featureFlags\.(?:receivedFeatureFlags|\w+FeatureFlagsHandler|setAnonymousDistinctId)$/,
      /^featureFlags\.(?:sendFlagCalls\w+|resetFlagCall\w+)$|^experiments\.onFeatureFlags$/,
      /\.(?:flushBefore\w+|onRRwebEmit|capture\w*ConsoleLog|getRenderContext|globalsForEvent|setupSiteApp)$/,
      /\.(?:monitorHistoryChanges|getWebExperimentsAnd\w+)$/,
    ]
      .map(({ source }) => source)
      .join('|'),
  ),
}

/** Kinds of public members, and of the functions of parts by their paths. */
function kindsIn(of: Parts, isInside: RegExp): Record<string, string> {
  const kinds: Record<string, string> = {}
  for (const name of publicNames(of)) {
    const part = of[name]
    if (!isInside.test(name)) kinds[name] = typeof part
    if (typeof part !== 'object' || !part || name === 'config') continue
    for (const member of publicNames(part)) {
      const isFunction = typeof (part as Parts)[member] === 'function'
      if (isFunction && !isInside.test(`${name}.${member}`)) kinds[`${name}.${member}`] = 'function'
    }
  }
  return kinds
}

async function load(layer: string) {
  vi.resetModules()
  const module = (await import(`../../compat/${layer}.ts`)) as Parts & {
    readonly default: Parts
    connect(analytics: unknown): void
  }
  return module
}

describe.each(['mixpanel', 'posthog'] as const)('%s', (layer) => {
  let ours: Parts
  const app = anAnalytics()
  beforeEach(async () => {
    const module = await load(layer)
    ours = module.default
    starts[layer]?.((layer === 'mixpanel' ? ours : module) as never)
    module.connect(app.analytics)
    app.calls.length = 0
  })

  test('whatever function and part the SDK’s instance has, this one has', () => {
    const theirs = kindsIn(real[layer] ?? {}, inside[layer])
    const mine = kindsIn(ours, inside[layer])
    expect(Object.keys(theirs).length).toBeGreaterThan(90)
    // What is nothing there may be anything here.
    const wanted = Object.entries(theirs).filter(([, kind]) => kind !== 'undefined')
    const missing = wanted.filter(([path, kind]) => mine[path] !== kind)
    expect(missing).toEqual([])
  })

  test('what is called on its parts throws nothing, and sends nothing', () => {
    const paths = Object.keys(kindsIn(real[layer] ?? {}, inside[layer]))
    for (const [part = '', name] of paths.map((path) => path.split('.'))) {
      const of = ours[part] as Record<string, () => unknown>
      if (name && part !== 'people')
        expect(() => void of[name]?.(), `${part}.${name}`).not.toThrow()
    }
    expect(app.calls).toEqual([])
  })

  test('`cordon migrate` knows every function of its parts, and what becomes of a call', () => {
    const parts = takeovers[layer]?.parts ?? {}
    const listed = Object.entries(parts).flatMap(([part, all]) =>
      Object.entries(all).map(([name, fate]) => ({ path: `${part}.${name}`, part, name, fate })),
    )
    const theirs = Object.keys(kindsIn(real[layer] ?? {}, inside[layer]))
    const known = theirs.filter((path) => (path.split('.')[0] ?? '') in parts && path.includes('.'))
    expect(listed.map(({ path }) => path).sort()).toEqual(known.sort())
    for (const { path, part, name, fate } of listed) {
      const before = { ...app.unsupported }
      void (ours[part] as Record<string, () => unknown>)[name]?.()
      expect([path, fate]).toEqual([path, isSame(before, app.unsupported) ? 'as is' : 'no-op'])
    }
  })
})

function isSame(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

test('import * as mixpanel has every function of the SDK’s instance, each of which can be taken apart', async () => {
  const { connect, ...module } = await load('mixpanel')
  const functions = publicNames(real.mixpanel).filter(
    (name) => typeof real.mixpanel?.[name] === 'function',
  )
  expect(functions.length).toBeGreaterThan(45)
  expect(functions.filter((name) => typeof module[name] !== 'function')).toEqual([])
  const app = anAnalytics()
  connect(app.analytics)
  const { init, track, identify, people } = module as unknown as OverridedMixpanel
  init('token')
  track('seen')
  expect(app.named()).toEqual(['track seen'])
  identify('u1')
  people.set({ plan: 'pro' })
  expect(app.named().slice(1)).toEqual(['identify u1', 'identify u1'])
})

test('whatever posthog-js exports, cordon/compat/posthog does, and its constants are the same', async () => {
  const theirs = require('posthog-js') as Parts
  const mine = await load('posthog')
  expect(Object.keys(theirs).filter((name) => !(name in mine))).toEqual([])
  for (const [name, value] of Object.entries(theirs))
    if (/^[A-Z]\w+[a-z]$|_|^severity/.test(name) && typeof value === 'object')
      expect(mine[name], name).toEqual(value)
})

describe('parts that answer', () => {
  test('persistence has what was registered, and takes more', async () => {
    for (const layer of ['mixpanel', 'posthog']) {
      const module = await load(layer)
      starts[layer]?.((layer === 'mixpanel' ? module.default : module) as never)
      const { persistence, register, get_property } = module.default as {
        persistence: { props: Parts; register(of: object): void; properties(): Parts }
        register(of: object): void
        get_property(name: string): unknown
      }
      register.call(module.default, { plan: 'pro' })
      persistence.register({ seats: 3 })
      expect(persistence.props).toMatchObject({ plan: 'pro', seats: 3 })
      expect(persistence.properties()).toMatchObject({ plan: 'pro', seats: 3 })
      expect(persistence.props.distinct_id).toBeTruthy()
      expect(get_property.call(module.default, 'seats')).toBe(3)
    }
  })

  test('PostHog’s session, consent and hosts are those of the instance', async () => {
    const module = await load('posthog')
    starts.posthog?.(module as never)
    const { default: ours } = module as unknown as { default: Record<string, any> }
    const { sessionId, windowId } = ours.sessionManager.checkAndGetSessionAndWindowId()
    expect([sessionId, typeof windowId]).toEqual([ours.get_session_id(), 'string'])
    expect(ours._isIdentified()).toBe(false)
    ours.identify('u1')
    expect(ours._isIdentified()).toBe(true)
    expect([ours.consent.isOptedOut(), ours.consent.consent]).toEqual([false, -1])
    ours.consent.optInOut(false)
    expect(ours.has_opted_out_capturing()).toBe(true)
    expect([ours.consent.isOptedOut(), ours.consent.consent]).toEqual([true, 0])
    expect(ours.requestRouter.endpointFor('ui', '/settings')).toBe(
      'https://us.posthog.com/settings',
    )
    expect(ours.requestRouter.region).toBe('us')
  })
})
