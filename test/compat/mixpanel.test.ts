import type { OverridedMixpanel } from 'cordon/compat/mixpanel'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { anAnalytics } from '../helpers/an-analytics'

let mixpanel: OverridedMixpanel
let connect: (analytics: ReturnType<typeof anAnalytics>['analytics']) => void

beforeEach(async () => {
  vi.resetModules()
  const module = await import('cordon/compat/mixpanel')
  mixpanel = module.default
  connect = module.connect as typeof connect
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function connected(vendors?: readonly string[]) {
  const page = anAnalytics(vendors)
  mixpanel.init('token')
  connect(page.analytics)
  return page
}

describe('before it is connected', () => {
  test('calls answer as ever, and wait in their order', () => {
    mixpanel.init('token')
    expect(mixpanel.track('one', { a: 1 })).toMatchObject({ event: 'one', properties: { a: 1 } })
    mixpanel.identify('u1')
    mixpanel.track('two')
    const { analytics, named } = anAnalytics()
    connect(analytics)
    expect(named()).toEqual(['track one', 'identify u1', 'track two'])
  })

  test('a thousand wait; what is over is counted, and called back with 0', () => {
    mixpanel.init('token')
    const answers: unknown[] = []
    mixpanel.track('first', {}, (answer) => answers.push(answer))
    for (let index = 0; index < 1_000; index += 1) mixpanel.track('more')
    expect(answers).toEqual([0])
    const { analytics, calls, unsupported } = anAnalytics()
    connect(analytics)
    expect(calls).toHaveLength(1_000)
    expect(unsupported).toMatchObject({ 'mixpanel.overflow': 1 })
  })

  test('the distinct id becomes that of the page', () => {
    mixpanel.init('token')
    connected()
    expect(mixpanel.get_distinct_id()).toBe('$device:anonymous-1')
  })
})

test('before `init` calls send nothing, change nothing, and are counted', () => {
  const { analytics, calls, unsupported } = anAnalytics()
  connect(analytics)
  const answers: unknown[] = []
  mixpanel.track('early', {}, (answer) => answers.push(answer))
  mixpanel.identify('u1')
  mixpanel.people.set({ plan: 'pro' })
  mixpanel.set_group('company', 'acme')
  mixpanel.reset()
  expect(calls).toEqual([])
  expect(answers).toEqual([0])
  expect(unsupported).toEqual({ 'mixpanel.call before init': 5 })
  mixpanel.init('token')
  mixpanel.track('in time')
  expect(calls.map(([, name]) => name)).toEqual(['in time'])
})

test.each([
  ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 0],
  ['Mozilla/5.0 (compatible; Yahoo! Slurp; http://help.yahoo.com/help)', 0],
  ['Mozilla/5.0 (Linux; Android 13; CUBOT X50) AppleWebKit/537.36 Chrome/120.0.0.0', 1],
])('of a visit by %s it sends %s events', (userAgent, count) => {
  vi.stubGlobal('navigator', { userAgent })
  const { calls } = connected()
  mixpanel.track('seen')
  expect(calls).toHaveLength(count)
})

test('a document’s title of one word is not sent', () => {
  const { calls } = connected()
  mixpanel.track('seen', { current_page_title: 'Lovelace', plan: 'pro' })
  expect(calls[0]?.[2]).toMatchObject({ plan: 'pro' })
  expect(calls[0]?.[2]).not.toHaveProperty('current_page_title')
})

test('things that refer to each other are copied once each', () => {
  const { calls } = connected()
  const members: { name: string; others: unknown[] }[] = []
  for (let index = 0; index < 200; index += 1) members.push({ name: `m${index}`, others: members })
  mixpanel.track('seen', { team: members[0] })
  mixpanel.people.set({ team: members[0] })
  mixpanel.identify('u1')
  expect(calls.map(([, name]) => name)).toContain('seen')
})

describe('an event', () => {
  test('goes on with its id and time, without what Cordon says by itself', () => {
    const { calls } = connected()
    const id = 'a1b2c3d4-0000-4000-8000-000000000000'
    mixpanel.track('x', { plan: 'pro', time: 1_700_000_000, $insert_id: id })
    const [, name, data, options] = calls[0] ?? []
    expect([name, options]).toMatchObject(['x', { messageId: id, timestamp: 1_700_000_000_000 }])
    expect(data).toMatchObject({ plan: 'pro' })
    for (const own of ['token', 'time', '$insert_id', 'distinct_id', '$device_id', 'mp_lib'])
      expect(data).not.toHaveProperty(own)
  })

  test('with an id that is no UUID has one that is always the same', () => {
    const { calls } = connected()
    for (const $insert_id of ['order-1', 'order-1', 'order-2']) mixpanel.track('x', { $insert_id })
    const ids = calls.map((call) => (call[3] as { messageId: string }).messageId)
    expect(ids[0]).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/)
    expect([ids[0] === ids[1], ids[0] === ids[2]]).toEqual([true, false])
  })

  test('is called back once: 1 as soon as one vendor has it, 0 when none will', () => {
    const page = connected(['a', 'b'])
    const answers: unknown[] = []
    mixpanel.track('x', {}, (answer) => answers.push(answer))
    page.settle('a', 'denied')
    expect(answers).toEqual([])
    page.settle('b')
    page.settle('a')
    expect(answers).toEqual([1])
    mixpanel.track('y', {}, (answer) => answers.push(answer))
    page.settle('a', 'killed')
    page.settle('b', 'killed')
    expect([answers, page.listening()]).toEqual([[1, 0], 0])
  })

  test('of a page view is one', () => {
    const { named } = connected()
    mixpanel.track_pageview()
    mixpanel.track_pageview({}, { event_name: 'Seen' })
    expect(named()).toEqual(['page', 'track Seen'])
  })
})

describe('what an app hands over', () => {
  test('is registered as it was then: the app may go on with its object', () => {
    connected()
    const cart = { items: ['a'] }
    mixpanel.register({ cart })
    mixpanel.register_once({ first: cart })
    cart.items.push('b')
    expect(mixpanel.get_property('cart')).toEqual({ items: ['a'] })
    expect(mixpanel.track('seen')).toMatchObject({
      properties: { cart: { items: ['a'] }, first: { items: ['a'] } },
    })
  })

  test('is read back as JSON has it, as from where the vendor keeps it', () => {
    connected()
    mixpanel.register({ since: new Date(0), ratio: Number.NaN })
    expect(mixpanel.get_property('since')).toBe('1970-01-01T00:00:00.000Z')
    expect(mixpanel.get_property('ratio')).toBe(null)
  })

  test('registers nothing where it is no object', () => {
    connected()
    mixpanel.register('plan' as never)
    mixpanel.register(['plan'])
    mixpanel.register_once('plan' as never)
    mixpanel.register('plan' as never, { persistent: false })
    const { properties } = mixpanel.track('seen') as unknown as { properties: object }
    expect(Object.keys(properties).filter((name) => /^\d/.test(name))).toEqual([])
  })

  test('waits for a name as it was then', () => {
    const { calls } = connected()
    const cart = { items: ['a'] }
    mixpanel.people.set({ cart, since: new Date(0) })
    mixpanel.people.append('carts', cart)
    cart.items.push('b')
    mixpanel.identify('u1')
    expect(calls.slice(0, 2)).toMatchObject([
      ['identify', 'u1', { cart: { items: ['a'] }, since: '1970-01-01T00:00:00' }, {}],
      ['identify', 'u1', undefined, { append: { carts: { items: ['a'] } } }],
    ])
  })
})

test('what one call removes, while it waits, is one update', () => {
  const { calls } = connected()
  mixpanel.people.append('list', 'x')
  mixpanel.people.remove({ list: 'x', other: 'y' })
  mixpanel.identify('u1')
  const removes = calls.filter(([, , , options]) => Object(options).remove !== undefined)
  expect(removes).toMatchObject([
    ['identify', 'u1', undefined, { remove: { list: 'x', other: 'y' } }],
  ])
})

test('who waits for a group to be deleted is told that it was not', async () => {
  connected()
  const answer = await new Promise((done) => {
    mixpanel.push([
      ['get_group', 'company', 'acme'],
      ['delete', done],
    ] as never)
  })
  expect(answer).toBe(0)
})

describe('a person', () => {
  test('who signed in while opted out is known with the next event', () => {
    const { named } = connected()
    mixpanel.opt_out_tracking()
    mixpanel.identify('u1')
    expect(named()).toEqual([])
    mixpanel.clear_opt_in_out_tracking()
    mixpanel.track('x')
    expect(named()).toEqual(['identify u1', 'track x'])
  })

  test('who opts out causes no request by it: the profile stays, which is counted', () => {
    const { calls, unsupported } = connected()
    mixpanel.identify('u1')
    calls.length = 0
    mixpanel.opt_out_tracking()
    expect([calls, unsupported]).toEqual([[], { 'mixpanel.people.delete_user': 1 }])
  })

  test('is another after a reset', () => {
    const { named } = connected()
    mixpanel.identify('u1')
    mixpanel.register({ a: 1 })
    mixpanel.reset()
    expect(named()).toEqual(['identify u1', 'reset'])
    expect(mixpanel.get_property('a')).toBeUndefined()
    expect(mixpanel.get_distinct_id()).toBe('$device:anonymous-1')
  })

  test('has a profile: each operation is the core’s', () => {
    const { calls } = connected()
    mixpanel.identify('u1')
    mixpanel.people.set_once('a', 1)
    mixpanel.people.increment('b', 2)
    mixpanel.people.append('c', 'x')
    mixpanel.people.union('d', ['y'])
    mixpanel.people.remove('e', 'z')
    mixpanel.people.unset('f')
    mixpanel.people.set({ g: 3 })
    expect(calls.slice(1, 7).map(([, id, , options]) => [id, options])).toEqual([
      ['u1', { setOnce: { a: 1 } }],
      ['u1', { add: { b: 2 } }],
      ['u1', { append: { c: 'x' } }],
      ['u1', { union: { d: ['y'] } }],
      ['u1', { remove: { e: 'z' } }],
      ['u1', { unset: ['f'] }],
    ])
    expect(calls[7]).toMatchObject(['identify', 'u1', { g: 3 }, {}])
  })

  test('becomes the alias after the call', async () => {
    const { named, unsupported } = connected()
    mixpanel.alias('u2')
    expect(named()).toEqual([])
    await Promise.resolve().then(() => undefined)
    await vi.waitFor(() => expect(named()).toEqual(['identify u2']))
    expect(unsupported).toEqual({ 'mixpanel.alias': 1 })
  })
})

describe('groups', () => {
  test('are those of the page, one of a kind', () => {
    const { calls, unsupported } = connected()
    mixpanel.set_group('team', 'blue')
    mixpanel.set_group('company', ['a', 'b'])
    expect(calls).toEqual([
      ['group', 'blue', {}, { key: 'team' }],
      ['group', 'a', {}, { key: 'company' }],
    ])
    expect(unsupported).toMatchObject({ 'mixpanel.set_group (several)': 1 })
  })

  test('that the page’s analytics does not have by itself go with each event', () => {
    const { calls } = connected()
    mixpanel.set_group('team', 'blue')
    mixpanel.track('one')
    mixpanel.add_group('team', 'red')
    mixpanel.track('two')
    mixpanel.set_group('team', 'red')
    mixpanel.remove_group('team', 'red')
    mixpanel.track('none')
    mixpanel.track_with_groups('other', {}, { company: 'acme' })
    const events = calls.filter(([type]) => type === 'track')
    expect(events.map(([, name, data]) => [name, Object(data).$groups])).toEqual([
      ['one', undefined],
      ['two', { team: ['blue', 'red'] }],
      ['none', {}],
      ['other', { company: 'acme' }],
    ])
    // Under the name of their kind they would be texts like any other.
    for (const [, , data] of events) expect(Object.keys(Object(data))).not.toContain('team')
  })

  test('have profiles, for which nobody joins', () => {
    const { calls } = connected()
    mixpanel.get_group('team', 'blue').set('size', '3')
    mixpanel.get_group('team', 'blue').union('tags', ['a'])
    expect(calls).toEqual([
      ['group', 'blue', { size: '3' }, { key: 'team', join: false }],
      ['group', 'blue', {}, { key: 'team', join: false, union: { tags: ['a'] } }],
    ])
  })
})

describe('the same init again', () => {
  test('changes nothing, whatever the token', () => {
    const { named } = connected()
    mixpanel.identify('u1')
    const one = mixpanel.init('token', { debug: true }, 'one')
    const again = mixpanel.init('other', {}, 'one')
    expect([again === one, one.get_config('token'), one.get_config('debug')]).toEqual([
      true,
      'token',
      true,
    ])
    mixpanel.init('other')
    mixpanel.people.set('plan', 'pro')
    expect([mixpanel.get_config('token'), named()]).toEqual([
      'token',
      ['identify u1', 'identify u1'],
    ])
  })

  test('under a name of its own functions, or that of the main one, leaves them as they are', () => {
    connected()
    const { people } = mixpanel
    mixpanel.init('token', {}, 'people')
    expect(mixpanel.people).toBe(people)
    expect(mixpanel.init('token', {}, 'mixpanel')).toBe(mixpanel)
  })
})

test('an event of somebody else is counted, for whose it is cannot be told', () => {
  const { unsupported } = connected()
  mixpanel.track('x')
  mixpanel.track('x', { distinct_id: 'somebody' })
  mixpanel.identify('u1')
  mixpanel.track('x', { distinct_id: 'u1' })
  expect(unsupported).toEqual({ 'mixpanel.track (distinct_id)': 1 })
})

test('functions of recording answer with a promise', async () => {
  connected()
  await expect(mixpanel.start_session_recording()).resolves.toBeUndefined()
  await expect(mixpanel.stop_session_recording()).resolves.toBeUndefined()
})

describe('what is decided', () => {
  test('holds for the token, whatever instance is asked, and for no other', () => {
    connected()
    const same = mixpanel.init('token', {}, 'same')
    const other = mixpanel.init('other', {}, 'other')
    mixpanel.opt_out_tracking()
    expect([same, other].map((one) => one.has_opted_out_tracking())).toEqual([true, false])
  })

  test.each([
    [{ navigator: { doNotTrack: '1' } }],
    [{ navigator: { msDoNotTrack: 1 } }],
    [{ doNotTrack: 'yes' }],
    [{ navigator: { doNotTrack: true } }],
  ])('by Do Not Track holds as long as it says so: %o', (window) => {
    const { named } = connected()
    const one = mixpanel.init('dnt', { window } as object, 'dnt')
    expect([one.has_opted_out_tracking(), one.track('x')]).toEqual([true, undefined])
    one.set_config({ ignore_dnt: true })
    one.track('y')
    expect(named()).toEqual(['track y'])
  })
})

describe('the queue of the snippet', () => {
  function stubbed() {
    const people: unknown[] = [['set', { plan: 'pro' }]]
    const other = Object.assign([['track', 'elsewhere']] as unknown[], { people: [] })
    const calls: unknown[] = [
      ['track', 'first'],
      ['time_event', 'first'],
      [
        ['get_group', 'team', 'blue'],
        ['set', { size: 3 }],
      ],
      ['name_tag', 'tag'],
      ['identify', 'u1'],
    ]
    return Object.assign(calls, {
      people,
      other,
      _i: [
        ['token', {}, 'mixpanel'],
        ['token-2', {}, 'other'],
      ],
    })
  }

  test('is replayed in the vendor’s order, and the interface stands in its place', async () => {
    const page: { mixpanel: unknown } = { mixpanel: stubbed() }
    vi.stubGlobal('window', page)
    vi.resetModules()
    const module = await import('cordon/compat/mixpanel')
    const { analytics, named, calls } = anAnalytics()
    module.connect(analytics)
    expect(page.mixpanel).toBe(module.default)
    // Of `u1`, who was told after the event, and before it the wait of people is over.
    expect(named()).toEqual([
      'identify u1',
      'identify u1',
      'track first',
      'group blue',
      'track elsewhere',
    ])
    expect(calls[2]?.[2]).toMatchObject({ mp_name_tag: 'tag', $duration: expect.any(Number) })
  })

  test('goes before who waits for the library', async () => {
    const loaded = vi.fn((one: OverridedMixpanel) => {
      one.register({ plan: 'pro' })
      one.track('loaded')
    })
    const stub = Object.assign([['track', 'queued']], { _i: [['token', { loaded }, 'mixpanel']] })
    vi.stubGlobal('window', { mixpanel: stub })
    vi.resetModules()
    const module = await import('cordon/compat/mixpanel')
    const { analytics, named, calls } = anAnalytics()
    module.connect(analytics)
    expect([named(), loaded.mock.calls]).toEqual([
      ['track queued', 'track loaded'],
      [[module.default]],
    ])
    expect(calls.map(([, , data]) => (data as { plan?: string }).plan)).toEqual([undefined, 'pro'])
    expect(module.default.get_config('loaded')).toBe(loaded)
  })
})

test('no call throws, whatever it is given', () => {
  connected()
  const names = [
    'track track_pageview track_with_groups register register_once unregister identify alias reset',
    'time_event set_group add_group remove_group get_group set_config get_config get_property',
    'disable enable opt_in_tracking opt_out_tracking clear_opt_in_out_tracking name_tag push',
    'has_opted_in_tracking add_hook remove_hook track_links track_forms start_batch_senders',
    'start_session_recording get_session_replay_url get_tab_id toString',
  ].flatMap((line) => line.split(' '))
  const people = 'set set_once unset increment append union remove track_charge delete_user'.split(
    ' ',
  )
  const junk = [undefined, null, 0, '', 'x', {}, [], () => {}, Symbol('s'), 1n]
  for (const [target, list] of [
    [mixpanel, names],
    [mixpanel.people, people],
  ] as const)
    for (const name of list)
      for (const one of junk)
        for (const args of [[one], [one, one], ['x', one, one]])
          expect(
            () => {
              const act = (target as never as Record<string, (...of: unknown[]) => unknown>)[name]
              act?.apply(target, args)
            },
            `${name}(${args.map(String).join()})`,
          ).not.toThrow()
})
