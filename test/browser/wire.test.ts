import type { BrowserContext } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Lab, Tab } from './support/lab'
import { useLab } from './support/use-lab'

let lab: Lab
let profile: BrowserContext
useLab((...opened) => ([lab, profile] = opened))

const wires = ['mixpanelHttp', 'posthogHttp', 'http'] as const
const inline = ['mixpanel', 'posthog'] as const

/** A tab with one vendor, by the adapter named. */
async function withAdapter(name: (typeof wires)[number] | (typeof inline)[number]): Promise<Tab> {
  const tab = await lab.tab(profile, '/usage?email=ada@example.com')
  await tab.page.evaluate(
    ({ adapter, host }) => {
      const { createAnalytics, http, ...adapters } = window.cordon
      const options = { token: 'token', host }
      window.analytics = createAnalytics({
        vendors: {
          vendor:
            adapter === 'http'
              ? http({ url: `${host}/events`, gzip: true })
              : adapters[adapter](options),
        },
      })
    },
    { adapter: name, host: lab.mixpanel.url },
  )
  return tab
}

function ticks() {
  return lab.mixpanel.events.filter(({ name }) => name === 'tick')
}

describe.each(wires)('%s, which has no vendor code', (name) => {
  test('delivers each event once, with its id and time, in few requests, and nothing personal', async () => {
    const tab = await withAdapter(name)
    const sent = await tab.page.evaluate(async () => {
      const { analytics } = window
      analytics.identify('user-1', { email: 'ada@example.com', plan: 'pro' })
      analytics.group('org-1', { name: 'Lovelace Engines', seats: 3 })
      const times: (readonly [number, number])[] = []
      for (let index = 0; index < 120; index += 1) {
        const from = Date.now()
        analytics.track('tick', { index, email: 'ada@example.com' })
        times.push([from, Date.now()])
      }
      await analytics.flush()
      return times
    })
    const events = ticks()
    expect(events.map(({ properties }) => properties.index)).toEqual(sent.map((_, index) => index))
    expect(new Set(events.map(({ id }) => id)).size).toBe(120)
    for (const [index, { time }] of events.entries()) {
      const [from = NaN, to = NaN] = sent[index] ?? []
      expect(time).toBeGreaterThanOrEqual(from - 1)
      expect(time).toBeLessThanOrEqual(to + 1)
    }
    expect(lab.mixpanel.requests.length).toBeLessThanOrEqual(6)
    // Compressed where the server takes that; by its first bytes.
    const isGzip = ({ raw }: { raw: Uint8Array }): boolean => raw[0] === 0x1f && raw[1] === 0x8b
    expect(lab.mixpanel.requests.some(isGzip)).toBe(name !== 'mixpanelHttp')
    const wire = lab.mixpanel.requests
      .map(({ path, text }) => path + decodeURIComponent(text))
      .join()
    const personal = ['ada@', 'Lovelace', 'user-1', 'org-1']
    expect(personal.filter((value) => wire.includes(value))).toEqual([])
    expect(await tab.page.evaluate(() => window.analytics.status().vendor)).toMatchObject({
      accepted: 122,
      delivered: 122,
      pending: 0,
    })
    await tab.page.close()
  })

  test('tries again after 503, as late as the server asks, and loses nothing', async () => {
    let answers = 0
    lab.mixpanel.respond = () =>
      (answers += 1) <= 2 ? { status: 503, headers: { 'retry-after': '1' } } : {}
    const tab = await withAdapter(name)
    await tab.page.evaluate(() => window.analytics.track('tick'))
    await tab.page.waitForFunction(() => window.analytics.status().vendor?.delivered === 1)
    expect(new Set(ticks().map(({ id }) => id)).size).toBe(1)
    await tab.page.close()
  })

  test('drops by name what the server refuses for good', async () => {
    lab.mixpanel.respond = () => ({ status: 400 })
    const tab = await withAdapter(name)
    await tab.page.evaluate(() => window.analytics.track('tick'))
    await tab.page.waitForFunction(() => window.analytics.status().vendor?.dropped.rejected === 1)
    await tab.page.close()
  })
})

describe.each([...wires, ...inline])('%s, when the page goes', (name) => {
  test('what was tracked right before and inside pagehide arrives', async () => {
    const tab = await withAdapter(name)
    await tab.page.evaluate(() => window.analytics.track('tick', { when: 'long before' }))
    await tab.page.waitForFunction(() => window.analytics.status().vendor?.delivered === 1)
    await tab.page.evaluate(() => {
      window.addEventListener('pagehide', () =>
        window.analytics.track('tick', { when: 'in pagehide' }),
      )
      window.analytics.track('tick', { when: 'right before' })
    })
    await tab.page.goto('about:blank')
    await lab.mixpanel.waitFor(() => {
      const seen = new Set(ticks().map(({ properties }) => properties.when))
      return seen.has('right before') && seen.has('in pagehide')
    }, 10_000)
    await tab.page.close()
  })
})

describe.each(['mixpanelHttp', 'posthogHttp'] as const)('%s, when the page goes', (name) => {
  test('of more than a browser takes then, the oldest arrive', async () => {
    const tab = await withAdapter(name)
    await tab.page.evaluate(() => window.analytics.track('tick', { when: 'long before' }))
    await tab.page.waitForFunction(() => window.analytics.status().vendor?.delivered === 1)
    await tab.page.evaluate(async () => {
      window.analytics.track('tick', { when: 'before' })
      // What is tracked now waits for a second, to go in one batch.
      await new Promise((resolve) => setTimeout(resolve, 300))
      for (let index = 0; index < 90; index += 1)
        window.analytics.track('tick', { index, text: 'x'.repeat(900) })
    })
    await tab.page.goto('about:blank')
    const oldest = [...Array(25).keys()]
    await lab.mixpanel.waitFor(() => {
      const arrived = new Set(ticks().map(({ properties }) => properties.index))
      return oldest.every((index) => arrived.has(index))
    }, 10_000)
    await tab.page.close()
  })
})

describe.each(['mixpanelHttp', 'posthog'] as const)('%s, when the page goes', (name) => {
  test('what is still on its way to the server arrives', async () => {
    // A browser has six connections to a server: what comes then waits in the browser, as while one is being set up.
    let release = (): void => {}
    const released = new Promise<void>((resolve) => (release = resolve))
    lab.mixpanel.respond = async ({ path }) => {
      if (path === '/busy') await released
      return {}
    }
    const tab = await withAdapter(name)
    await tab.page.evaluate(() => window.analytics.track('tick', { when: 'long before' }))
    await tab.page.waitForFunction(() => window.analytics.status().vendor?.delivered === 1)
    const other = await lab.tab(profile)
    await other.page.evaluate((host) => {
      for (let index = 0; index < 6; index += 1)
        void fetch(`${host}/busy?${index}`, { mode: 'no-cors', credentials: 'omit' })
    }, lab.mixpanel.url)
    await lab.mixpanel.waitFor(
      (requests) => requests.filter(({ path }) => path === '/busy').length === 6,
    )
    const isOnItsWay = tab.page.waitForEvent('request', (request) =>
      request.url().startsWith(lab.mixpanel.url),
    )
    await tab.page.evaluate(() => window.analytics.track('tick', { when: 'as it goes' }))
    await isOnItsWay
    await tab.page.goto('about:blank')
    release()
    await lab.mixpanel.waitFor(() =>
      ticks().some(({ properties }) => properties.when === 'as it goes'),
    )
    await Promise.all([tab.page.close(), other.page.close()])
  })
})

describe('two vendors at one host', () => {
  test('each have their own events, answers and rules, and the kill of one does not stop the other', async () => {
    const isPosthog = ({ path }: { path: string }): boolean => path.startsWith('/batch')
    lab.mixpanel.respond = (request) => (isPosthog(request) ? {} : { status: 400 })
    const tab = await lab.tab(profile)
    await tab.page.evaluate(async (host) => {
      const { createAnalytics, mixpanelHttp, posthogHttp } = window.cordon
      window.analytics = createAnalytics({
        vendors: {
          first: mixpanelHttp({ token: 'token-1', host }),
          second: posthogHttp({ token: 'token-2', host }),
        },
      })
      window.analytics.track('tick', { when: 'both' })
      await window.analytics.flush()
    }, lab.mixpanel.url)
    const counts = () =>
      tab.page.evaluate(() =>
        Object.values(window.analytics.status()).map(({ delivered, dropped, blocked }) => [
          ...[delivered, dropped, blocked],
        ]),
      )
    expect(await counts()).toEqual([
      [0, { rejected: 1 }, {}],
      [1, {}, {}],
    ])
    await tab.page.evaluate(async () => {
      window.analytics.kill('first')
      window.analytics.track('tick', { when: 'one' })
      await window.analytics.flush()
    })
    expect(await counts()).toEqual([
      [0, { rejected: 1, killed: 1 }, {}],
      [2, {}, {}],
    ])
    const after = lab.mixpanel.events.filter(({ properties }) => properties.when === 'one')
    expect(after).toHaveLength(1)
    expect(lab.mixpanel.requests.filter((request) => !isPosthog(request))).toHaveLength(1)
  })
})
