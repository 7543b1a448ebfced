import type { BrowserContext } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Lab } from './support/lab'
import { useLab } from './support/use-lab'

let lab: Lab
let profile: BrowserContext
useLab((...opened) => ([lab, profile] = opened))

test.each(['throws', 'rejects', 'hangs', 'mutates', 'never loads', 'fails to load'] as const)(
  'a vendor which %s has no effect on the other, on the page or on the event',
  async (trouble) => {
    const tab = await lab.tab(profile)
    await tab.page.evaluate(
      ({ how, host }) => {
        const { createAnalytics, posthog } = window.cordon
        const deliver: Record<string, (events: readonly unknown[]) => void | Promise<void>> = {
          throws: () => {
            throw new Error('thrown by a vendor')
          },
          rejects: () => Promise.reject(new Error('rejected by a vendor')),
          hangs: () => new Promise(() => {}),
          mutates: (events) => {
            for (const event of events as { properties: Record<string, unknown> }[])
              Object.assign(event.properties, { plan: 'stolen' })
          },
        }
        window.analytics = createAnalytics({
          vendors: {
            trouble: {
              name: 'trouble',
              footprint: { hosts: [] },
              load() {
                if (how === 'never loads') return new Promise(() => {})
                if (how === 'fails to load') return Promise.reject(new Error('blocked'))
                return { deliver: deliver[how] as () => void }
              },
            },
            posthog: posthog({ token: 'phc_token', host }),
          },
        })
        const plan = { plan: 'pro' }
        for (let index = 0; index < 20; index += 1) window.analytics.track('tick', plan)
        plan.plan = 'changed by the app'
      },
      { how: trouble, host: lab.posthog.url },
    )
    await lab.posthog.waitFor(() => lab.posthog.events.length >= 20, 20_000)
    expect(lab.posthog.events).toHaveLength(20)
    for (const { properties } of lab.posthog.events) expect(properties.plan).toBe('pro')
    expect(tab.errors).toEqual([])
    const { trouble: status } = await tab.page.evaluate(() => window.analytics.status())
    const { accepted = 0, delivered = 0, pending = 0, dropped = {} } = status ?? {}
    const lost = Object.values(dropped).reduce((sum, count) => sum + count, 0)
    expect(accepted).toBe(20)
    expect(delivered + pending + lost).toBe(20)
  },
)

test('a vendor that an ad blocker blocks has no effect on the other', async () => {
  await profile.route(`${lab.mixpanel.url}/**`, (route) => route.abort('blockedbyclient'))
  const tab = await lab.tab(profile)
  const { bothVendors } = await import('./support/both-vendors')
  await bothVendors(tab, lab)
  await tab.page.evaluate(() => window.analytics.track('tick'))
  await lab.posthog.waitFor(() => lab.posthog.events.length > 0, 20_000)
  expect(tab.errors).toEqual([])
  const { mixpanel } = await tab.page.evaluate(() => window.analytics.status())
  expect(mixpanel).toMatchObject({ accepted: 1, delivered: 0, pending: 1 })
})

test('a request that still holds personal data is refused, reported, and its event accounted for', async () => {
  const tab = await lab.tab(profile)
  await tab.page.evaluate((host) => {
    const { createAnalytics } = window.cordon
    window.analytics = createAnalytics({
      vendors: {
        leaky: {
          name: 'leaky',
          confirmedBy: 'guard',
          footprint: { hosts: [`${host}/`] },
          load: () => ({
            deliver(events) {
              for (const event of events)
                void fetch(`${host}/leaky`, {
                  method: 'POST',
                  body: JSON.stringify({ ...event, added: { email: 'ada@example.com' } }),
                }).catch(() => {})
            },
          }),
        },
      },
    })
    window.analytics.track('tick')
  }, lab.mixpanel.url)
  await tab.page.waitForFunction(() => window.analytics.status().leaky?.blocked.personal_data === 1)
  const { leaky } = await tab.page.evaluate(() => window.analytics.status())
  expect(leaky).toMatchObject({ accepted: 1, pending: 0, dropped: { blocked_by_privacy: 1 } })
  expect(lab.mixpanel.requests.filter(({ path }) => path === '/leaky')).toEqual([])
})

test('a call that is no call changes nothing but its count; of one with bad data the event goes on', async () => {
  const tab = await lab.tab(profile)
  const report = await tab.page.evaluate(async () => {
    const { createAnalytics, memory } = window.cordon
    const analytics = createAnalytics({ vendors: { sink: memory() } })
    window.analytics = analytics
    const bad = analytics as unknown as Record<string, (...input: unknown[]) => void>
    const throwing = new Proxy({}, { ownKeys: () => { throw new Error('no') } }) // prettier-ignore
    for (const name of [undefined, null, '', 7, {}]) bad.track?.(name)
    bad.page?.(7)
    bad.identify?.(null, { email: 'ada@example.com' })
    for (const data of ['ada@example.com', 7, [1], () => {}, throwing]) bad.track?.('kept', data)
    for (const data of [undefined, null, {}, { plan: 'pro' }]) bad.track?.('whole', data)
    bad.page?.(null, 'title')
    await analytics.flush()
    return analytics.report()
  })
  expect(tab.errors).toEqual([])
  expect(report.invalid).toEqual({ track: 10, page: 2, identify: 1 })
  expect(report.vendors.sink).toMatchObject({ accepted: 10, delivered: 10, pending: 0 })
  expect(report.vendors.sink?.events).toEqual([
    expect.objectContaining({ event: 'kept', count: 5 }),
    expect.objectContaining({ event: 'whole', count: 4 }),
    expect.objectContaining({ event: 'page', count: 1 }),
  ])
})

test('events wait in memory while a vendor is on hold, and go when it is on', async () => {
  const tab = await lab.tab(profile)
  await tab.page.evaluate((host) => {
    const { createAnalytics, posthog } = window.cordon
    const publishers: ((document: unknown) => void)[] = []
    window.analytics = createAnalytics({
      vendors: { posthog: posthog({ token: 'phc_token', host }) },
      policy: { version: 1, vendors: { posthog: 'hold' } },
      source: (publish) => {
        publishers.push(publish)
        publish({ version: 1, vendors: { posthog: 'hold' } })
        return () => {}
      },
    })
    for (let index = 0; index < 5; index += 1) window.analytics.track('tick')
    Object.assign(window, { publish: publishers[0] })
  }, lab.posthog.url)
  const held = await tab.page.evaluate(() => window.analytics.status().posthog)
  expect(held).toMatchObject({ state: 'hold', sdk: 'absent', pending: 5, delivered: 0 })
  expect(tab.requested.filter((url) => /posthog|module\.slim/.test(url))).toEqual([])
  await tab.page.evaluate(() =>
    (window as unknown as { publish(document: unknown): void }).publish({
      version: 2,
      vendors: { posthog: 'on' },
    }),
  )
  await lab.posthog.waitFor(() => lab.posthog.events.length >= 5, 20_000)
})
