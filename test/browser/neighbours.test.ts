import type { BrowserContext } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { bothVendors } from './support/both-vendors'
import type { Lab, Tab } from './support/lab'
import { neighbours, type Neighbour } from './support/neighbours'
import { useLab } from './support/use-lab'

let lab: Lab
let profile: BrowserContext
useLab((...opened) => ([lab, profile] = opened))

/** The page has the library before Cordon, or gets it when both vendors run. */
async function aPage(
  neighbour: Neighbour,
  when: 'before' | 'after',
  create = bothVendors,
): Promise<Tab> {
  const start = `window.neighbour = (${String(neighbours[neighbour])})()`
  if (when === 'before') await profile.addInitScript(`${start}; neighbour.start()`)
  const tab = await lab.tab(profile)
  await create(tab, lab)
  // What a library takes at its import may be what it puts back, or calls, much later.
  if (when === 'after') await tab.page.evaluate(start)
  await tab.page.evaluate(() => window.analytics.track('first'))
  await arrived(1)
  if (when === 'after') await tab.page.evaluate('neighbour.start()')
  return tab
}

function arrived(count: number): Promise<unknown> {
  const all = () => lab.mixpanel.events.length >= count && lab.posthog.events.length >= count
  return expect.poll(all, { timeout: 10_000 }).toBe(true)
}

/** The same vendors, of which PostHog comes without its code, and Mixpanel by the adapter that is named. */
async function besideWire({ page }: Tab, adapter: 'mixpanel' | 'mixpanelHttp'): Promise<void> {
  await page.evaluate(
    ({ by, mixpanelHost, posthogHost }) => {
      const { createAnalytics, posthogHttp, [by]: mixpanel } = window.cordon
      window.analytics = createAnalytics({
        vendors: {
          mixpanel: mixpanel({ token: 'mp-token', host: mixpanelHost }),
          posthog: posthogHttp({ token: 'phc_token', host: posthogHost }),
        },
      })
    },
    { by: adapter, mixpanelHost: lab.mixpanel.url, posthogHost: lab.posthog.url },
  )
}

/** Both without their code, once what watches the page is there. */
async function bothOnTheWire(tab: Tab): Promise<void> {
  await besideWire(tab, 'mixpanelHttp')
  await tab.page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('inline-guard')),
  )
}

async function expectDelivered({ page }: Tab): Promise<void> {
  await page.evaluate(() => window.analytics.track('second', { mail: 'ada@example.com' }))
  await arrived(2)
  await page.waitForFunction(() => window.analytics.status().mixpanel?.delivered === 2)
  expect(await page.evaluate(() => window.analytics.status().mixpanel)).toMatchObject({
    ...{ state: 'on', pending: 0, dropped: {}, blocked: {}, foreignCode: [] },
  })
  for (const { events } of [lab.mixpanel, lab.posthog]) {
    expect(events.map(({ name }) => name)).toEqual(['first', 'second'])
    expect(JSON.stringify(events)).not.toContain('ada@')
  }
}

/** The vendor's code tries all that an SDK sends by, at once and when the page is left. */
async function expectSilence({ page }: Tab): Promise<void> {
  lab.mixpanel.clear()
  await page.evaluate((host) => {
    const send = (): void => {
      fetch(`${host}/fetch`, { method: 'POST', body: 'data=1' }).catch(() => {})
      navigator.sendBeacon(`${host}/beacon`, 'data=1')
      const xhr = new XMLHttpRequest()
      xhr.open('POST', `${host}/xhr`)
      xhr.send('data=1')
    }
    send()
    addEventListener('pagehide', send)
  }, lab.mixpanel.url)
  await page.waitForTimeout(300)
  await page.goto('about:blank')
  await page.waitForTimeout(300)
  const paths = lab.mixpanel.requests.map(({ path }) => path)
  expect(paths.filter((path) => path !== '/asked')).toEqual([])
}

describe.each(Object.keys(neighbours) as Neighbour[])('%s', (neighbour) => {
  test.each(['before', 'after'] as const)(
    'that is here %s Cordon changes nothing',
    async (when) => {
      const tab = await aPage(neighbour, when)
      await expectDelivered(tab)
      await tab.page.evaluate(() => window.analytics.kill('mixpanel'))
      await expectSilence(tab)
      expect(tab.errors).toEqual([])
    },
  )

  test('that gives back what it had replaced before Cordon changes nothing', async () => {
    const tab = await aPage(neighbour, 'before')
    await tab.page.evaluate('neighbour.stop()')
    await expectDelivered(tab)
    await tab.page.evaluate(() => window.analytics.kill('mixpanel'))
    await expectSilence(tab)
  })

  test('that does so after a kill gives the vendor a second at most', async () => {
    const tab = await aPage(neighbour, 'before')
    await tab.page.evaluate(() => window.analytics.kill('mixpanel'))
    await tab.page.evaluate('neighbour.stop()')
    const isRefused = (host: string): boolean => {
      fetch(`${host}/asked`, { method: 'POST', body: 'data=1' }).catch(() => {})
      return (window.analytics.status().mixpanel?.blocked.may_not_run ?? 0) > 0
    }
    await tab.page.waitForFunction(isRefused, lab.mixpanel.url, { polling: 100 })
    await expectSilence(tab)
  })

  test.each(['before', 'after'] as const)(
    'that is here %s Cordon, or gives all back, has wire adapters send by the guard',
    async (when) => {
      const tab = await aPage(neighbour, when, bothOnTheWire)
      await expectDelivered(tab)
      if (when === 'before') await tab.page.evaluate('neighbour.stop()')
      await tab.page.evaluate(() => window.analytics.track('third'))
      await arrived(3)
      // Long enough for the browser to list what it has loaded.
      await tab.page.waitForTimeout(300)
      for (const vendor of ['mixpanel', 'posthog'] as const) {
        const status = await tab.page.evaluate((name) => window.analytics.status()[name], vendor)
        expect(status).toMatchObject({ delivered: 3, foreignCode: [] })
        // Only the guard leaves it out; what a polyfill is made of cannot.
        const isKept = when === 'before' && neighbour.startsWith('a polyfill')
        const referrers = lab[vendor].requests.flatMap(({ headers }) => headers.referer ?? [])
        expect(referrers).toHaveLength(isKept ? 3 : 0)
      }
      expect(tab.errors).toEqual([])
    },
  )

  test('leaves the app’s own requests as they are, and close() too', async () => {
    const tab = await aPage(neighbour, 'before')
    const own = () =>
      tab.page.evaluate(async () => {
        const xhr = new XMLHttpRequest()
        const byXhr = new Promise((resolve) => (xhr.onload = () => resolve(xhr.responseText)))
        xhr.open('POST', '/own')
        xhr.send('by xhr')
        const asked = await fetch(new Request('/own', { method: 'POST', body: 'by request' }))
        return [await byXhr, await asked.text(), navigator.sendBeacon('/own', 'by beacon')]
      })
    expect(await own()).toEqual(['ok', 'ok', true])
    await tab.page.evaluate(() => window.analytics.kill('mixpanel'))
    expect(await own()).toEqual(['ok', 'ok', true])
    await tab.page.evaluate(() => window.analytics.close())
    expect(await own()).toEqual(['ok', 'ok', true])
    await expect.poll(() => lab.app.own.length).toBe(9)
  })
})

describe('a library that passes requests on later, as a Request', () => {
  test('has what a wire adapter says of a person arrive, once', async () => {
    const tab = await lab.tab(profile)
    await tab.page.evaluate((host) => {
      const { createAnalytics, mixpanelHttp } = window.cordon
      window.analytics = createAnalytics({
        vendors: { mixpanel: mixpanelHttp({ token: 'mp-token', host }) },
      })
      const { fetch } = window
      window.fetch = async (...given) => {
        const request = new Request(...given)
        await Promise.resolve()
        return fetch(request)
      }
      window.analytics.identify('user-1', { plan: 'pro' })
      window.analytics.track('hello')
    }, lab.mixpanel.url)
    await tab.page.waitForFunction(() => window.analytics.status().mixpanel?.pending === 0)
    expect(await tab.page.evaluate(() => window.analytics.status().mixpanel)).toMatchObject({
      ...{ delivered: 2, dropped: {}, blocked: {}, foreignCode: [] },
    })
    expect(lab.mixpanel.requests.map(({ path }) => path).sort()).toEqual(['/engage/', '/track/'])
  })
})

describe('a library that asks again where a server is in trouble', () => {
  test('is not taken for a vendor’s code that bypasses the guard', async () => {
    await profile.addInitScript(() => {
      const { fetch } = window
      window.fetch = async (...given) => {
        const response = await fetch(...given)
        if (response.status < 500) return response
        await response.text()
        return fetch(...given)
      }
    })
    const tab = await lab.tab(profile)
    await bothVendors(tab, lab)
    const answers = [{ status: 503 }]
    lab.mixpanel.respond = () => answers.pop() ?? {}
    await tab.page.evaluate(() => window.analytics.track('first'))
    await arrived(1)
    // Long enough for the browser to list what it has loaded.
    await tab.page.waitForTimeout(300)
    expect(await tab.page.evaluate(() => window.analytics.status().mixpanel)).toMatchObject({
      ...{ state: 'on', delivered: 1, dropped: {}, foreignCode: [] },
    })
  })
})

describe('a page that has locked what SDKs send by, before Cordon', () => {
  test.each([
    ['fetch', 'window'],
    ['open', 'XMLHttpRequest.prototype'],
    ['sendBeacon', 'Navigator.prototype'],
  ])('runs no vendor’s code, and says so; wire vendors go on: %s', async (name, owner) => {
    await profile.addInitScript(
      `Object.defineProperty(${owner}, '${name}', { value: ${owner}.${name}, writable: false, configurable: false })`,
    )
    const tab = await lab.tab(profile)
    await besideWire(tab, 'mixpanel')
    await tab.page.evaluate(() => window.analytics.track('first'))
    await tab.page.waitForFunction(() => window.analytics.status().posthog?.delivered === 1)
    await tab.page.waitForFunction(() => window.analytics.status().mixpanel?.state === 'off')
    const { mixpanel, posthog } = await tab.page.evaluate(() => window.analytics.status())
    expect(mixpanel).toMatchObject({ foreignCode: ['bypassed'], dropped: { killed: 1 } })
    expect(posthog).toMatchObject({ state: 'on', pending: 0, dropped: {} })
    expect(await tab.page.evaluate(() => Object.keys(window).includes('mixpanel'))).toBe(false)
    expect(lab.mixpanel.requests).toEqual([])
  })
})
