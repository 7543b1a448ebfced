import type { PostHog } from 'cordon/compat/posthog'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { anAnalytics } from '../helpers/an-analytics'

let posthog: PostHog
let page: ReturnType<typeof anAnalytics>

beforeEach(async () => {
  vi.resetModules()
  const module = await import('cordon/compat/posthog')
  posthog = module.default
  page = anAnalytics()
  posthog.init('phc_token', { api_host: 'https://eu.i.posthog.com', capture_pageview: false })
  module.connect(page.analytics)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

test('capture answers with what it made of the call, and the page has it with id and time', () => {
  const at = new Date('2025-11-08T10:00:00Z')
  posthog.register({ plan: 'pro' })
  const result = posthog.capture('seen', { seats: 3 }, { timestamp: at })
  expect(result).toMatchObject({ event: 'seen', properties: { plan: 'pro', seats: 3 } })
  expect(page.calls).toEqual([
    ['track', 'seen', { plan: 'pro', seats: 3 }, { messageId: result?.uuid, timestamp: at }],
  ])
})

test('a page view is one, and set properties are the person’s', () => {
  posthog.identify('u1', { plan: 'pro' }, { first: 'x' })
  posthog.capture('$pageview')
  posthog.capture('paid', { $set: { plan: 'max' }, amount: 3 })
  expect(page.named()).toEqual(['identify u1', 'page', 'identify u1', 'track paid'])
  expect(page.calls[0]).toEqual(['identify', 'u1', { plan: 'pro' }, { setOnce: { first: 'x' } }])
  expect(page.calls[3]?.[2]).not.toHaveProperty('$set')
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

describe('opting out', () => {
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

test('flags are not loaded: no value, one call with none, no network', async () => {
  const fetched = vi.fn()
  vi.stubGlobal('fetch', fetched)
  expect([posthog.isFeatureEnabled('f'), posthog.getFeatureFlag('f')]).toEqual([
    undefined,
    undefined,
  ])
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
      ['identify', 'u1'],
      ['capture', 'early'],
    ],
    {
      _i: [['phc', { capture_pageview: false }, 'posthog']],
    },
  )
  const window = { posthog: stub as unknown }
  vi.stubGlobal('window', window)
  vi.resetModules()
  const module = await import('cordon/compat/posthog')
  const other = anAnalytics()
  module.connect(other.analytics)
  expect(window.posthog).toBe(module.default)
  expect(other.named()).toEqual(['identify u1', 'track early'])
})
