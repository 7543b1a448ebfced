import type { SegmentAnalytics } from 'cordon/compat/segment'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { resolveId, resolvePage, resolveTrack } from '../../compat/segment/arguments'
import { anAnalytics } from '../helpers/an-analytics'

let analytics: SegmentAnalytics
let page: ReturnType<typeof anAnalytics>

beforeEach(async () => {
  vi.resetModules()
  const module = await import('cordon/compat/segment')
  analytics = module.default
  page = anAnalytics(['mixpanel', 'postHog'])
  module.connect(page.analytics)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('arguments', () => {
  const callback = (): void => {}

  test.each<[unknown[], object]>([
    [['x'], { name: 'x', data: {}, options: {} }],
    [['x', { a: 1 }], { name: 'x', data: { a: 1 } }],
    [['x', { a: 1 }, { b: 2 }], { data: { a: 1 }, options: { b: 2 } }],
    [['x', callback], { name: 'x', data: {}, callback }],
    [['x', null, callback], { name: 'x', data: {}, callback }],
    [['x', { a: 1 }, callback], { data: { a: 1 }, callback }],
    [['x', { a: 1 }, { b: 2 }, callback], { options: { b: 2 }, callback }],
  ])('of track: %o', (args, expected) => expect(resolveTrack(args)).toMatchObject(expected))

  test.each<[unknown[], object]>([
    [[], { data: {} }],
    [['home'], { name: 'home' }],
    [['docs', 'home'], { category: 'docs', name: 'home' }],
    [['home', { a: 1 }], { name: 'home', data: { a: 1 } }],
    [['docs', 'home', { a: 1 }, { b: 2 }], { name: 'home', data: { a: 1 }, options: { b: 2 } }],
    [[{ a: 1 }, { b: 2 }], { data: { a: 1 }, options: { b: 2 } }],
    [[callback], { data: {}, callback }],
    [[undefined, { a: 1 }], { data: { a: 1 } }],
    [[null, null, { a: 1 }], { data: { a: 1 }, options: {} }],
    [['home', null, { a: 1 }], { name: 'home', data: { a: 1 }, options: {} }],
    [['docs', 'home', null, { b: 2 }], { name: 'home', data: {}, options: { b: 2 } }],
  ])('of page: %o', (args, expected) => expect(resolvePage(args)).toMatchObject(expected))

  test.each<[unknown[], object]>([
    [['u1'], { id: 'u1', data: {} }],
    [[7], { id: '7' }],
    [['u1', { a: 1 }, { b: 2 }], { id: 'u1', data: { a: 1 }, options: { b: 2 } }],
    [[{ a: 1 }, { b: 2 }], { data: { a: 1 }, options: { b: 2 } }],
    [[null, { a: 1 }], { data: { a: 1 } }],
    [['u1', callback], { id: 'u1', callback }],
  ])('of identify: %o', (args, expected) => expect(resolveId(args)).toMatchObject(expected))
})

test('each call is the page’s', async () => {
  await analytics.identify('u1', { plan: 'pro' })
  await analytics.track('seen', { seats: 3 }, { messageId: 'm-1' })
  await analytics.page('docs', 'home')
  await analytics.group('acme', { seats: 3 })
  analytics.reset()
  expect(page.named()).toEqual(['identify u1', 'track seen', 'page home', 'group acme', 'reset'])
  expect(page.calls[1]?.[3]).toMatchObject({ messageId: 'm-1' })
  expect(page.calls[2]?.[2]).toEqual({ category: 'docs' })
})

test('`user()` and `group()` know who somebody is', async () => {
  await analytics.identify('u1', { plan: 'pro' })
  await analytics.identify({ seats: 3 })
  await analytics.group('acme', { size: 1 })
  const group = analytics.group() as ReturnType<SegmentAnalytics['user']>
  expect([analytics.user().id(), analytics.user().traits(), group.id(), group.traits()]).toEqual([
    'u1',
    { plan: 'pro', seats: 3 },
    'acme',
    { size: 1 },
  ])
  expect(analytics.user().anonymousId()).toBe('anonymous-1')
  analytics.reset()
  expect([analytics.user().id(), analytics.user().traits()]).toEqual([null, {}])
})

test('integrations are a vote for one event, by the names that the app has', async () => {
  await analytics.track(
    'x',
    {},
    { integrations: { Mixpanel: false, PostHog: true, Nobody: false } },
  )
  await analytics.track('y', {}, { integrations: { All: false, Mixpanel: { some: 'option' } } })
  expect(page.calls.map((call) => (call[3] as { integrations: object }).integrations)).toEqual([
    { mixpanel: false, postHog: true },
    { All: false, mixpanel: true },
  ])
})

test('the campaign in the page’s address goes with events, and is missed nowhere else', async () => {
  vi.stubGlobal('location', {
    href: 'https://app.example/',
    search: '?utm_campaign=spring&utm_id=7&q=1',
  })
  vi.stubGlobal('document', { title: '', referrer: '', cookie: '', visibilityState: 'visible' })
  vi.stubGlobal('navigator', { userAgent: '', language: 'en' })
  const { event } = await analytics.track('x', { a: 1 })
  await analytics.identify('u1', { plan: 'pro' })
  vi.unstubAllGlobals()
  expect(event.context?.campaign).toEqual({ name: 'spring', id: '7' })
  expect(page.calls.map(([, , data]) => data)).toEqual([
    { a: 1, utm_campaign: 'spring', utm_id: '7' },
    { plan: 'pro' },
  ])
  expect(page.unsupported).toEqual({})
})

test('a campaign of one’s own is carried; what else of a context is not, is counted', async () => {
  const campaign = { name: 'spring', source: 'mail' }
  await analytics.track('x', { a: 1, utm_source: 'call' }, { context: { campaign } })
  await analytics.page('home', {}, { context: { campaign, ip: '0.0.0.0' } })
  await analytics.track('y', {}, { context: { traits: { plan: 'pro' }, mine: 1, yours: 2 } })
  await analytics.identify('u1', {}, { context: { campaign } })
  expect(page.calls.map(([, , data]) => data)).toEqual([
    { a: 1, utm_campaign: 'spring', utm_source: 'call' },
    { utm_campaign: 'spring', utm_source: 'mail' },
    {},
    {},
  ])
  expect(page.unsupported).toEqual({
    'segment.context.ip': 1,
    'segment.context.traits': 1,
    'segment.context.other': 1,
    'segment.context.campaign': 1,
  })
})

test('an event of somebody else is of the person who is here, and counted', async () => {
  await analytics.track('Seen', {}, { userId: 'u2', anonymousId: 'a2' })
  expect(page.named()).toEqual(['track Seen'])
  expect(page.unsupported).toEqual({
    'segment.track (userId)': 1,
    'segment.track (anonymousId)': 1,
  })
})

test('a listener of a group hears its id, and none where there is none', async () => {
  const heard: unknown[] = []
  analytics.on('group', (id) => heard.push(id))
  await analytics.identify('u1')
  await analytics.group({ seats: 3 })
  await analytics.group('acme')
  expect(heard).toEqual([null, 'acme'])
})

test('middleware changes an event, or ends it', async () => {
  analytics.addSourceMiddleware(({ payload, next }) => {
    if (payload.obj.event === 'no') return
    next({ obj: { ...payload.obj, properties: { ...(payload.obj.properties as object), a: 1 } } })
  })
  await analytics.track('no')
  await analytics.track('yes')
  expect(page.calls.map(([, name, data]) => [name, data])).toEqual([['yes', { a: 1 }]])
})

test('middleware reads an event by its functions, and may clean the page’s address', async () => {
  vi.stubGlobal('document', { referrer: '', title: 'Keys' })
  vi.stubGlobal('location', new URL('https://app.example/keys?token=t'))
  vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0', language: 'en' })
  const read: unknown[] = []
  analytics.addSourceMiddleware(({ payload, next }) => {
    payload.obj.context!.page.url = 'https://app.example/keys'
    read.push(payload.type(), payload.event(), payload.properties(), payload.json().type)
    read.push(
      payload.proxy('context.page.url'),
      payload.field('event'),
      payload.enabled('Segment.io'),
    )
    next(payload)
  })
  await analytics.track('seen', { a: 1 })
  expect(read).toEqual([
    'track',
    'seen',
    { a: 1 },
    'track',
    'https://app.example/keys',
    'seen',
    true,
  ])
  expect(page.calls[0]?.[3]).toMatchObject({
    context: { page: { url: 'https://app.example/keys' } },
  })
})

test('what apps look up of the instance is there', () => {
  analytics.load({ writeKey: 'key' })
  expect(analytics.settings.writeKey).toBe('key')
  expect([analytics.integrations, analytics.Integrations, analytics.queue.plugins]).toEqual([
    {},
    {},
    [],
  ])
})

test('`next(null)` goes on with the event as it is', async () => {
  analytics.addSourceMiddleware(({ next }) => next(null))
  await analytics.track('seen', { a: 1 })
  expect(page.named()).toEqual(['track seen'])
})

describe('middleware that takes its time', () => {
  const soon = (): Promise<void> => new Promise((done) => setTimeout(done, 5))

  test('is waited for, and events stay in their order', async () => {
    await analytics.addSourceMiddleware(async ({ payload, next }) => {
      if (payload.obj.event === 'slow') await soon()
      Object.assign(payload.obj.properties ?? {}, { a: 1 })
      next(payload)
    })
    const slow = analytics.track('slow')
    await analytics.track('quick')
    expect((await slow).event.properties).toEqual({ a: 1 })
    expect(page.calls.map(([, name, data]) => [name, data])).toEqual([
      ['slow', { a: 1 }],
      ['quick', { a: 1 }],
    ])
  })

  test('ends an event by not going on, or by failing', async () => {
    const quietly = vi.spyOn(console, 'error').mockImplementation(() => {})
    await analytics.addSourceMiddleware(async ({ payload, next }) => {
      await soon()
      if (payload.obj.event === 'bad') throw new Error('of the app')
      if (payload.obj.event !== 'no') next(payload)
    })
    await Promise.all(['no', 'bad', 'yes'].map((name) => analytics.track(name)))
    expect(page.named()).toEqual(['track yes'])
    quietly.mockRestore()
  })

  test('keeps its events for the person who was here', async () => {
    await analytics.addSourceMiddleware(async ({ payload, next }) => {
      await soon()
      next(payload)
    })
    const last = analytics.track('last')
    analytics.reset()
    await last
    await vi.waitFor(() => expect(page.named()).toEqual(['track last', 'reset']))
  })
})

test('functions need no `analytics.` before them', async () => {
  const { track, identify, page: view, user } = analytics
  await identify('u1')
  await track('seen')
  await view('home')
  expect([user().id(), page.named()]).toEqual(['u1', ['identify u1', 'track seen', 'page home']])
})

test('an instance of a class is what JSON makes of it', async () => {
  class Money {
    amount = 3
  }
  await analytics.track('paid', { price: new Money() })
  expect(page.calls[0]?.[2]).toEqual({ price: { amount: 3 } })
})

test('a callback gets the event, a listener the call', async () => {
  const told = vi.fn()
  const heard = vi.fn()
  analytics.on('track', heard)
  const context = await analytics.track('x', { a: 1 }, told)
  expect(told).toHaveBeenCalledWith(context)
  expect(context.event).toMatchObject({ type: 'track', event: 'x', properties: { a: 1 } })
  expect(heard).toHaveBeenCalledWith('x', { a: 1 }, undefined)
})

test('what has no meaning is counted, and nothing throws', async () => {
  analytics.addDestinationMiddleware()
  analytics.setAnonymousId()
  await analytics.alias('u2')
  await analytics.register()
  expect(page.unsupported).toEqual({
    'segment.addDestinationMiddleware': 1,
    'segment.setAnonymousId': 1,
    'segment.alias': 1,
    'segment.register': 1,
  })
  expect(page.calls).toEqual([])
})

test('`AnalyticsBrowser.load` is the interface, and a promise of it', async () => {
  vi.resetModules()
  const module = await import('cordon/compat/segment')
  const loaded = module.AnalyticsBrowser.load({ writeKey: 'key' })
  void loaded.track('early')
  const other = anAnalytics()
  module.connect(other.analytics)
  const [inner] = await loaded
  await inner.track('late')
  expect(other.named()).toEqual(['track early', 'track late'])
})

test('calls of `AnalyticsBrowser` answer with promises, and those that are chained with it', async () => {
  vi.resetModules()
  const module = await import('cordon/compat/segment')
  const loaded = new module.AnalyticsBrowser()
  const heard: unknown[] = []
  expect(loaded.load({ writeKey: 'key' }).on('track', (name) => heard.push(name))).toBe(loaded)
  const known = loaded.user().then((user) => user.anonymousId())
  void loaded.identify('u1')
  void loaded.pageView('/home')
  module.connect(anAnalytics().analytics)
  expect([await known, (await loaded.user()).id()]).toEqual([expect.any(String), 'u1'])
  expect((await loaded.group()).id()).toBeNull()
  await loaded.track('seen')
  const [inner, context] = await loaded
  expect([inner, heard]).toEqual([module.default, ['seen']])
  expect(context).toBeTypeOf('object')
})

describe('load', () => {
  async function fresh() {
    vi.resetModules()
    const module = await import('cordon/compat/segment')
    const app = anAnalytics(['mixpanel', 'segment'])
    module.connect(app.analytics)
    return { ...module, app }
  }
  const integrationsOf = (calls: readonly unknown[][]): unknown[] =>
    calls.map((call) => (call.at(-1) as { integrations?: unknown }).integrations)

  test('what is called before it waits for it', async () => {
    const { AnalyticsBrowser, app } = await fresh()
    const waiting = new AnalyticsBrowser()
    const isReady = vi.fn()
    void waiting.ready(isReady)
    const early = waiting.track('early')
    void waiting.reset()
    await Promise.resolve()
    expect([app.calls, isReady.mock.calls]).toEqual([[], []])
    waiting.load({ writeKey: 'key' })
    await early
    await waiting.track('late')
    expect(app.named()).toEqual(['track early', 'reset', 'track late'])
    expect(isReady).toHaveBeenCalled()
  })

  test('what is disabled sends nothing, until another load says otherwise', async () => {
    const { AnalyticsBrowser, app } = await fresh()
    const off = AnalyticsBrowser.load({ writeKey: 'key' }, { disable: true })
    const { event } = await off.track('off')
    void off.identify('u1')
    void off.reset()
    expect([event.event, app.calls]).toEqual(['off', []])
    await AnalyticsBrowser.load({ writeKey: 'key' }).track('on')
    expect(app.named()).toEqual(['track on'])
  })

  test('`disable` is asked, and events wait for its answer', async () => {
    const { AnalyticsBrowser, app } = await fresh()
    let answer: (is: boolean) => void = () => {}
    const disable = (): Promise<boolean> => new Promise((done) => (answer = done))
    const first = AnalyticsBrowser.load({ writeKey: 'key' }, { disable }).track('first')
    expect(app.calls).toEqual([])
    answer(false)
    await first
    expect(app.named()).toEqual(['track first'])
    const refuse = (): never => {
      throw new Error('of the app')
    }
    vi.spyOn(console, 'error').mockReturnValue()
    await AnalyticsBrowser.load({ writeKey: 'key' }, { disable: refuse }).track('second')
    expect(app.calls).toHaveLength(1)
  })

  test('its integrations are those of each event that says nothing else', async () => {
    const { AnalyticsBrowser, app } = await fresh()
    const integrations = { All: false, 'Segment.io': true, Mixpanel: { key: 'x' } }
    const loaded = AnalyticsBrowser.load({ writeKey: 'key' }, { integrations })
    await loaded.track('x')
    await loaded.track('y', {}, { integrations: { Mixpanel: false } })
    expect(integrationsOf(app.calls)).toEqual([
      { All: false, segment: true, mixpanel: true },
      { All: false, segment: true, mixpanel: false },
    ])
  })

  test('it views the page if it is told to, and counts plugins', async () => {
    const { AnalyticsBrowser, app } = await fresh()
    const settings = { writeKey: 'key', plugins: [{ name: 'mine' }] }
    await AnalyticsBrowser.load(settings, { initialPageview: true }).track('x')
    expect(app.named()).toEqual(['page', 'track x'])
    expect(app.unsupported).toEqual({ 'segment.register': 1 })
  })

  test('of the snippet, its options count', async () => {
    const stub = Object.assign([['track', 'x']], {
      invoked: true,
      _writeKey: 'key',
      _loadOptions: { integrations: { Mixpanel: false } },
    })
    vi.stubGlobal('window', { analytics: stub })
    const { app } = await fresh()
    expect(integrationsOf(app.calls)).toEqual([{ mixpanel: false }])
  })
})

test('the snippet’s queue is replayed: middleware first, listeners next, the rest in its order', async () => {
  const heard: unknown[] = []
  const stub = Object.assign(
    [
      ['track', 'first'],
      ['on', 'track', (name: unknown) => heard.push(name)],
      [
        'addSourceMiddleware',
        ({ payload, next }: { payload: { obj: object }; next: (of: object) => void }) =>
          next({ obj: { ...payload.obj, properties: { a: 1 } } }),
      ],
    ],
    { invoked: true },
  )
  const window = { analytics: stub as unknown }
  vi.stubGlobal('window', window)
  vi.resetModules()
  const module = await import('cordon/compat/segment')
  const other = anAnalytics()
  module.connect(other.analytics)
  expect(window.analytics).toBe(module.default)
  expect([heard, other.calls[0]?.slice(0, 3)]).toEqual([['first'], ['track', 'first', { a: 1 }]])
})

test('what the snippet notes of the page beside a call is none of the call’s own', async () => {
  const noted = {
    __t: 'bpc',
    p: '/u',
    u: 'https://app.example/u?q=ada+lovelace',
    s: '?q=ada+lovelace',
    t: 'Overdue invoice of Brontë & Sons',
    r: '',
  }
  const calls = [['page'], ['track', 'seen'], ['track', 'seen', { a: 1 }], ['identify', 'u1']]
  const stub = calls.map((call) => [...call, { ...noted }])
  vi.stubGlobal('window', { analytics: Object.assign(stub, { invoked: true }) })
  vi.resetModules()
  const module = await import('cordon/compat/segment')
  const other = anAnalytics()
  module.connect(other.analytics)
  await module.default.track('later')
  expect(other.calls.map((call) => call.slice(0, 3))).toEqual([
    ['page', undefined, {}],
    ['track', 'seen', {}],
    ['track', 'seen', { a: 1 }],
    ['identify', 'u1', {}],
    ['track', 'later', {}],
  ])
  expect(other.unsupported).toEqual({})
})
