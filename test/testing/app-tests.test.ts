import { createAnalytics } from 'cordon'
import { memory } from 'cordon/adapters/memory'
import { forget, settled, simulatePage } from 'cordon/testing'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'

beforeAll(simulatePage)
afterEach(async () => {
  vi.useRealTimers()
  await forget()
})

test('memory receives in Node, under the privacy rules', async () => {
  const sink = memory()
  const analytics = createAnalytics({ vendors: { sink } })
  analytics.identify('user-1', { email: 'ada@example.com', plan: 'pro' })
  analytics.track('ready', { plan: 'pro', email: 'ada@example.com' })
  await settled(analytics)
  expect(
    sink.events.map(({ type, event, properties, traits }) => [type, event, properties, traits]),
  ).toEqual([
    ['identify', undefined, undefined, { plan: 'pro' }],
    ['track', 'ready', { plan: 'pro' }, undefined],
  ])
})

test('no real timers are needed', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'queueMicrotask', 'Date'] })
  const sink = memory()
  const analytics = createAnalytics({ vendors: { sink } })
  analytics.track('ready')
  await settled(analytics)
  expect(sink.events).toHaveLength(1)
})

test('what has waited for consent in one test is forgotten in the next', async () => {
  const create = () => createAnalytics({ vendors: { sink: memory() }, consent: { required: true } })
  const before = create().ids()
  await forget()
  expect(create().ids().anonymousId).not.toBe(before.anonymousId)
})

test.each([1, 2])('a kill in one test is forgotten in the next: %i', async () => {
  const sink = memory()
  const analytics = createAnalytics({ vendors: { sink } })
  expect(analytics.status().sink.state).toBe('on')
  analytics.track('before')
  await settled(analytics)
  expect(analytics.kill('sink', { reason: 'INC-1' }).reason).toBe('INC-1')
  analytics.track('after')
  await settled(analytics)
  expect(sink.events.map(({ event }) => event)).toEqual(['before'])
})

test('events that wait for the first policy are waited for', async () => {
  const sink = memory()
  const analytics = createAnalytics({ vendors: { sink }, source: () => () => {}, startTimeout: 20 })
  analytics.track('ready')
  await settled(analytics)
  expect(sink.events).toHaveLength(1)
})

test('a source that never answers is said to be what events wait for', async () => {
  const analytics = createAnalytics({ vendors: { sink: memory() }, source: () => () => {} })
  analytics.track('ready')
  await expect(settled(analytics, 50)).rejects.toThrow(
    '1 events wait for sink, no policy has been read yet',
  )
})

test('a policy on hold is not waited for', async () => {
  const policy = { version: 1, vendors: { sink: 'hold' } } as const
  const analytics = createAnalytics({ vendors: { sink: memory() }, policy })
  analytics.track('ready')
  await settled(analytics, 50)
  expect(analytics.status().sink.pending).toBe(1)
})

test('analytics that forget has closed is refused, and not taken for settled', async () => {
  const analytics = createAnalytics({ vendors: { sink: memory() } })
  await forget()
  analytics.track('ready')
  await expect(settled(analytics)).rejects.toThrow('forget()')
})

test('analytics of before simulatePage, which drops everything, is refused', async () => {
  const simulated = Symbol.for('cordon.simulated')
  Reflect.deleteProperty(globalThis, simulated)
  const analytics = createAnalytics({ vendors: { sink: memory() } })
  simulatePage()
  analytics.track('ready')
  await expect(settled(analytics)).rejects.toThrow('simulatePage()')
})

test('what an app puts around its analytics is waited for like that', async () => {
  const sink = memory()
  const analytics = createAnalytics({ vendors: { sink } })
  const wrapped = { status: () => analytics.status(), log: analytics.track }
  wrapped.log('ready')
  await settled(wrapped)
  expect(sink.events).toHaveLength(1)
})

test('what still waits is said, when the time is up', async () => {
  const stuck = { ...memory(), load: () => new Promise<never>(() => {}) }
  const analytics = createAnalytics({ vendors: { stuck } })
  analytics.track('ready')
  await expect(settled(analytics, 50)).rejects.toThrow(
    '1 events wait for stuck, its code is loading',
  )
})
