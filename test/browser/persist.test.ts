import type { BrowserContext } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Lab, Tab } from './support/lab'
import { useLab } from './support/use-lab'

let lab: Lab
let profile: BrowserContext
useLab((...opened) => ([lab, profile] = opened))

function down() {
  return { status: 503, headers: { 'retry-after': '600' } }
}

/** A tab whose vendor has no code, and whose log is kept, or is not. */
async function open(more: object = { log: { persist: true } }): Promise<Tab> {
  const tab = await lab.tab(profile)
  await tab.page.evaluate(
    ({ host, options }) => {
      const { createAnalytics, mixpanelHttp } = window.cordon
      window.analytics = createAnalytics({
        vendors: { mixpanel: mixpanelHttp({ token: 'token', host }) },
        ...options,
      })
    },
    { host: lab.mixpanel.url, options: more },
  )
  return tab
}

/** A page that has tracked three events, and ends while the vendor's server is in trouble. */
async function unsent(more?: object): Promise<Tab> {
  lab.mixpanel.respond = down
  const tab = await open(more)
  await tab.page.evaluate(() => {
    for (const name of ['one', 'two', 'three'])
      window.analytics.track(name, { email: 'ada@example.com', note: 'mail ada@example.com' })
  })
  await lab.mixpanel.waitFor(() => lab.mixpanel.requests.length > 0, 30_000)
  return tab
}

/** Closes a page, and waits for what it sends at its end, which is refused like all before. */
async function leave(tab: Tab): Promise<void> {
  const before = lab.mixpanel.requests.length
  await tab.page.close()
  await lab.mixpanel.waitFor((requests) => requests.length > before, 30_000)
}

function boxesOf(tab: Tab) {
  return tab.page.evaluate(async () => {
    // Opened too early, the database would be this test's, and empty.
    const known = await indexedDB.databases()
    if (!known.some(({ name }) => name === 'cordon')) return '[]'
    return new Promise<string>((resolve) => {
      const opening = indexedDB.open('cordon')
      opening.onsuccess = () => {
        const db = opening.result
        if (!db.objectStoreNames.contains('boxes')) return resolve('[]')
        const all = db.transaction('boxes').objectStore('boxes').getAll()
        all.onsuccess = () => {
          db.close()
          resolve(JSON.stringify(all.result))
        }
      }
    })
  })
}

function named() {
  return lab.mixpanel.events.map(({ name }) => name)
}

test('what a page could not send, the next one sends: once, with its ids, nothing personal kept', async () => {
  const tab = await unsent()
  await expect.poll(() => boxesOf(tab)).toContain('three')
  expect(await boxesOf(tab)).not.toMatch(/ada@/)
  const ids = lab.mixpanel.events.map(({ id }) => id)
  await leave(tab)
  lab.mixpanel.clear()
  lab.mixpanel.respond = () => ({})
  const next = await open()
  await lab.mixpanel.waitFor(() => named().length >= 3, 30_000)
  expect(named()).toEqual(['one', 'two', 'three'])
  expect(lab.mixpanel.events.map(({ id }) => id)).toEqual(ids.slice(0, 3))
  // The server has it before the page has its answer.
  await expect
    .poll(() => next.page.evaluate(() => window.analytics.status().mixpanel))
    .toMatchObject({ accepted: 3, delivered: 3, pending: 0 })
  await expect.poll(() => boxesOf(next)).toBe('[]')
})

test('what the app says happened long ago is kept as any other', async () => {
  lab.mixpanel.respond = down
  const tab = await open()
  await tab.page.evaluate(() => {
    window.analytics.track('imported', {}, { timestamp: '2001-01-01T00:00:00.000Z' })
  })
  await expect.poll(() => boxesOf(tab)).toContain('imported')
  await leave(tab)
  lab.mixpanel.clear()
  lab.mixpanel.respond = () => ({})
  const next = await open()
  await lab.mixpanel.waitFor(() => named().includes('imported'), 30_000)
  await expect
    .poll(() => next.page.evaluate(() => window.analytics.status().mixpanel))
    .toMatchObject({ accepted: 1, delivered: 1, pending: 0 })
})

test('a refusal deletes it although another tab uses it, which goes on keeping its own', async () => {
  const asking = { consent: { required: true }, log: { persist: true } }
  lab.mixpanel.respond = down
  const [tab, other] = [await open(asking), await open(asking)] as const
  const consented = ({ page }: Tab, event: string) =>
    page.evaluate((name) => {
      window.analytics.consent({ mixpanel: true })
      window.analytics.track(name)
    }, event)
  await consented(tab, 'refused later')
  await consented(other, 'kept')
  for (const name of ['refused later', 'kept'])
    await expect.poll(() => boxesOf(tab)).toContain(name)
  await tab.page.evaluate(() => window.analytics.consent({ mixpanel: false }))
  await expect.poll(() => boxesOf(other)).not.toContain('refused later')
  await expect.poll(() => boxesOf(other)).toContain('kept')
  await consented(tab, 'granted again')
  await expect.poll(() => boxesOf(tab)).toContain('granted again')
  await tab.page.evaluate(() => window.analytics.close())
})

test('of two pages that come next only one has it', async () => {
  const tab = await unsent()
  await expect.poll(() => boxesOf(tab)).toContain('three')
  await leave(tab)
  lab.mixpanel.clear()
  lab.mixpanel.respond = () => ({})
  const next = await Promise.all([open(), open(), open()])
  await lab.mixpanel.waitFor(() => named().length >= 3, 30_000)
  await Promise.all(next.map(({ page }) => page.evaluate(() => window.analytics.flush())))
  expect(named().sort()).toEqual(['one', 'three', 'two'])
})

test('a page that only waits is not taken for one that is gone', async () => {
  await profile.clock.install()
  const tab = await unsent()
  await expect.poll(() => boxesOf(tab)).toContain('three')
  const other = await open()
  const writtenAt = async () => JSON.parse(await boxesOf(tab))[0].at as number
  const first = await writtenAt()
  for (let turn = 0; turn < 4; turn += 1) {
    const before = await writtenAt()
    await profile.clock.runFor(6_000)
    // The database has a time of its own.
    await expect.poll(writtenAt).toBeGreaterThan(before)
  }
  expect((await writtenAt()) - first).toBeGreaterThan(15_000)
  const status = ({ page }: Tab) => page.evaluate(() => window.analytics.status().mixpanel)
  expect(await status(other)).toMatchObject({ accepted: 0 })
  expect(await status(tab)).toMatchObject({ accepted: 3, pending: 3 })
})

test('a kill erases it: no later page has anything to send', async () => {
  const tab = await unsent()
  await expect.poll(() => boxesOf(tab)).toContain('three')
  await tab.page.evaluate(() => window.analytics.kill('mixpanel'))
  await expect.poll(() => boxesOf(tab)).toBe('[]')
  await tab.page.close()
  lab.mixpanel.clear()
  const next = await open()
  expect(await boxesOf(next)).toBe('[]')
  expect(lab.mixpanel.requests).toEqual([])
})

test('a kill on another page erases what a page that is gone has left', async () => {
  const tab = await unsent()
  await expect.poll(() => boxesOf(tab)).toContain('three')
  const other = await open({})
  await other.page.evaluate(() => window.analytics.kill('mixpanel'))
  await tab.page.close()
  const next = await open()
  await expect.poll(() => boxesOf(next)).toBe('[]')
})

test('without being asked for it, nothing is kept', async () => {
  const tab = await unsent({})
  await tab.page.goto(`${lab.app.url}/elsewhere`)
  // The memory of kills has no events in it.
  const databases = await tab.page.evaluate(async () => indexedDB.databases())
  expect(databases.filter(({ name }) => name !== 'cordon-kills')).toEqual([])
})

test('an app without an adapter of that kind is told', async () => {
  const tab = await lab.tab(profile)
  const message = await tab.page.evaluate(() => {
    const { createAnalytics, memory } = window.cordon
    try {
      createAnalytics({ vendors: { sink: memory() }, log: { persist: true } })
      return 'accepted'
    } catch (error) {
      return String(error)
    }
  })
  expect(message).toMatch(/log\.persist/)
})
