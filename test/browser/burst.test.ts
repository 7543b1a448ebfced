import type { BrowserContext } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Lab } from './support/lab'
import { useLab } from './support/use-lab'

let lab: Lab
let profile: BrowserContext
useLab((...opened) => ([lab, profile] = opened))

const adapters = ['mixpanel', 'posthog', 'mixpanelHttp', 'posthogHttp', 'http'] as const
type Name = (typeof adapters)[number]

/** What a page said of itself when it was left. */
interface Told {
  waited: boolean
  accepted: number
  sent: number
}

/** Creates `window.analytics` with one vendor, by the adapter named. */
function create({ adapter, host }: { adapter: Name; host: string }): void {
  const { createAnalytics, http, ...others } = window.cordon
  const options = { token: 'token', host }
  window.analytics = createAnalytics({
    vendors: {
      vendor: adapter === 'http' ? http({ url: `${host}/events` }) : others[adapter](options),
    },
  })
}

describe.each(adapters)('%s', (adapter) => {
  test('10,000 events in a burst: all arrive, each once', async () => {
    const tab = await lab.tab(profile)
    await tab.page.evaluate(create, { adapter, host: lab.mixpanel.url })
    await tab.page.evaluate(() => {
      for (let index = 0; index < 10_000; index += 1)
        window.analytics.track('tick', { index, plan: 'pro' })
    })
    await tab.page.waitForFunction(
      () => window.analytics.status().vendor?.pending === 0,
      undefined,
      { timeout: 50_000 },
    )
    const { vendor } = await tab.page.evaluate(() => window.analytics.status())
    expect(vendor).toMatchObject({ accepted: 10_000, delivered: 10_000, dropped: {}, blocked: {} })
    const ticks = lab.mixpanel.events.filter(({ name }) => name === 'tick')
    expect(ticks).toHaveLength(10_000)
    expect(new Set(ticks.map(({ properties }) => properties.index)).size).toBe(10_000)
  })
})

test.each(['posthogHttp', 'mixpanel'] as const)(
  'left right after `track`, 40 times: the server of %s has what the ledger says was sent',
  async (adapter) => {
    const leaving = async (): Promise<void> => {
      const { page } = await lab.tab(profile)
      for (let visit = 0; visit < 10; visit += 1) {
        // In some visits the vendor is not there yet when the page is left; in some it is.
        const waits = visit % 2 === 1
        await page.evaluate(create, { adapter, host: lab.mixpanel.url })
        await page.evaluate((waited) => {
          addEventListener('pagehide', () => {
            const { accepted } = window.analytics.status().vendor ?? { accepted: 0 }
            const [events] = window.analytics.report().vendors.vendor?.events ?? []
            const told = { waited, accepted, sent: events?.count ?? 0 }
            navigator.sendBeacon('/own', JSON.stringify(told))
          })
          window.analytics.track('left')
        }, waits)
        if (waits)
          await page.waitForFunction(() => window.analytics.status().vendor?.sdk === 'loaded')
        await page.evaluate(() => window.analytics.track('left'))
        await page.goto(`${lab.app.url}/${visit}`)
        await page.waitForFunction(() => 'cordon' in window)
      }
    }
    await Promise.all([leaving(), leaving(), leaving(), leaving()])
    await expect.poll(() => lab.app.own.length).toBe(40)
    const told = lab.app.own.map((body) => JSON.parse(body) as Told)
    expect(told.filter(({ accepted }) => accepted !== 2)).toEqual([])
    // Whoever had its SDK sends both at the page's end; the others send what they can.
    expect(told.filter(({ waited, sent }) => waited && sent !== 2)).toEqual([])
    const sent = told.reduce((total, one) => total + one.sent, 0)
    const ids = () => new Set(lab.mixpanel.events.map(({ id }) => id)).size
    await expect.poll(ids, { timeout: 10_000 }).toBe(sent)
  },
  // A limit for what hangs: so many pages are a lot for a machine that has other work.
  180_000,
)
