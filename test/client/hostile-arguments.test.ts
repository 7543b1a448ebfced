import { createAnalytics, type Analytics } from 'cordon'
import { memory } from 'cordon/adapters/memory'
import { forget, settled, simulatePage } from 'cordon/testing'
import { afterEach, describe, expect, test } from 'vitest'

afterEach(forget)

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

function refuse(): never {
  throw new Error('looked at')
}

/** What an app without a type checker, or code that wants to live, may hand over. */
const hostile: readonly (readonly [string, () => unknown])[] = [
  ['a symbol', () => Symbol('m')],
  ['nothing', () => null],
  ['a number that is large', () => 10n ** 400n],
  ['an object without a prototype', () => Object.create(null) as unknown],
  ['an object that is no text', () => ({ toString: refuse })],
  [
    'getters that throw',
    () => Object.defineProperty({}, 'reason', { get: refuse, enumerable: true }),
  ],
  ['a proxy that throws', () => new Proxy({}, { get: refuse, ownKeys: refuse, has: refuse })],
  ['a revoked proxy', revoked],
  ['a reason that is a symbol', () => ({ reason: Symbol('why'), drain: Symbol('drain') })],
  ['a reason that is a revoked proxy', () => ({ reason: revoked() })],
]
/** By call, how many arguments stand before the one that is hostile. */
const calls: readonly (readonly [keyof Analytics, ...unknown[]])[] = [
  ...(['track', 'page', 'identify', 'group'] as const).flatMap(
    (name) => [[name], [name, 'a'], [name, 'a', {}]] as const,
  ),
  ...(['register', 'unregister', 'consent', 'countUnsupported', 'kill', 'flush'] as const).map(
    (name) => [name] as const,
  ),
  ...([['on'], ['on', 'error'], ['kill', 'm'], ['kill', 'nobody']] as const),
]

function call(analytics: Analytics, [name, ...before]: (typeof calls)[number], last: unknown) {
  return (analytics[name] as (...args: unknown[]) => unknown)(...before, last)
}

describe.each(['on a server', 'in a page'])('nothing throws, %s', (where) => {
  test.each(hostile)('given %s', async (_what, make) => {
    if (where === 'in a page') simulatePage()
    const analytics = createAnalytics({ vendors: { m: memory(), n: memory() } })
    // Twice: what is handed over before the engine is there waits for it.
    for (let round = 0; round < 2; round += 1) {
      const answers = calls.map((one) => call(analytics, one, make()))
      await expect(Promise.all(answers)).resolves.toBeDefined()
      expect(() => JSON.stringify([answers, analytics.report(), analytics.status()])).not.toThrow()
      analytics.track('ready')
      await settled(analytics)
    }
  })
})

test.each(hostile)('a kill is made when its options are %s', (_what, make) => {
  simulatePage()
  const analytics = createAnalytics({ vendors: { m: memory() } })
  const receipt = analytics.kill('m', make() as never)
  expect(receipt).toMatchObject({ vendor: 'm', by: 'kill' })
  expect(analytics.status().m.state).toBe('off')
})

test('a listener that is no function keeps nobody from being started', async () => {
  simulatePage()
  const sink = memory()
  const analytics = createAnalytics({ vendors: { sink } })
  analytics.on('settled', undefined as never)
  analytics.track('arrives')
  await settled(analytics)
  expect(sink.events).toHaveLength(1)
  expect(analytics.report().invalid).toEqual({ on: 1 })
})
