import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { openLab, type Lab } from './support/lab'
import { useLab } from './support/use-lab'

/*
 * Some of an app's modules call `analytics`, the others still call what they called before. Whoever signs somebody in
 * or out, it is so for all of them.
 */

const root = fileURLToPath(new URL('../../', import.meta.url))
const files = [
  ...['cordon.global.js', 'adapters/memory.global.js', 'compat/mixpanel.global.js'],
  ...['compat/posthog.global.js', 'compat/segment.global.js'],
]
const library = files
  .map((name) => readFileSync(`${root}dist/${name}`, 'utf8'))
  .concat(
    `window.sink = cordon.memory()
    window.other = cordon.memory()
    window.analytics = cordon.createAnalytics({ vendors: { sink, other } })
    const { mixpanel, posthog, segment } = cordon.compat
    window.old = { mixpanel: mixpanel.default, posthog: posthog.default, segment: segment.default }
    window.connectAll = () => {
      mixpanel.connect(analytics, { vendors: ['sink'] })
      posthog.connect(analytics, { vendors: ['other'] })
      segment.connect(analytics, { vendors: ['sink'] })
    }
    old.mixpanel.init('token', { save_referrer: false })
    old.posthog.init('phc_token', { autocapture: false, capture_pageview: false })`,
  )
  .join('\n;')

interface Old {
  readonly mixpanel: {
    track(name: string): void
    identify(id: string): void
    register(of: object): void
    reset(): void
    get_distinct_id(): string
    people: { set(of: object): void; increment(name: string): void }
  }
  readonly posthog: {
    capture(name: string): void
    identify(id: string): void
    reset(): void
    register(of: object): void
    setPersonProperties(of: object): void
    get_distinct_id(): string
    onSessionId(listener: () => void): void
  }
  readonly segment: {
    track(name: string): Promise<unknown>
    identify(...of: unknown[]): Promise<unknown>
    user(): { id(): string | null; traits(): object }
  }
}
interface Kept {
  readonly type: string
  readonly event?: string
  readonly userId?: string
  readonly anonymousId: string
  readonly properties?: object
  readonly traits?: object
}
type InPage = typeof window & {
  readonly old: Old
  readonly sink: { readonly events: readonly Kept[] }
  readonly other: { readonly events: readonly Kept[] }
  connectAll(): void
}

let lab: Lab
let profile: BrowserContext
let page: Page
useLab(
  (...opened) => ([lab, profile] = opened),
  () =>
    openLab([], [['/old.html', `<!doctype html><title>App</title><script>${library}</script>`]]),
)
beforeEach(async () => {
  page = (await lab.tab(profile, '/old.html')).page
})

describe('code that still calls a vendor’s interface, after the app’s new code', () => {
  test('has signed somebody out and another in, tells of that other', async () => {
    const seen = await page.evaluate(async () => {
      const { old, analytics, connectAll, sink, other } = window as never as InPage
      connectAll()
      old.mixpanel.identify('user-1')
      old.mixpanel.register({ plan: 'enterprise' })
      old.posthog.register({ team: 'red' })
      await old.segment.identify('user-1', { theme: 'dark' })
      analytics.reset()
      old.mixpanel.track('nobody')
      analytics.identify('user-2')
      old.mixpanel.track('bought')
      old.posthog.capture('bought')
      await old.segment.track('paid')
      await old.segment.identify({ seats: 3 })
      const known = [old.mixpanel.get_distinct_id(), old.posthog.get_distinct_id()]
      const ids = analytics.ids().userId
      analytics.track('native')
      await analytics.flush()
      const named = ({ events }: typeof sink) => [
        ...new Set(
          events
            .filter(({ type, event }) => type === 'track' && event !== 'nobody')
            .map(({ userId }) => userId),
        ),
      ]
      return {
        ...{ ids, known, segment: [old.segment.user().id(), old.segment.user().traits()] },
        nobody: sink.events.find(({ event }) => event === 'nobody'),
        people: [named(sink).length, named(other).length],
        text: JSON.stringify(
          [...sink.events, ...other.events].filter(({ type }) => type === 'track'),
        ),
        last: sink.events.filter(({ type }) => type === 'identify').at(-1)?.traits,
      }
    })
    expect(seen).toMatchObject({
      ...{ ids: 'user-2', known: ['user-2', 'user-2'], segment: ['user-2', { seats: 3 }] },
      last: { seats: 3 },
    })
    expect(seen.nobody?.userId).toBeUndefined()
    expect(seen.people).toEqual([1, 1])
    expect(seen.text).not.toMatch(/enterprise|red/)
  })

  test('has signed somebody out, keeps nothing of that person for the next page', async () => {
    await page.evaluate(async () => {
      const { old, analytics, connectAll } = window as never as InPage
      connectAll()
      old.mixpanel.register({ plan: 'enterprise' })
      while (!localStorage.getItem('cordon:compat')) await new Promise((go) => setTimeout(go, 20))
      analytics.reset()
    })
    await page.reload()
    const properties = await page.evaluate(async () => {
      const { old, analytics, connectAll, sink } = window as never as InPage
      connectAll()
      old.mixpanel.track('seen')
      await analytics.flush()
      return sink.events.at(-1)?.properties
    })
    expect(properties).not.toHaveProperty('plan')
  })

  test('has named somebody, sends what waited for a name', async () => {
    const traits = await page.evaluate(async () => {
      const { old, analytics, connectAll, sink } = window as never as InPage
      connectAll()
      old.mixpanel.people.set({ seats: 3 })
      analytics.identify('user-1')
      old.mixpanel.track('seen')
      await analytics.flush()
      const [, update] = sink.events.filter(({ type }) => type === 'identify')
      return update?.traits
    })
    expect(traits).toMatchObject({ seats: 3 })
  })

  test('updates the profile of whom the page has', async () => {
    const seen = await page.evaluate(async () => {
      const { old, analytics, connectAll, other } = window as never as InPage
      connectAll()
      analytics.identify('user-2')
      old.posthog.setPersonProperties({ plan: 'pro' })
      analytics.track('after')
      await analytics.flush()
      const whose = new Set(other.events.map(({ userId }) => userId))
      return { ids: analytics.ids().userId, whose: whose.size, known: !whose.has(undefined) }
    })
    expect(seen).toEqual({ ids: 'user-2', whose: 1, known: true })
  })
})

test('an update of the profile of somebody without a name names nobody', async () => {
  const seen = await page.evaluate(async () => {
    const { old, analytics, connectAll, other } = window as never as InPage
    connectAll()
    old.posthog.setPersonProperties({ plan: 'pro' })
    old.posthog.capture('after')
    await analytics.flush()
    const [update, event] = other.events
    return {
      ids: analytics.ids().userId,
      isOfDevice: update?.userId !== undefined && update.userId === update.anonymousId,
      event: event?.userId,
    }
  })
  expect(seen).toEqual({ ids: undefined, isOfDevice: true, event: undefined })
})

test('a reset by one interface is one for the others, which know the new device', async () => {
  const seen = await page.evaluate(() => {
    const { old, analytics, connectAll } = window as never as InPage
    connectAll()
    let sessions = 0
    old.posthog.onSessionId(() => (sessions += 1))
    old.mixpanel.identify('user-1')
    old.posthog.capture('seen')
    old.mixpanel.reset()
    const { anonymousId } = analytics.ids()
    return {
      mixpanel: old.mixpanel.get_distinct_id() === `$device:${anonymousId}`,
      posthog: old.posthog.get_distinct_id() === anonymousId,
      segment: old.segment.user().id(),
      sessions,
      userId: analytics.ids().userId,
    }
  })
  expect(seen).toEqual({
    mixpanel: true,
    posthog: true,
    segment: null,
    sessions: 2,
    userId: undefined,
  })
})

test('two interfaces that name somebody differently do not say so with each event', async () => {
  const count = await page.evaluate(async () => {
    const { old, analytics, connectAll, other } = window as never as InPage
    connectAll()
    old.mixpanel.identify('mp-7')
    old.posthog.identify('ph-7')
    for (let index = 0; index < 5; index += 1) {
      old.mixpanel.track('seen')
      old.posthog.capture('seen')
    }
    await analytics.flush()
    return other.events.filter(({ type }) => type === 'identify').length
  })
  expect(count).toBe(1)
})

test('what was called before connect is of whom it named, and then the page has that person', async () => {
  const seen = await page.evaluate(async () => {
    const { old, analytics, connectAll, sink } = window as never as InPage
    old.mixpanel.track('before')
    old.mixpanel.identify('user-1')
    old.mixpanel.register({ plan: 'pro' })
    old.mixpanel.track('after')
    connectAll()
    old.mixpanel.track('later')
    await analytics.flush()
    const events = sink.events.filter(({ type }) => type === 'track')
    return {
      ids: analytics.ids().userId,
      named: events.map(({ event, userId }) => [event, userId !== undefined]),
      last: events.at(-1)?.properties,
    }
  })
  expect(seen).toMatchObject({
    ...{ ids: 'user-1', last: { plan: 'pro' } },
    named: [
      ['before', false],
      ['after', true],
      ['later', true],
    ],
  })
})

test('what waits for a name goes with the name that a later page gives', async () => {
  await page.evaluate(async () => {
    const { old, connectAll } = window as never as InPage
    connectAll()
    old.mixpanel.people.set({ seats: 3, email: 'ada@example.org' })
    old.mixpanel.people.increment('visits')
    while (!localStorage.getItem('cordon:compat')?.includes('visits'))
      await new Promise((go) => setTimeout(go, 20))
  })
  expect(await page.evaluate(() => localStorage.getItem('cordon:compat'))).not.toContain('ada@')
  await page.reload()
  const seen = await page.evaluate(async () => {
    const { old, analytics, connectAll, sink } = window as never as InPage
    connectAll()
    old.mixpanel.track('seen')
    old.mixpanel.identify('user-1')
    await analytics.flush()
    const traits = sink.events.filter(({ type }) => type === 'identify').map((one) => one.traits)
    return {
      traits,
      event: sink.events[0]?.properties,
      kept: localStorage.getItem('cordon:compat'),
    }
  })
  expect(seen.traits).toContainEqual({ seats: 3 })
  expect(seen.event).not.toHaveProperty('__waiting')
})
