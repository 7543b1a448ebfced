import type { BrowserContext } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Lab, Tab } from './support/lab'
import { useLab } from './support/use-lab'

let lab: Lab
let profile: BrowserContext
useLab((...opened) => ([lab, profile] = opened))

/** A tab in which the hostile SDK runs inline, as a vendor. */
async function infected(csp?: string): Promise<Tab> {
  const tab = await lab.tab(profile)
  await tab.page.evaluate(
    ({ host, policy }) => {
      const { createAnalytics, hostileSdk } = window.cordon
      window.analytics = createAnalytics({
        vendors: {
          hostile: {
            name: 'hostile',
            inline: true,
            footprint: {
              hosts: [`${host}/`],
              cookies: ['hostile_*'],
              localStorage: ['hostile_*'],
              sessionStorage: ['hostile_*'],
            },
            load: () => {
              Object.assign(window, { sdk: hostileSdk(host) })
              return { deliver: () => {} }
            },
          },
        },
        ...(policy && { csp: policy }),
      })
      window.analytics.track('hello')
    },
    { host: lab.mixpanel.url, policy: csp ?? '' },
  )
  await tab.page.waitForFunction(() => window.analytics.status().hostile?.sdk === 'loaded')
  return tab
}

type Sdk = { attack(roads: 'patched' | 'walled'): string[]; rewriteStorage(): void }

function attack(tab: Tab, roads: 'patched' | 'walled') {
  return tab.page.evaluate(
    (which) => (window as unknown as { sdk: Sdk }).sdk.attack(which as 'patched'),
    roads,
  )
}
/** What the vendor's server has got when it has been quiet for half a second: nothing has no event. */
async function arrived(tab: Tab): Promise<string[]> {
  await tab.page.evaluate(() => fetch('/own', { method: 'POST', body: 'settled' }))
  const before = lab.mixpanel.requests.length
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(lab.mixpanel.requests.length).toBe(before)
  return lab.mixpanel.requests.map(({ path }) => path).filter((path) => path.includes('/stolen/'))
}

describe('a hostile SDK in the page', () => {
  test('finds every road open before the kill: the fixture can fail', async () => {
    const tab = await infected()
    const roads = await attack(tab, 'patched')
    const walled = await attack(tab, 'walled')
    await expect.poll(() => lab.mixpanel.requests.length, { timeout: 10_000 }).toBeGreaterThan(18)
    // Sockets and workers of another origin are refused by the browser itself.
    expect(roads.length + walled.length).toBe(25)
  })

  test('gets nothing out after the kill by the roads that the guard stands at', async () => {
    const tab = await infected()
    await tab.page.evaluate(() => window.analytics.kill('hostile'))
    const roads = await attack(tab, 'patched')
    expect(await arrived(tab)).toEqual([])
    const { hostile } = await tab.page.evaluate(() => window.analytics.status())
    expect(hostile?.blocked.may_not_run).toBeGreaterThanOrEqual(roads.length - 2)
  })

  test('gets nothing out at all after the kill where the app has given its own policy', async () => {
    const tab = await infected(
      "default-src 'self' 'unsafe-inline'; worker-src 'none'; object-src 'none'; form-action 'self'",
    )
    await tab.page.evaluate(() => window.analytics.kill('hostile'))
    await attack(tab, 'patched')
    await attack(tab, 'walled')
    expect(await arrived(tab)).toEqual([])
    const { hostile } = await tab.page.evaluate(() => window.analytics.status())
    expect(hostile?.blocked.csp).toBeGreaterThan(0)
  })

  test('cannot bring its storage back: it is erased again', async () => {
    const tab = await infected()
    await tab.page.evaluate(() => {
      window.analytics.kill('hostile')
      ;(window as unknown as { sdk: Sdk }).sdk.rewriteStorage()
    })
    await tab.page.waitForFunction(
      () =>
        !document.cookie.includes('hostile') &&
        ![...Object.keys(localStorage), ...Object.keys(sessionStorage)].some((key) =>
          key.startsWith('hostile'),
        ),
    )
  })
})
