import type { BrowserContext } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import type { Lab, Tab } from './support/lab'
import { useLab } from './support/use-lab'

let lab: Lab
let profile: BrowserContext
useLab((...opened) => ([lab, profile] = opened))
beforeEach(() => {
  lab.app.policy = { body: JSON.stringify({ version: 2, vendors: { mixpanel: 'on' } }) }
})

/** A page that asks for consent, with what a person may have chosen in an earlier one. */
async function aTab(required = true): Promise<Tab> {
  const tab = await lab.tab(profile)
  await tab.page.evaluate(
    ({ host, isRequired }) => {
      const { createAnalytics, mixpanelHttp, poll } = window.cordon
      window.analytics = createAnalytics({
        vendors: { mixpanel: mixpanelHttp({ token: 'token', host }) },
        source: poll('/policy.json'),
        consent: { required: isRequired },
        log: { persist: true },
      })
      window.analytics.track('before')
    },
    { host: lab.mixpanel.url, isRequired: required },
  )
  await tab.page.waitForFunction(() => window.analytics.status().mixpanel?.policyVersion === 2)
  return tab
}

function stored({ page }: Tab) {
  return page.evaluate(async () => ({
    local: Object.keys(localStorage).sort(),
    session: Object.keys(sessionStorage),
    cookies: document.cookie,
    databases: (await indexedDB.databases()).map(({ name }) => name).sort(),
    caches: await caches.keys(),
  }))
}
const nothing = { local: [], session: [], cookies: '', databases: [], caches: [] }

function choose({ page }: Tab, granted: boolean) {
  return page.evaluate((choice) => window.analytics.consent({ mixpanel: choice }), granted)
}

test('where consent is required nothing is stored before it is given', async () => {
  const tab = await aTab()
  await tab.page.evaluate(() => window.analytics.flush(500))
  await tab.page.reload()
  expect(await stored(tab)).toEqual(nothing)
})

test('given, what was accepted before goes out as of the person who is stored from then on', async () => {
  const tab = await aTab()
  await choose(tab, true)
  await expect.poll(() => lab.mixpanel.events.length).toBe(1)
  expect((await stored(tab)).local).toEqual([
    'cordon:anonymous-id',
    'cordon:policy',
    'cordon:secret',
  ])
  const next = await aTab()
  await choose(next, true)
  await expect.poll(() => lab.mixpanel.events.length).toBe(2)
  const ids = new Set(lab.mixpanel.events.map(({ properties }) => properties.$device_id))
  expect(ids.size).toBe(1)
})

test.each([true, false])(
  'refused, nothing is stored any more, also of what was: consent.required %s',
  async (required) => {
    const tab = await aTab(required)
    await choose(tab, true)
    await expect.poll(() => lab.mixpanel.events.length).toBe(1)
    expect(await stored(tab)).not.toEqual(nothing)
    await choose(tab, false)
    await expect.poll(() => stored(tab)).toEqual(nothing)
    await tab.page.evaluate(() => window.analytics.track('after'))
    await tab.page.reload()
    expect(await stored(tab)).toEqual(nothing)
  },
)

test('a kill is stored without consent, and is there after a refusal: it is what the person is owed', async () => {
  const tab = await aTab()
  await tab.page.evaluate(() => window.analytics.kill('mixpanel'))
  await choose(tab, false)
  expect((await stored(tab)).local).toEqual(['cordon:kill:mixpanel'])
})
