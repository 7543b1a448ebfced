import type { PostHog } from 'cordon/compat/posthog'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { anAnalytics } from '../helpers/an-analytics'

let posthog: PostHog
let page: ReturnType<typeof anAnalytics>

const quiet = { capture_pageview: false, autocapture: false }

beforeEach(async () => {
  vi.resetModules()
  const module = await import('cordon/compat/posthog')
  posthog = module.default
  page = anAnalytics()
  posthog.init('phc_token', { api_host: 'https://eu.i.posthog.com', ...quiet })
  module.connect(page.analytics)
})
afterEach(() => {
  vi.unstubAllGlobals()
})
// What keeps something for the next page may still be loading.
afterAll(() => vi.dynamicImportSettled())

test('capture answers with what it made of the call, and the page has it with id and time', () => {
  const at = new Date('2025-11-08T10:00:00Z')
  posthog.register({ plan: 'pro' })
  const result = posthog.capture('seen', { seats: 3 }, { timestamp: at })
  expect(result).toMatchObject({ event: 'seen', properties: { plan: 'pro', seats: 3 } })
  const [[, , properties, options] = []] = page.calls
  expect(properties).toEqual({ plan: 'pro', seats: 3 })
  expect(options).toMatchObject({ messageId: result?.uuid, timestamp: at })
})

test('the campaign in the address goes with all later events, unless the app wants it not', () => {
  vi.stubGlobal('document', { title: '', referrer: '' })
  const at = (search: string): void => {
    const href = `https://app.example/${search}`
    vi.stubGlobal('location', { href, host: 'app.example', pathname: '/', search })
  }
  at('?utm_source=news&utm_id=7&gclid=x')
  posthog.capture('landed')
  at('')
  posthog.capture('later')
  expect(page.calls.map(([, , properties]) => properties)).toEqual([
    { utm_source: 'news' },
    { utm_source: 'news' },
  ])
  posthog.reset()
  posthog.set_config({ save_campaign_params: false } as object)
  at('?utm_source=news')
  expect(posthog.capture('other')?.properties).not.toHaveProperty('utm_source')
})

test('a page view is one, and set properties are the person’s', () => {
  posthog.identify('u1', { plan: 'pro' }, { first: 'x' })
  posthog.capture('$pageview')
  posthog.capture('paid', { $set: { plan: 'max' }, amount: 3 })
  expect(page.named()).toEqual(['identify u1', 'page', 'identify u1', 'track paid'])
  expect(page.calls[0]).toEqual(['identify', 'u1', { plan: 'pro' }, { setOnce: { first: 'x' } }])
  expect(page.calls[3]?.[2]).not.toHaveProperty('$set')
})

test('identify with the id of the device makes a profile, and no other person', () => {
  const heard: unknown[] = []
  posthog.on('eventCaptured', ({ event }) => void heard.push(event))
  const device = posthog.get_distinct_id()
  posthog.identify(device)
  posthog.identify(device)
  posthog.identify(device, { plan: 'pro' })
  expect(heard).toEqual(['$set', '$set'])
  expect(page.calls.map(([name, id, set]) => [name, id, set])).toEqual([
    ['identify', device, undefined],
    ['identify', device, { plan: 'pro' }],
  ])
})

test('people.set without anything sets nothing', () => {
  const heard: unknown[] = []
  posthog.on('eventCaptured', ({ event }) => void heard.push(event))
  posthog.people.set(undefined as never)
  posthog.people.set_once(null as never)
  expect([heard, page.calls]).toEqual([[], []])
})

test('identify with the same id only sets', () => {
  posthog.identify('u1')
  posthog.identify('u1')
  posthog.identify('u1', { plan: 'pro' })
  expect(page.named()).toEqual(['identify u1', 'identify u1'])
  expect(posthog.get_distinct_id()).toBe('u1')
})

test('groups are those of the page', () => {
  posthog.group('company', 'acme', { seats: 3 })
  expect(posthog.getGroups()).toEqual({ company: 'acme' })
  expect(page.calls).toEqual([['group', 'acme', { seats: 3 }, { key: 'company' }]])
})

test('of a group without a kind or a key nothing is told', () => {
  posthog.capture('$groupidentify', { $group_set: { seats: 3 } })
  posthog.capture('$groupidentify', { $group_type: 'company', $group_key: 'acme' })
  expect(page.named()).toEqual(['group acme'])
})

test('who has left a group is in it no more, whatever the page’s analytics still knows', () => {
  posthog.group('company', 'acme')
  posthog.capture('in')
  posthog.resetGroups()
  posthog.capture('out')
  posthog.group('team', 'blue')
  posthog.capture('elsewhere')
  posthog.reset()
  posthog.capture('new')
  const ofTrack = page.calls.filter(([type]) => type === 'track')
  expect(ofTrack.map(([, name, data]) => [name, data])).toEqual([
    ['in', {}],
    ['out', { $groups: {} }],
    ['elsewhere', { $groups: { team: 'blue' } }],
    ['new', {}],
  ])
  expect(page.unsupported).toEqual({})
})

test('reset makes another person', () => {
  posthog.identify('u1')
  posthog.register({ plan: 'pro' })
  posthog.reset()
  expect(page.named()).toEqual(['identify u1', 'reset'])
  expect([posthog.get_distinct_id(), posthog.get_property('plan')]).toEqual([
    'anonymous-1',
    undefined,
  ])
})

test('what a config asks for that has no meaning here is counted', () => {
  posthog.init('phc', { capture_pageview: false }, 'plain')
  posthog.init('phc', { ...quiet, cookieless_mode: 'always', bootstrap: { distinctID: 'd' } }, 'b')
  expect(page.unsupported).toEqual({
    'posthog.config.autocapture': 1,
    'posthog.config.cookieless_mode': 1,
    'posthog.config.bootstrap': 1,
  })
})

test('who is known from the start is told with the first event', () => {
  const bootstrap = { distinctID: 'u7', isIdentifiedID: true }
  const known = posthog.init('phc', { ...quiet, bootstrap }, 'known')
  expect([known.get_distinct_id(), page.calls]).toEqual(['u7', []])
  known.capture('seen')
  expect(page.named()).toEqual(['identify u7', 'track seen'])
})

test('an event of somebody else is counted, for whose it is cannot be told', () => {
  posthog.capture('seen', { distinct_id: 'somebody' })
  posthog.identify('u1')
  posthog.capture('seen')
  expect(page.unsupported).toEqual({ 'posthog.capture (distinct_id)': 1 })
})

test('init is once: another token changes nothing, and without a token there is none', () => {
  const again = posthog.init('phc_other', { capture_pageview: true })
  expect([again === posthog, again.config.token]).toEqual([true, 'phc_token'])
  const none = posthog.init('', { capture_pageview: true }, 'none')
  expect([none.__loaded, page.calls]).toEqual([false, []])
})

describe('opting out', () => {
  test('groups that were joined meanwhile go with later events', () => {
    posthog.opt_out_capturing()
    posthog.group('company', 'acme')
    posthog.opt_in_capturing({ captureEventName: false })
    posthog.capture('in')
    expect(page.calls.map(([, name, data]) => [name, data])).toEqual([
      ['in', { $groups: { company: 'acme' } }],
    ])
  })

  test('opting in again says nothing', () => {
    posthog.opt_in_capturing()
    posthog.opt_in_capturing()
    expect(page.named()).toEqual(['track $opt_in'])
  })

  test('ends all calls until opting in, which says so', () => {
    posthog.opt_out_capturing()
    expect([posthog.capture('x'), posthog.has_opted_out_capturing()]).toEqual([undefined, true])
    posthog.identify('u1')
    posthog.opt_in_capturing()
    posthog.capture('y')
    // Who somebody is stays known meanwhile, and is told as soon as it may be.
    expect(page.named()).toEqual(['identify u1', 'track $opt_in', 'track y'])
    posthog.clear_opt_in_out_capturing()
    expect([
      posthog.has_opted_in_capturing(),
      posthog.has_opted_out_capturing(),
      posthog.get_explicit_consent_status(),
    ]).toEqual([true, false, 'pending'])
  })
})

test('before_send changes an event, or ends it', () => {
  posthog.set_config({
    before_send: [
      (result) => result && { ...result, properties: { ...result.properties, a: 1 } },
      (result) => (result?.event === 'no' ? null : result),
    ],
  })
  expect([posthog.capture('no'), posthog.capture('yes')?.properties.a]).toEqual([undefined, 1])
  expect(page.named()).toEqual(['track yes'])
})

describe('what the app does to events before they are sent', () => {
  const withoutSecrets = (of: object | undefined): void => {
    for (const part of Object.values(Object(of) as object))
      if (Object.hasOwn(Object(part) as object, 'secret')) delete part.secret
  }

  test('is done to what is said of people and groups too', () => {
    posthog.set_config({
      before_send(result) {
        withoutSecrets(result ?? undefined)
        withoutSecrets(result?.properties)
        return result
      },
    })
    posthog.identify('u1', { plan: 'pro', secret: 1 }, { secret: 2 })
    posthog.setPersonProperties({ seats: 3, secret: 3 })
    posthog.group('company', 'acme', { size: 4, secret: 4 })
    expect(page.calls).toEqual([
      ['identify', 'u1', { plan: 'pro' }, {}],
      ['identify', 'u1', { seats: 3 }, {}],
      ['group', 'acme', { size: 4 }, { key: 'company' }],
    ])
  })

  test('ends those too, and they are heard of like others', () => {
    const heard: string[] = []
    posthog.on('eventCaptured', ({ event }) => heard.push(event))
    posthog.identify('u1')
    posthog.setPersonProperties({ seats: 3 })
    posthog.group('company', 'acme')
    expect(heard).toEqual(['$identify', '$set', '$groupidentify'])
    posthog.set_config({ before_send: () => null })
    posthog.setPersonProperties({ seats: 4 })
    posthog.group('company', 'other')
    posthog.identify('u2')
    expect([heard.length, page.calls.length]).toEqual([3, 3])
  })

  test('may be `sanitize_properties`, before the others; what throws ends the event', () => {
    const quietly = vi.spyOn(console, 'error').mockImplementation(() => {})
    posthog.set_config({
      sanitize_properties: (all: object, event: string) => ({ ...all, secret: undefined, event }),
    })
    posthog.capture('seen', { secret: 1, a: 1 })
    expect(page.calls[0]?.[2]).toEqual({ a: 1, event: 'seen' })
    posthog.set_config({
      sanitize_properties() {
        throw new Error('of the app')
      },
    })
    expect([posthog.capture('seen'), page.calls.length]).toEqual([undefined, 1])
    quietly.mockRestore()
  })
})

test('what is undefined hides nothing that is registered', () => {
  posthog.register({ plan: 'pro' })
  posthog.capture('seen', { plan: undefined, seats: undefined })
  expect(page.calls[0]?.[2]).toEqual({ plan: 'pro' })
})

test('an instance of a class is what JSON makes of it', () => {
  class Money {
    constructor(readonly amount: number) {}
  }
  const day = Object.assign(Object.create({ toJSON: () => '2025-11-08' }) as object, { $y: 2025 })
  posthog.capture('paid', { price: new Money(3), day, list: [new Money(4)] })
  expect(page.calls[0]?.[2]).toEqual({
    price: { amount: 3 },
    day: '2025-11-08',
    list: [{ amount: 4 }],
  })
})

test('before `init` calls send nothing, change nothing, and are counted', async () => {
  vi.resetModules()
  const fresh = await import('cordon/compat/posthog')
  const { analytics, calls, unsupported } = anAnalytics()
  fresh.connect(analytics)
  const early = fresh.default
  expect(early.capture('$pageview')).toBeUndefined()
  early.identify('u1')
  early.setPersonProperties({ plan: 'pro' })
  early.group('company', 'acme')
  early.reset()
  expect(calls).toEqual([])
  expect(unsupported).toEqual({
    'posthog.capture (before init)': 1,
    'posthog.identify (before init)': 1,
    'posthog.setPersonProperties (before init)': 1,
    'posthog.group (before init)': 1,
    'posthog.reset (before init)': 1,
  })
})

test('of a visit by a crawler nothing is sent, unless the app wants it', () => {
  vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 (compatible; bingbot/2.0)' })
  const given = { ...quiet, opt_out_useragent_filter: true }
  posthog.init('phc', quiet, 'refused').capture('seen')
  posthog.init('phc', given, 'wanted').capture('seen')
  expect(page.named()).toEqual(['track seen'])
})

test('`set_config` with what is undefined changes nothing', () => {
  const own = posthog.init('phc', { ...quiet, before_send: () => null }, 'kept')
  own.set_config({ before_send: undefined } as object)
  expect(own.capture('seen')).toBeUndefined()
})

test('flags that the app brings itself are answered with', async () => {
  const bootstrap = {
    featureFlags: { on: true, off: false, kind: 'b' },
    featureFlagPayloads: { kind: '{"size":3}', on: 'text' },
  }
  const own = posthog.init('phc', { ...quiet, bootstrap }, 'flags')
  expect([
    own.isFeatureEnabled('on'),
    own.isFeatureEnabled('off'),
    own.isFeatureEnabled('no'),
  ]).toEqual([true, false, undefined])
  expect(own.isFeatureEnabled('no', { defaultValue: true })).toBe(true)
  expect([own.getFeatureFlag('kind'), own.getFeatureFlagPayload('kind')]).toEqual([
    'b',
    { size: 3 },
  ])
  expect(own.getFeatureFlagPayload('on')).toBe('text')
  expect(own.getAllFeatureFlags()).toEqual([
    { key: 'on', enabled: true, payload: 'text' },
    { key: 'off', enabled: false },
    { key: 'kind', enabled: true, variant: 'b', payload: { size: 3 } },
  ])
  expect([own.featureFlags.getFlags(), own.featureFlags.getFlagVariants()]).toEqual([
    ['on', 'off', 'kind'],
    bootstrap.featureFlags,
  ])
  const told = await new Promise((done) => own.onFeatureFlags((...of) => done(of)))
  expect(told).toEqual([['on', 'kind'], { on: true, kind: 'b' }, {}])
})

test('flags are not loaded: no value, one call with none, no network', async () => {
  const fetched = vi.fn()
  vi.stubGlobal('fetch', fetched)
  expect([posthog.isFeatureEnabled('f'), posthog.getFeatureFlag('f')]).toEqual([
    undefined,
    undefined,
  ])
  // What hooks of `posthog-js/react` ask.
  expect(posthog.featureFlags.getFlags()).toEqual([])
  const told = await new Promise((done) => posthog.onFeatureFlags((...of) => done(of)))
  expect(told).toEqual([[], {}, {}])
  posthog.reloadFeatureFlags()
  posthog.startSessionRecording()
  posthog.captureException(new Error('x'))
  expect(fetched).not.toHaveBeenCalled()
  expect(page.unsupported).toEqual({
    'posthog.isFeatureEnabled': 1,
    'posthog.getFeatureFlag': 1,
    'posthog.onFeatureFlags': 1,
    'posthog.reloadFeatureFlags': 1,
    'posthog.startSessionRecording': 1,
    'posthog.captureException': 1,
  })
})

test('the snippet’s queue is replayed, and the interface stands in its place', async () => {
  const stub = Object.assign(
    [
      ['capture', 'early'],
      ['identify', 'u1'],
      ['register', { plan: 'pro' }],
      function (this: PostHog) {
        this.capture('from a function')
      },
    ],
    {
      _i: [['phc', { capture_pageview: false }, 'posthog']],
      people: [['set', { seats: 3 }], ['nothing']],
    },
  )
  const window = { posthog: stub as unknown }
  vi.stubGlobal('window', window)
  vi.resetModules()
  const module = await import('cordon/compat/posthog')
  const other = anAnalytics()
  module.connect(other.analytics)
  expect(window.posthog).toBe(module.default)
  expect(other.named()).toEqual([
    'identify anonymous-1',
    'track from a function',
    'identify u1',
    'track early',
  ])
  expect(other.calls.map((call) => call[2])).toEqual([{ seats: 3 }, {}, {}, { plan: 'pro' }])
  expect(window.posthog).toHaveProperty('__SV')
})
