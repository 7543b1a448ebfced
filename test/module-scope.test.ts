import type { Analytics } from 'cordon'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { entry } from '../tsup.config'

/**
 * What Cloudflare's workers refuse until there is a request, while modules are loaded and constants are made:
 * https://developers.cloudflare.com/workers/runtime-apis/handlers/
 */
const refused: string[] = []
beforeEach(() => {
  vi.resetModules()
  refused.length = 0
  const refuse = (name: string) => () => {
    refused.push(name)
    throw new Error(`Disallowed operation called within global scope: ${name}`)
  }
  for (const name of ['fetch', 'setInterval', 'setTimeout']) vi.stubGlobal(name, refuse(name))
  const [getRandomValues, randomUUID] = [refuse('getRandomValues'), refuse('randomUUID')]
  vi.stubGlobal('crypto', { subtle: crypto.subtle, getRandomValues, randomUUID })
})
afterEach(() => vi.unstubAllGlobals())

describe('outside of requests, where a worker makes no random values and starts nothing', () => {
  test.each(Object.entries(entry))('cordon/%s is imported', async (_, path) => {
    await import(`../${path}`)
    expect(refused).toEqual([])
  })

  test('a scrubber is made without a key, and makes pseudonyms when there is a request', async () => {
    const { createScrubber } = await import('cordon/privacy')
    const scrubber = createScrubber()
    expect(refused).toEqual([])
    vi.unstubAllGlobals()
    const [one, other] = ['u1', 'u2'].map((id) => {
      const { userId } = scrubber.scrub({ type: 'identify', userId: id })
      expect(scrubber.scrub({ type: 'identify', userId: id }).userId).toBe(userId)
      return userId
    })
    expect([one, other]).toEqual([
      expect.stringMatching(/^p_[\da-f]{32}$/),
      expect.stringMatching(/^p_[\da-f]{32}$/),
    ])
    expect(one).not.toBe(other)
  })

  test.each([
    [
      'a document',
      { version: 1, vendors: { mixpanel: { state: 'on', privacy: { name: 'drop' } } } },
    ],
    ['a URL', 'https://app.example/analytics-policy.json'],
    ['a function', () => ({ version: 1, vendors: {} })],
  ])('a relay is made without a key, with %s as its policy', async (_, policy) => {
    const { createRelay } = await import('cordon/relay')
    const { mixpanelRoute } = await import('cordon/relay/mixpanel')
    createRelay({ routes: { '/a': mixpanelRoute({ region: 'eu' }) }, policy: policy as never })
    await Promise.resolve().then(() => undefined)
    expect(refused).toEqual([])
  })

  test('an app is set up, compat layers included, and people get ids when there is a request', async () => {
    const { analytics, idsOf } = await aServersApp()
    expect(refused).toEqual([])
    expect(analytics.ids()).toEqual({ anonymousId: '' })
    vi.unstubAllGlobals()
    const uuid = /^(?:\$device:)?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/
    const ids = idsOf()
    expect(ids).toEqual(ids.map(() => expect.stringMatching(uuid)))
    expect(idsOf()).toEqual(ids)
    expect(new Set(ids.map((id) => id.replace('$device:', ''))).size).toBe(5)
  })
})

/** What apps do in a module of their own, which a server loads too. */
async function aServersApp(): Promise<{ analytics: Analytics; idsOf: () => string[] }> {
  const { createAnalytics } = await import('cordon')
  const { memory } = await import('cordon/adapters/memory')
  const [mixpanel, posthog, segment] = [
    await import('cordon/compat/mixpanel'),
    await import('cordon/compat/posthog'),
    await import('cordon/compat/segment'),
  ]
  mixpanel.default.init('token')
  posthog.default.init('token')
  segment.default.load({ writeKey: 'key' })
  const analytics = createAnalytics({ vendors: { memory: memory() } })
  for (const { connect } of [mixpanel, posthog, segment]) connect(analytics)
  return {
    analytics,
    idsOf: () => [
      String(mixpanel.default.get_distinct_id()),
      (mixpanel.default as unknown as { get_tab_id(): string }).get_tab_id(),
      posthog.default.get_distinct_id(),
      posthog.default.get_session_id(),
      segment.default.user().anonymousId(),
    ],
  }
}
