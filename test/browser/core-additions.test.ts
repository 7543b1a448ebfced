import type { BrowserContext } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { bothVendors } from './support/both-vendors'
import type { Lab } from './support/lab'
import { useLab } from './support/use-lab'

let lab: Lab
let profile: BrowserContext
useLab((one, fresh) => {
  lab = one
  profile = fresh
})

describe('super properties', () => {
  test('come back on the next page without what is personal, and are gone after a reset', async () => {
    const { page } = await lab.tab(profile)
    const visit = (act: 'register' | 'nothing' | 'reset') =>
      page.evaluate(async (what) => {
        const sink = window.cordon.memory()
        const analytics = window.cordon.createAnalytics({ vendors: { sink } })
        if (what === 'register')
          analytics.register({ plan: 'pro', email: 'ada@example.org', user_id: 'u-7' })
        if (what === 'reset') analytics.reset()
        analytics.track('seen')
        await analytics.flush()
        return {
          properties: sink.events[0]?.properties,
          stored: JSON.stringify({ ...localStorage }),
        }
      }, act)
    const first = await visit('register')
    expect(first.properties).toMatchObject({ plan: 'pro' })
    expect(first.stored).toContain('pro')
    expect(first.stored).not.toMatch(/ada@|u-7|p_[\da-f]{32}/)
    await page.reload()
    expect((await visit('nothing')).properties).toEqual({ plan: 'pro' })
    await page.reload()
    expect((await visit('reset')).properties).toBeUndefined()
  })
})

test('what becomes of an event is told by its id, at each vendor', async () => {
  const { page } = await lab.tab(profile)
  const told = await page.evaluate(async () => {
    const { createAnalytics, memory } = window.cordon
    const analytics = createAnalytics({ vendors: { a: memory(), b: memory(), c: memory() } })
    const settled: unknown[] = []
    analytics.on('settled', (one) => settled.push(Object.values(one)))
    analytics.kill('b')
    analytics.track('seen', {}, { messageId: 'one', integrations: { c: false } })
    await analytics.flush()
    return settled.map((one) => JSON.stringify(one)).sort()
  })
  expect(told).toEqual(['["a","one",null]', '["b","one","killed"]', '["c","one","denied"]'])
})

test('`enrich` has the last word on an event, and none on what may leave', async () => {
  const { page } = await lab.tab(profile)
  const { events, errors } = await page.evaluate(async () => {
    const sink = window.cordon.memory()
    const analytics = window.cordon.createAnalytics({
      vendors: { sink },
      enrich({ event, properties }) {
        if (event === 'bad') throw new Error('from enrich')
        return { plan: 'pro', seats: Number(properties?.seats) + 1, email: 'ada@example.org' }
      },
    })
    const errors: string[] = []
    analytics.on('error', ({ error }) => errors.push(String(error)))
    analytics.track('good', { seats: 1 })
    analytics.track('bad', { seats: 1 })
    await analytics.flush()
    return { events: sink.events.map(({ properties }) => properties), errors }
  })
  expect(events).toEqual([{ plan: 'pro', seats: 2 }, { seats: 1 }])
  expect(errors).toEqual(['Error: from enrich'])
})

test('`status()` is the same object until something changes', async () => {
  const { page } = await lab.tab(profile)
  expect(
    await page.evaluate(async () => {
      const { createAnalytics, memory } = window.cordon
      const analytics = createAnalytics({ vendors: { a: memory(), b: memory() } })
      await analytics.flush()
      const before = analytics.status()
      const isSame = before === analytics.status()
      analytics.kill('a')
      const after = analytics.status()
      return [isSame, before !== after, before.a !== after.a, before.b === after.b]
    }),
  ).toEqual([true, true, true, true])
})

test('operations on profiles arrive at the vendor that can do them, and are counted at the other', async () => {
  const { page } = await lab.tab(profile)
  const unsupported = await page.evaluate(
    async ({ mixpanel, posthog }) => {
      const { createAnalytics, mixpanelHttp, posthogHttp } = window.cordon
      const analytics = createAnalytics({
        vendors: {
          mixpanel: mixpanelHttp({ token: 'mp', host: mixpanel }),
          posthog: posthogHttp({ token: 'phc', host: posthog }),
        },
      })
      analytics.identify('u1', { plan: 'pro' })
      analytics.identify('u1', undefined, { setOnce: { first: 'x' }, add: { logins: 2 } })
      analytics.group('blue', { size: 4 }, { key: 'team', union: { tags: ['a'] } })
      await analytics.flush()
      const { vendors } = analytics.report()
      return { mixpanel: vendors.mixpanel.unsupported, posthog: vendors.posthog.unsupported }
    },
    { mixpanel: lab.mixpanel.url, posthog: lab.posthog.url },
  )
  expect(unsupported).toEqual({ mixpanel: {}, posthog: { add: 1, union: 1 } })
  const bodies = lab.mixpanel.requests.map(({ text }) => decodeURIComponent(text)).join('\n')
  for (const part of [
    '"$set_once":{"first":"x"}',
    '"$add":{"logins":2}',
    '"$union":{"tags":["a"]}',
  ])
    expect(bodies).toContain(part)
  expect(bodies).toContain('"$group_key":"team"')
  const other = lab.posthog.requests.map(({ text }) => text).join('\n')
  expect(other).toContain('"$set_once":{"first":"x"}')
  expect(other).toContain('"$group_type":"team"')
  expect(other).not.toMatch(/logins|tags/)
})

describe('once and again', () => {
  test('a second instance for the same vendors is the first, and is said aloud', async () => {
    const { page } = await lab.tab(profile)
    const warnings: string[] = []
    page.on('console', (message) => warnings.push(message.text()))
    const { isSame, count, isOther } = await page.evaluate(async () => {
      const { createAnalytics, memory } = window.cordon
      const sink = memory()
      const first = createAnalytics({ vendors: { sink } })
      const second = createAnalytics({ vendors: { sink: memory() } })
      second.track('seen')
      await first.flush()
      const other = createAnalytics({ vendors: { other: memory() } })
      return {
        isSame: first === second,
        count: sink.events.length,
        isOther: Object.is(other, first),
      }
    })
    expect({ isSame, count, isOther }).toEqual({ isSame: true, count: 1, isOther: false })
    expect(
      warnings.filter((text) => text.includes('createAnalytics was called twice')),
    ).toHaveLength(1)
  })

  test('closed and made again, both SDKs deliver in the page', async () => {
    const tab = await lab.tab(profile)
    for (const event of ['first', 'second', 'third']) {
      await bothVendors(tab, lab)
      const status = await tab.page.evaluate(async (name) => {
        window.analytics.track(name)
        await window.analytics.flush(10_000)
        const all = window.analytics.status()
        await window.analytics.close()
        return Object.values(all).map(({ delivered, pending, state }) => [
          delivered,
          pending,
          state,
        ])
      }, event)
      expect([event, status]).toEqual([
        event,
        [
          [1, 0, 'on'],
          [1, 0, 'on'],
        ],
      ])
      for (const vendor of [lab.mixpanel, lab.posthog])
        expect(vendor.events.filter(({ name }) => name === event)).toHaveLength(1)
    }
  })

  test.each(['order-42', '3F2C8A10-1111-4222-8333-444455556666'])(
    'takes an event by an id of the app’s own, which it does not have: %s',
    async (messageId) => {
      const tab = await lab.tab(profile)
      await bothVendors(tab, lab)
      const status = await tab.page.evaluate(async (id) => {
        window.analytics.track('own id', {}, { messageId: id })
        window.analytics.track('beside it')
        await window.analytics.flush(10_000)
        const { delivered, pending, dropped } = window.analytics.status().posthog ?? {}
        await window.analytics.close()
        return { delivered, pending, dropped }
      }, messageId)
      expect(status).toEqual({ delivered: 2, pending: 0, dropped: {} })
    },
  )
})
