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

test('what still waits is said, when the time is up', async () => {
  const stuck = { ...memory(), load: () => new Promise<never>(() => {}) }
  const analytics = createAnalytics({ vendors: { stuck } })
  analytics.track('ready')
  await expect(settled(analytics, 50)).rejects.toThrow(
    '1 events wait for stuck, its code is loading',
  )
})
