import type { LedgerLine } from 'cordon'
import type { BrowserContext } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Lab, Tab } from './support/lab'
import { useLab } from './support/use-lab'

let lab: Lab
let profile: BrowserContext
useLab((...opened) => ([lab, profile] = opened))

function linesOf(bodies: readonly string[]): LedgerLine[] {
  return bodies.flatMap((body) =>
    body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as LedgerLine),
  )
}

/** A tab with one vendor, whose ledger goes to the app's own server. */
async function aTab(sink = '/own'): Promise<Tab> {
  const tab = await lab.tab(profile)
  await tab.page.evaluate((own) => {
    const { createAnalytics, memory } = window.cordon
    window.analytics = createAnalytics({
      vendors: { sink: memory() },
      ledger: { sink: own, every: 100 },
    })
  }, sink)
  return tab
}

test('tells the app’s own server what vendors were shown and what was stripped, once, never a value', async () => {
  const tab = await aTab()
  await tab.page.evaluate(async () => {
    const { analytics } = window
    analytics.track('signup', { email: 'ada@example.com', plan: 'pro' })
    analytics.track('signup', { email: 'ada@example.com', plan: 'team' })
    await analytics.flush()
  })
  await expect.poll(() => linesOf(lab.app.own).length).toBeGreaterThan(0)
  await tab.page.evaluate(async () => {
    const { analytics } = window
    analytics.identify('user-4711')
    analytics.group('org-12')
    analytics.track('signup', { email: 'ada@example.com', plan: 'pro' })
    await analytics.flush()
    await analytics.close()
  })
  const lines = linesOf(lab.app.own)
  const signups = lines.filter(({ event, property }) => event === 'signup' && property === null)
  expect(signups.reduce((sum, { count }) => sum + count, 0)).toBe(3)
  const emails = lines.filter(({ property }) => property === 'properties.email')
  expect(emails.map((line) => line.count).reduce((sum, count) => sum + count)).toBe(3)
  expect(emails[0]).toMatchObject({
    ...{ vendor: 'sink', class: 'contact', treatment: 'drop', origin: 'app' },
    organisation: null,
  })
  expect(emails.at(-1)?.organisation).toMatch(/^p_/)
  // Before somebody signed in, and after.
  expect(new Set(lines.map(({ subject }) => subject)).size).toBe(2)
  expect(lab.app.own.join('')).not.toMatch(/ada@|user-4711|org-12|"pro"|team/)
})

test('comes again until it is taken, with nothing counted twice', async () => {
  const tab = await lab.tab(profile)
  const { taken, refused } = await tab.page.evaluate(async () => {
    const { createAnalytics, memory } = window.cordon
    const lists: { count: number; property: string | null }[][] = []
    let failures = 0
    const analytics = createAnalytics({
      vendors: { sink: memory() },
      ledger: {
        sink: (lines) => {
          failures += 1
          if (failures < 3) throw new Error('not now')
          lists.push([...lines])
        },
        every: 20,
      },
    })
    for (let index = 0; index < 5; index += 1) {
      analytics.track('tick')
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
    // Its chunks may have come only now: what was refused comes again, with nothing new tracked.
    while (failures < 3) await new Promise((resolve) => setTimeout(resolve, 20))
    await analytics.flush()
    await analytics.close()
    return { taken: lists.flat().filter(({ property }) => property === null), refused: failures }
  })
  expect(refused).toBeGreaterThanOrEqual(3)
  expect(taken.reduce((sum, { count }) => sum + count, 0)).toBe(5)
})

test('tells the rest when the page goes', async () => {
  const tab = await aTab()
  await tab.page.evaluate(async () => {
    window.analytics.track('first')
  })
  await expect.poll(() => linesOf(lab.app.own).length).toBeGreaterThan(0)
  await tab.page.evaluate(async () => {
    window.analytics.track('last')
    await window.analytics.flush()
  })
  await tab.page.goto('about:blank')
  await expect.poll(() => linesOf(lab.app.own).map(({ event }) => event)).toContain('last')
})

test('tells of events that the app’s own listeners track while the page goes', async () => {
  const tab = await aTab()
  await tab.page.evaluate(async () => {
    const { analytics } = window
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') analytics.track('hidden')
    })
    window.addEventListener('visibilitychange', () => analytics.track('hidden, says the window'))
    window.addEventListener('pagehide', () => analytics.track('gone'))
    analytics.track('first')
    await analytics.flush()
  })
  await expect.poll(() => linesOf(lab.app.own).length).toBeGreaterThan(0)
  await tab.page.goto('about:blank')
  await expect
    .poll(() => linesOf(lab.app.own).map(({ event }) => event))
    .toEqual(expect.arrayContaining(['gone', 'hidden', 'hidden, says the window']))
})

test('tells nothing twice of which a request is under way when the page goes', async () => {
  const tab = await aTab('/own?after=500')
  await tab.page.evaluate(() => {
    const { analytics } = window
    addEventListener('visibilitychange', () => analytics.track('last'))
    analytics.track('once')
  })
  await expect.poll(() => lab.app.own.length).toBe(1)
  await tab.page.goto(`${lab.app.url}/other`)
  await expect.poll(() => linesOf(lab.app.own).map(({ event }) => event)).toContain('last')
  const counted = linesOf(lab.app.own).filter(
    ({ event, property }) => event === 'once' && !property,
  )
  expect(counted.map(({ count }) => count)).toEqual([1])
})

test('keeps no policy from the page when its server, which is the policy’s too, answers nothing', async () => {
  lab.app.policy = { body: '{"version":1,"vendors":{"sink":"on"}}' }
  const { page } = await lab.tab(profile)
  await page.evaluate(() => {
    const { createAnalytics, memory, poll } = window.cordon
    window.analytics = createAnalytics({
      vendors: { sink: memory() },
      source: poll('/policy.json', { every: 1_000 }),
      ledger: { sink: '/own?after=120000', every: 50 },
    })
    setInterval(() => window.analytics.track('tick'), 10)
  })
  await expect.poll(() => lab.app.own.length).toBeGreaterThan(2)
  // Those that were asked for before more requests waited than a browser sends at once.
  const before = lab.app.polls
  await expect.poll(() => lab.app.polls).toBeGreaterThan(before + 1)
  lab.app.policy = { body: '{"version":2,"vendors":{"sink":"off"}}' }
  await expect.poll(() => page.evaluate(() => window.analytics.status().sink?.state)).toBe('off')
})

test('is refused where its sink is a vendor', async () => {
  const tab = await lab.tab(profile)
  const message = await tab.page.evaluate((host) => {
    const { createAnalytics, mixpanel } = window.cordon
    try {
      createAnalytics({
        vendors: { mixpanel: mixpanel({ token: 't', host }) },
        ledger: { sink: `${host}/ledger` },
      })
      return 'accepted'
    } catch (error) {
      return String(error)
    }
  }, lab.mixpanel.url)
  expect(message).toMatch(/ledger\.sink.*mixpanel/)
})
