import type { BrowserContext } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { bundlePage } from './support/bundle-page'
import { openLab, type Lab, type Tab } from './support/lab'
import { useLab } from './support/use-lab'

let lab: Lab
let profile: BrowserContext
useLab(
  (...opened) => ([lab, profile] = opened),
  // Apart from the core, as a page without a bundler has it.
  async () => openLab([], await bundlePage('compat/mixpanel.ts')),
)
beforeEach(() => {
  lab.app.policy = { body: JSON.stringify({ version: 2, vendors: { mixpanel: 'on' } }) }
})

/** A page that asks for consent; with a choice, one that is told at once what somebody has chosen in an earlier one. */
async function aTab(required = true, choice?: boolean): Promise<Tab> {
  const tab = await lab.tab(profile)
  await tab.page.evaluate(
    ({ host, isRequired, chosen }) => {
      const { createAnalytics, mixpanelHttp, poll } = window.cordon
      window.analytics = createAnalytics({
        vendors: { mixpanel: mixpanelHttp({ token: 'token', host }) },
        source: poll('/policy.json'),
        consent: { required: isRequired },
        log: { persist: true },
      })
      if (chosen !== undefined) window.analytics.consent({ mixpanel: chosen })
      window.analytics.track('before')
    },
    { host: lab.mixpanel.url, isRequired: required, chosen: choice },
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

/** In two tabs that were open before, and in a later one: under how many ids the vendor knows who was there. */
async function idsOf(give: (one: Tab, other: Tab) => Promise<void>) {
  const tabs = [await aTab(), await aTab()] as const
  const track = ({ page }: Tab) =>
    page.evaluate(async () => {
      window.analytics.identify('user-4711')
      window.analytics.track('seen')
      await window.analytics.flush()
    })
  for (const tab of tabs) await tab.page.evaluate(() => window.analytics.identify('user-4711'))
  await give(...tabs)
  for (const tab of tabs) await track(tab)
  await track(await aTab(true, true))
  const properties = lab.mixpanel.events.map((event) => event.properties)
  const count = (ids: readonly unknown[]) => new Set(ids.filter((id) => id !== undefined)).size
  expect(lab.mixpanel.events.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['before', 'seen']),
  )
  return [
    count(properties.map(({ $device_id }) => $device_id)),
    count(properties.map(({ $user_id }) => $user_id)),
  ]
}

test('given in one tab after the other, it makes one person of what all have recorded', async () => {
  const ids = await idsOf(async (one, other) => {
    for (const { page } of [one, other]) {
      await choose({ page } as Tab, true)
      await page.evaluate(() => window.analytics.flush())
    }
  })
  expect(ids).toEqual([1, 1])
})

test('given in one tab, of which the consent tool tells another that is busy, it makes one person, too', async () => {
  const ids = await idsOf(async (one, other) => {
    await other.page.evaluate(() => {
      addEventListener('storage', ({ key }) => {
        if (key === 'chosen') window.analytics.consent({ mixpanel: true })
      })
      // Until the first has sent: what it has stored is not seen before what told of the consent.
      setTimeout(() => {
        for (const end = performance.now() + 1_000; performance.now() < end;);
      })
    })
    await one.page.evaluate(async () => {
      localStorage.setItem('chosen', 'all')
      window.analytics.consent({ mixpanel: true })
      await window.analytics.flush()
    })
    for (const { page } of [one, other])
      await page.waitForFunction(() => window.analytics.status().mixpanel?.state === 'on')
  })
  expect(ids).toEqual([1, 1])
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

test('refused as soon as it was given, nothing is stored by what was on its way', async () => {
  const tab = await aTab()
  await tab.page.evaluate(() => {
    window.analytics.consent({ mixpanel: true })
    window.analytics.consent({ mixpanel: false })
  })
  const detectors = () => tab.requested.find((url) => url.includes('further-detectors'))
  await expect.poll(detectors).toBeDefined()
  // Without them nothing is looked for that an earlier page has left. A database that was opened before another is there before it.
  await tab.page.evaluate(
    `import('${detectors()}').then(() => new Promise((done) => setTimeout(done)))`,
  )
  await tab.page.evaluate(async () => {
    const done = (request: IDBRequest) => new Promise((resolve) => (request.onsuccess = resolve))
    const probe = indexedDB.open('probe')
    await done(probe)
    probe.result.close()
    await done(indexedDB.deleteDatabase('probe'))
  })
  await expect.poll(() => stored(tab)).toEqual(nothing)
})

test('refused before the page has looked at what an earlier one has left, that is erased', async () => {
  lab.mixpanel.respond = () => ({ status: 503 })
  const tab = await aTab()
  await choose(tab, true)
  await expect.poll(async () => (await stored(tab)).databases).toContain('cordon')
  await tab.page.close({ runBeforeUnload: true })
  const next = await aTab(true, false)
  await expect.poll(async () => (await stored(next)).databases).not.toContain('cordon')
})

describe('a vendor’s interface, in a file of its own,', () => {
  type Act = (...given: unknown[]) => unknown
  type Call = readonly [name: string, ...given: unknown[]]

  /** Calls Mixpanel's, which is connected to the page's analytics if there is one, and lets it store what it would. */
  async function use({ page, requested }: Tab, calls: readonly Call[]) {
    await page.addScriptTag({
      type: 'module',
      content: `import mixpanel, { connect } from '/mixpanel/mixpanel.js'
        if (window.analytics) connect(window.analytics)
        window.mixpanel = mixpanel`,
    })
    await page.waitForFunction(() => 'mixpanel' in window)
    await page.evaluate((all) => {
      const { mixpanel } = window as unknown as { mixpanel: Record<string, Act> }
      for (const [name, ...given] of all) mixpanel[name]?.(...given)
    }, calls)
    if (!calls.some(([name]) => name === 'register')) return
    const rules = () => requested.find((url) => url.includes('/mixpanel/remember-'))
    await expect.poll(rules).toBeDefined()
    await page.evaluate(`import('${rules()}').then(() => new Promise((done) => setTimeout(done)))`)
  }

  test('stores nothing before consent is given, and nothing after it is refused', async () => {
    const tab = await aTab()
    await use(tab, [['init', 'token'], ['register', { plan: 'pro' }], ['opt_in_tracking']])
    expect(await stored(tab)).toEqual(nothing)
    await choose(tab, true)
    await expect.poll(async () => (await stored(tab)).local).toContain('cordon:compat')
    expect((await stored(tab)).local).toContain('cordon:choice:mixpanel:token')
    await choose(tab, false)
    await expect.poll(() => stored(tab)).toEqual(nothing)
    await use(tab, [['register', { plan: 'free' }]])
    expect(await stored(tab)).toEqual(nothing)
  })

  test('stores what it was told before the analytics was there only once consent is given', async () => {
    const tab = await lab.tab(profile)
    await use(tab, [['init', 'token'], ['opt_in_tracking']])
    expect(await stored(tab)).toEqual(nothing)
  })

  test.each([undefined, false])(
    'keeps it, where somebody has opted out, also without consent, for it is what keeps them out: %s',
    async (choice) => {
      const tab = await aTab()
      await use(tab, [['init', 'token'], ['opt_out_tracking']])
      if (choice === false) await choose(tab, choice)
      await expect
        .poll(async () => (await stored(tab)).local)
        .toEqual(['cordon:choice:mixpanel:token'])
      const next = await aTab()
      await use(next, [['init', 'token']])
      expect(await next.page.evaluate(isOut)).toBe(true)
    },
  )

  test('does not store without consent that everybody is out by default, for nobody has said so', async () => {
    const tab = await aTab()
    await use(tab, [['init', 'token', { opt_out_tracking_by_default: true }]])
    expect(await tab.page.evaluate(isOut)).toBe(true)
    expect(await stored(tab)).toEqual(nothing)
  })

  function isOut() {
    return (
      window as unknown as { mixpanel: Record<string, Act> }
    ).mixpanel.has_opted_out_tracking?.()
  }
})
