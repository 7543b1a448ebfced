import type { SegmentAnalytics } from 'cordon/compat/segment'

/** What an app does with an instance that is fresh; what it returns is what the app sees. */
export interface SegmentCase {
  readonly act: (analytics: SegmentAnalytics) => unknown
  /** What is said at `load`. */
  readonly options?: object
  /** How many events arrive, where that is not as many as are told of. */
  readonly arrives?: number
  /** What `docs/take-over.md` says of it, where it is not as with the vendor's library. */
  readonly differs?: string
}

/** Called back, or told so after far longer than a busy machine takes. */
function called(act: (callback: (...of: unknown[]) => void) => unknown): Promise<unknown> {
  return new Promise((done) => {
    void act((...of) => done(['called', of.length > 0]))
    setTimeout(() => done('not called'), 20_000)
  })
}

/** What is said by `on`, while something is done. */
async function heard(
  analytics: SegmentAnalytics,
  name: string,
  act: () => unknown,
): Promise<unknown> {
  const said: unknown[] = []
  analytics.on(name, (...of: unknown[]) => said.push(of))
  await act()
  return said
}

/** By what they are about. */
export const segmentCases: Readonly<Record<string, SegmentCase>> = {
  'track answers with the event': {
    act: (analytics) => analytics.track('Seen', { plan: 'pro', list: [1, { a: 'b' }], none: null }),
  },
  'track without properties': { act: (analytics) => analytics.track('Seen') },
  'track without an event': {
    differs: 'a call without an event name warns on the console',
    act: (analytics) => analytics.track().catch(() => 'rejected'),
  },
  'track with an id and a time': {
    act: (analytics) =>
      analytics.track(
        'Seen',
        { a: 1 },
        { messageId: 'mine-1', timestamp: new Date('2025-11-08T10:00:00Z') },
      ),
  },
  'track with a whole event': {
    act: (analytics) => analytics.track({ type: 'track', event: 'Seen', properties: { a: 1 } }),
  },
  'track with context': {
    differs: 'the rest of the context you pass',
    act: (analytics) => analytics.track('Seen', {}, { context: { app: { name: 'x' } } }),
  },
  'track with options that are context': {
    differs: 'the rest of the context you pass',
    act: (analytics) => analytics.track('Seen', {}, { app: { name: 'x' } }),
  },
  'track leaves the app’s object as it was': {
    async act(analytics) {
      const given = { a: 1 }
      await analytics.track('Seen', given)
      return given
    },
  },
  'the callback, in each place': {
    arrives: 8,
    async act(analytics) {
      await analytics.identify('u1')
      return Promise.all([
        called((callback) => analytics.track('Seen', callback)),
        called((callback) => analytics.track('Seen', { a: 1 }, callback)),
        called((callback) => analytics.track('Seen', { a: 1 }, {}, callback)),
        called((callback) => analytics.track('Seen', null, callback)),
        called((callback) => analytics.identify(callback)),
        called((callback) => analytics.page(callback)),
        called((callback) => analytics.group('acme', callback)),
      ])
    },
  },
  'what is disabled': {
    options: { disable: true },
    arrives: 0,
    act: (analytics) => analytics.track('Seen'),
  },
  'what is disabled by a function': {
    options: { disable: () => Promise.resolve(true) },
    arrives: 0,
    act: (analytics) => analytics.track('Seen'),
  },
  'what a function does not disable': {
    options: { disable: () => false },
    act: (analytics) => analytics.track('Seen'),
  },
  'a destination that is out for all events': {
    differs: 'destinations that Segment itself feeds',
    options: { integrations: { Other: false } },
    act: (analytics) => analytics.track('Seen'),
  },
  'the first page, which load views itself': {
    options: { initialPageview: true },
    arrives: 2,
    act: (analytics) => analytics.track('Seen'),
  },
  page: { act: (analytics) => analytics.page() },
  'page with a name': { act: (analytics) => analytics.page('Home', { a: 1 }) },
  'page with a category and a name': {
    act: (analytics) => analytics.page('Docs', 'Home', { a: 1 }),
  },
  'page with properties alone': { act: (analytics) => analytics.page({ a: 1 }) },
  'page without a category': { act: (analytics) => analytics.page(null, 'Home') },
  'page with properties after nothing': {
    async act(analytics) {
      await analytics.page(null, { a: 1 })
      await analytics.page('Home', null, { b: 2 })
      return analytics.page(null, null, { c: 3 })
    },
  },
  pageview: {
    async act(analytics) {
      await analytics.pageview('/elsewhere')
    },
  },
  screen: {
    differs: 'a tracked event',
    act: (analytics) => analytics.screen('Home', { a: 1 }),
  },
  identify: {
    async act(analytics) {
      const answer = await analytics.identify('u1', { plan: 'pro' })
      const event = await analytics.track('Seen')
      return [answer, event, analytics.user().id(), analytics.user().traits()]
    },
  },
  'identify with a number': {
    async act(analytics) {
      await analytics.identify(7)
      return analytics.user().id()
    },
  },
  'identify again, with more': {
    async act(analytics) {
      await analytics.identify('u1', { plan: 'pro' })
      await analytics.identify('u1', { seats: 3 })
      await analytics.identify({ seats: 4 })
      return [analytics.user().id(), analytics.user().traits()]
    },
  },
  'identify another': {
    differs: 'the anonymous id stays',
    async act(analytics) {
      await analytics.identify('u1', { plan: 'pro' })
      await analytics.identify('u2', { seats: 3 })
      return [analytics.user().id(), analytics.user().traits()]
    },
  },
  'traits of somebody unknown': {
    differs: 'sent with the next id',
    async act(analytics) {
      const answer = await analytics.identify({ plan: 'pro' })
      return [answer, analytics.user().id(), analytics.user().traits()]
    },
  },
  'traits of somebody unknown, who is known then': {
    differs: 'sent with the next id',
    async act(analytics) {
      await analytics.identify({ plan: 'pro' })
      await analytics.identify('u1', { seats: 3 })
      return [analytics.user().id(), analytics.user().traits()]
    },
  },
  group: {
    differs: 'later events carry its id',
    async act(analytics) {
      const answer = await analytics.group('acme', { seats: 3 })
      const group = analytics.group() as ReturnType<SegmentAnalytics['user']>
      const event = await analytics.track('Seen')
      return [answer, group.id(), group.traits(), event]
    },
  },
  'the entity of a person': {
    differs: 'sends an `identify`',
    async act(analytics) {
      const user = analytics.user()
      const before = [user.id(), user.traits(), user.anonymousId() === user.anonymousId()]
      user.id('u1')
      user.traits({ plan: 'pro' })
      const event = await analytics.track('Seen')
      user.reset()
      return [before, event, user.id(), user.traits()]
    },
  },
  reset: {
    async act(analytics) {
      const before = analytics.user().anonymousId()
      await analytics.identify('u1', { plan: 'pro' })
      await analytics.group('acme', { seats: 3 })
      await analytics.reset()
      const group = analytics.group() as ReturnType<SegmentAnalytics['user']>
      return [
        analytics.user().id(),
        analytics.user().traits(),
        group.id() ?? null,
        group.traits(),
        analytics.user().anonymousId() === before,
        await analytics.track('Seen'),
      ]
    },
  },
  'ready, and its callback': {
    act: (analytics) =>
      Promise.all([
        analytics.ready().then(() => 'ready'),
        new Promise((done) => void analytics.ready(() => done('called'))),
      ]),
  },
  'a listener of track': {
    act: (analytics) => heard(analytics, 'track', () => analytics.track('Seen', { a: 1 })),
  },
  'a listener of identify': {
    act: (analytics) =>
      heard(analytics, 'identify', () => analytics.identify('u1', { plan: 'pro' })),
  },
  'a listener of page': {
    act: async (analytics) => {
      const [said] = (await heard(analytics, 'page', () =>
        analytics.page('Docs', 'Home', { a: 1 }),
      )) as unknown[][]
      return said
    },
  },
  'a listener of group': {
    act: (analytics) => heard(analytics, 'group', () => analytics.group('acme', { seats: 3 })),
  },
  'a listener of a group without an id, of somebody who has one': {
    differs: 'a call without an id sends nothing',
    act: (analytics) =>
      heard(analytics, 'group', async () => {
        await analytics.identify('u1')
        await analytics.group({ seats: 3 })
      }),
  },
  'an event of somebody else': {
    differs: 'the event belongs to the current person',
    act: (analytics) => analytics.track('Seen', {}, { userId: 'u2' }),
  },
  'a listener of reset': {
    act: (analytics) => heard(analytics, 'reset', () => analytics.reset()),
  },
  'listeners once, and no more': {
    async act(analytics) {
      const said: string[] = []
      const listener = (): void => void said.push('on')
      analytics.once('track', () => said.push('once'))
      analytics.on('track', listener)
      await analytics.track('first')
      analytics.off('track', listener)
      await analytics.track('second')
      return said
    },
  },
  'middleware changes an event': {
    async act(analytics) {
      await analytics.addSourceMiddleware(({ payload, next }) => {
        const properties = { ...Object(payload.obj.properties), b: 2 } as object
        Object.assign(payload.obj, { properties })
        next(payload)
      })
      return analytics.track('Seen', { a: 1 })
    },
  },
  'middleware changes an event’s name, and who it is of': {
    async act(analytics) {
      await analytics.addSourceMiddleware(({ payload, next }) => {
        Object.assign(payload.obj, { event: 'Other' })
        next(payload)
      })
      return analytics.track('Seen', { a: 1 })
    },
  },
  'middleware that takes its time': {
    async act(analytics) {
      await analytics.addSourceMiddleware(async ({ payload, next }) => {
        await Promise.resolve()
        Object.assign(payload.obj, { properties: { late: true } })
        next(payload)
      })
      return analytics.track('Seen', { a: 1 })
    },
  },
  'middleware reads the page and the browser': {
    async act(analytics) {
      const read: unknown[] = []
      await analytics.addSourceMiddleware(({ payload, next, integrations }) => {
        const { page, userAgent, locale } = payload.obj.context as Record<string, unknown>
        const { url } = Object(payload.obj.properties) as { url?: unknown }
        read.push(
          [page, userAgent, locale].map((one) => typeof one),
          (page as { path: unknown }).path,
          typeof url,
          typeof integrations,
        )
        next(payload)
      })
      await analytics.page()
      return read
    },
  },
  'functions on their own': {
    async act({ track, identify, user }) {
      await identify('u1')
      await track('Seen')
      return user().id()
    },
  },
  'an instance of a class': {
    async act(analytics) {
      class Money {
        amount = 3
      }
      await analytics.track('Paid', { price: new Money() })
    },
  },
  'middleware ends an event': {
    arrives: 1,
    async act(analytics) {
      await analytics.addSourceMiddleware(({ payload, next }) => {
        if (payload.obj.event !== 'no') next(payload)
      })
      void analytics.track('no')
      await analytics.track('yes')
    },
  },
  'a destination that is out for one event': {
    differs: 'destinations that Segment itself feeds',
    async act(analytics) {
      await analytics.track('Seen', {}, { integrations: { Other: false } })
    },
  },
  'no destination at all for one event': {
    differs: 'destinations that Segment itself feeds',
    async act(analytics) {
      await analytics.track('Seen', {}, { integrations: { All: false } })
      await analytics.track('Known', {}, { integrations: { All: false, 'Segment.io': true } })
    },
  },
  'what is chained': {
    act: (analytics) =>
      [
        analytics.on('none', () => {}) === analytics,
        analytics.off('none', () => {}) === analytics,
        analytics.debug(false) === analytics,
      ] as const,
  },
  alias: {
    differs: '`alias`',
    act: (analytics) => analytics.alias('u2'),
  },
  setAnonymousId: {
    differs: '`setAnonymousId`',
    async act(analytics) {
      const answer: unknown = analytics.setAnonymousId('a-1')
      return [answer, analytics.user().anonymousId(), await analytics.track('Seen')]
    },
  },
}
