import { CordonError, createAnalytics, type Analytics, type AnalyticsOptions } from 'cordon'
import { memory } from 'cordon/adapters/memory'
import { mixpanelHttp } from 'cordon/adapters/mixpanel-http'
import { poll, stream } from 'cordon/sources'
import { describe, expect, expectTypeOf, test, vi } from 'vitest'
import { z } from 'zod'

const vendors = { sink: memory() }

describe('a bad option', () => {
  test.each<[string, unknown]>([
    ['options', undefined],
    ['options', 'vendors'],
    ['vendors', {}],
    ['vendors', { vendors: null }],
    ['vendors.sink', { vendors: { sink: undefined } }],
    // A policy that names one of these is refused as a whole, so none could stop it.
    ...['constructor', 'prototype', '__proto__'].map((name): [string, unknown] => [
      `vendors.${name}`,
      { vendors: Object.fromEntries([[name, memory()]]) },
    ]),
    ['vendors.sink', { vendors: { sink: {} } }],
    ['vendors.sink', { vendors: { sink: { name: 'sink', footprint: {}, load() {} } } }],
    ['vendor', { vendors, vendor: 'sink' }],
    ['polices', { vendors, polices: {} }],
    ['policy', { vendors, policy: { vendors: {} } }],
    ['policy', { vendors, policy: 'on' }],
    [
      'policy.vendors.sink.successor',
      { vendors, policy: { version: 1, vendors: { sink: { state: 'on', successor: 'snik' } } } },
    ],
    ['source', { vendors, source: '/policy.json' }],
    ['source', { vendors, source: [poll('/policy.json'), undefined] }],
    ['successors.sink', { vendors, successors: { sink: 'nobody' } }],
    ['successors.nobody', { vendors, successors: { nobody: 'sink' } }],
    ['log.events', { vendors, log: { events: 0 } }],
    ['log.age', { vendors, log: { age: '1 day' } }],
    ['startTimeout', { vendors, startTimeout: -1 }],
    ['lease', { vendors, lease: 0 }],
    ['csp', { vendors, csp: '' }],
    ['consent', { vendors, consent: true }],
    ['privacy', { vendors, privacy: 'strict' }],
    ['privacy.treatments.contcat', { vendors, privacy: { treatments: { contcat: 'drop' } } }],
    ['privacy.unknown', { vendors, privacy: { unknown: 'keep' } }],
  ])('throws an error that names it: %s', (option, options) => {
    const create = () => createAnalytics(options as AnalyticsOptions)
    expect(create).toThrow(CordonError)
    expect(create).toThrow(expect.objectContaining({ option }))
    expect(create).toThrow(`cordon: ${option}: `)
  })
})

describe('on a server, where there is no page', () => {
  test('everything is accepted, and dropped by name', async () => {
    const sink = memory()
    const analytics = createAnalytics({
      vendors: { sink },
      source: poll('/policy.json'),
      policy: { version: 3, vendors: { sink: 'on' } },
    })
    analytics.track('event', { plan: 'pro' })
    analytics.page()
    analytics.identify('user-1')
    analytics.group('org-1')
    analytics.reset()
    analytics.consent({ sink: false })
    await analytics.flush()
    expect(analytics.status().sink).toMatchObject({
      state: 'off',
      accepted: 4,
      dropped: { unsupported: 4 },
    })
    expect(analytics.kill('sink', { reason: 'INC-1' })).toMatchObject({ reason: 'INC-1' })
    expect(JSON.parse(JSON.stringify(analytics.report()))).toMatchObject({ policyVersion: 3 })
    await analytics.close()
    expect(sink.events).toEqual([])
  })

  test('a vendor may be sealed whose frame cannot be found from there, as in CommonJS', () => {
    const options = {}
    const frame = () => new URL('./frame.htm', undefined)
    const acme = { ...memory(), inline: true, sealed: { options, frame } }
    const { track, status } = createAnalytics({ vendors: { acme }, isolate: true })
    track('event')
    expect(status().acme.dropped).toEqual({ unsupported: 1 })
  })
})

describe('types', () => {
  test('know what `page`, `identify` and `group` take, where the catalog says so', () => {
    const analytics = createAnalytics({
      vendors,
      privacy: { catalog: { identify: { plan: 'usage' }, page: z.object({ tab: z.string() }) } },
    })
    analytics.identify('user-1', { plan: 'pro' })
    analytics.page('Keys', { tab: 'all' })
    analytics.group('org-1', { anything: 1 })
    // @ts-expect-error not in the catalog
    analytics.identify('user-1', { email: 'ada@example.com' })
    // @ts-expect-error not the type that the schema says
    analytics.page('Keys', { tab: 1 })
  })

  test('know the purposes that a person may be asked for', () => {
    const analytics = createAnalytics({
      vendors,
      consent: { required: true, purposes: { sink: ['statistics'] } },
    })
    analytics.consent({ statistics: true, sink: false })
    // @ts-expect-error neither a vendor nor a purpose
    analytics.consent({ statistcs: true })
    const without = createAnalytics({ vendors })
    without.consent({ sink: true })
    // @ts-expect-error no purposes were given
    without.consent({ statistics: true })
  })

  test('know the vendors by name', () => {
    const analytics = createAnalytics({ vendors })
    expectTypeOf(analytics).toEqualTypeOf<Analytics<'sink'>>()
    expectTypeOf(analytics.kill).parameter(0).toEqualTypeOf<'sink'>()
    expectTypeOf(analytics.track).parameter(0).toEqualTypeOf<string>()
  })

  test('know the events of a catalog, by hand or by a schema', () => {
    const analytics = createAnalytics({
      vendors,
      privacy: {
        catalog: {
          key_created: { plan: 'usage', label: 'content' },
          seat_added: z.object({ seats: z.number() }),
        },
      },
    })
    analytics.track('key_created', { plan: 'pro' })
    analytics.track('seat_added', { seats: 3 })
    // @ts-expect-error not an event of the catalog
    analytics.track('key_craeted')
    // @ts-expect-error not a property of the event
    analytics.track('key_created', { email: 'ada@example.com' })
    // @ts-expect-error the schema has a property that must be there
    analytics.track('seat_added')
    // @ts-expect-error not what an event can hold
    analytics.track('key_created', { plan: Symbol('pro') })
    // @ts-expect-error not the type that the schema says
    analytics.track('seat_added', { seats: 'three' })
  })
})

test.each([
  ['on a server nobody is warned that events are dropped: that is meant', false],
  ['in a worker a developer is warned, who may have taken it for a page', true],
])('%s', (_, isWorker) => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  if (isWorker) vi.stubGlobal('importScripts', () => {})
  createAnalytics({ vendors }).track('ready')
  expect(warn).toHaveBeenCalledTimes(isWorker ? 1 : 0)
  warn.mockRestore()
  vi.unstubAllGlobals()
})

test('an option that depends on the environment may be undefined, also for the strictest compiler', () => {
  const none = undefined
  const options: AnalyticsOptions<'http' | 'sink'> = {
    vendors: { sink: memory(), http: mixpanelHttp({ token: 'x', host: none, groupKey: none }) },
    source: [poll('/policy.json', { every: none }), stream('/events', { heartbeat: none })],
    ...{ policy: none, successors: none, startTimeout: none, lease: none, csp: none },
    ...{ afterKill: none, isolate: none, enrich: none, debug: none, ledger: none },
    privacy: { key: none, languages: none, unknown: none },
    log: { persist: none, events: none, bytes: none, age: none },
    consent: { required: none, gpc: none, purposes: none },
  }
  expect(createAnalytics(options).kill('sink', { reason: none }).vendor).toBe('sink')
})
