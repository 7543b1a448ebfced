import type { BrowserContext } from 'playwright-core'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Lab, Tab } from './support/lab'
import { useLab } from './support/use-lab'

let lab: Lab
let profile: BrowserContext
useLab((...opened) => ([lab, profile] = opened))

declare global {
  interface Window {
    publish?: (document: unknown) => void
  }
}

const persist = { log: { persist: true } }

/** A page with a vendor without code, that is told policies by `publish`. */
async function open(options: object = persist): Promise<Tab> {
  const tab = await lab.tab(profile)
  await tab.page.evaluate(
    ({ host, more }) => {
      const { createAnalytics, mixpanelHttp } = window.cordon
      window.analytics = createAnalytics({
        vendors: { mixpanel: mixpanelHttp({ token: 'token', host }) },
        source: (publish) => {
          window.publish = publish
          return () => undefined
        },
        ...more,
      })
    },
    { host: lab.mixpanel.url, more: options },
  )
  return tab
}

function publish({ page }: Tab, ...states: readonly [version: number, mixpanel: string][]) {
  return page.evaluate((documents) => {
    for (const [version, mixpanel] of documents)
      window.publish?.({ version, vendors: { mixpanel } })
  }, states)
}

function stored({ page }: Tab): Promise<string> {
  return page.evaluate(async () => {
    const known = await indexedDB.databases()
    if (!known.some(({ name }) => name === 'cordon')) return 'no database'
    return new Promise<string>((resolve) => {
      const opening = indexedDB.open('cordon')
      opening.onsuccess = () => {
        const all = opening.result.transaction('boxes').objectStore('boxes').getAll()
        all.onsuccess = () => {
          opening.result.close()
          resolve(JSON.stringify(all.result))
        }
      }
    })
  })
}

function sent() {
  return lab.mixpanel.events.map(({ name }) => name)
}

/** The chunk does not arrive until this is called; a number of times it cannot be had at all. */
async function withhold(chunk: string, failures = 0): Promise<() => void> {
  let release = (): void => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  let asked = 0
  await profile.route(new RegExp(chunk), async (route) => {
    asked += 1
    if (asked <= failures) return route.abort('failed')
    await released
    return route.continue()
  })
  return release
}

/** Tracks one more event, and waits for it: what was stored would have come before. */
async function sendsOnly(tab: Tab, name: string): Promise<void> {
  await tab.page.evaluate((event) => window.analytics.track(event), name)
  await lab.mixpanel.waitFor(() => sent().includes(name), 30_000)
  // What was taken over is sent first, or right after.
  await tab.page.evaluate(() => window.analytics.flush())
  expect(sent()).toEqual([name])
}

/** An earlier page has left two events, which its vendor's server did not take. */
async function leaveEvents(): Promise<void> {
  lab.mixpanel.respond = () => ({ status: 503, headers: { 'retry-after': '600' } })
  const tab = await open()
  await publish(tab, [1, 'on'])
  await tab.page.evaluate(() => ['one', 'two'].forEach((name) => window.analytics.track(name)))
  await lab.mixpanel.waitFor((requests) => requests.length > 0, 30_000)
  await vi.waitUntil(async () => (await stored(tab)).includes('two'), 15_000)
  const before = lab.mixpanel.requests.length
  await tab.page.close()
  await lab.mixpanel.waitFor((requests) => requests.length > before, 30_000)
  lab.mixpanel.clear()
  lab.mixpanel.respond = () => ({})
}
beforeEach(leaveEvents)

test.each(['optional-features', 'outbox'])(
  'a kill before the chunk `%s` has arrived erases what is stored, although it is lifted by then',
  async (chunk) => {
    const release = await withhold(chunk)
    const tab = await open()
    await publish(tab, [2, 'on'], [3, 'off'], [4, 'on'])
    release()
    await expect.poll(() => stored(tab)).toBe('[]')
    await sendsOnly(tab, 'later')
  },
)

test.each(['optional-features', 'outbox'])(
  'a kill is obeyed where the chunk `%s` could not be loaded at first: it is asked for again',
  async (chunk) => {
    await profile.clock.install()
    const release = await withhold(chunk, 1)
    release()
    const failed = profile.waitForEvent('requestfailed')
    const tab = await open()
    await failed
    await publish(tab, [2, 'on'], [3, 'off'])
    await expect
      .poll(async () => {
        await profile.clock.runFor(5_000)
        return stored(tab)
      })
      .toBe('[]')
  },
)

test('a kill in a page without an outbox is obeyed by the next page that has one', async () => {
  const without = await open({})
  await publish(without, [2, 'on'], [3, 'off'], [4, 'on'])
  await without.page.close()
  const tab = await open()
  await publish(tab, [4, 'on'])
  await expect.poll(() => stored(tab)).toBe('[]')
  await sendsOnly(tab, 'later')
  // From then on events are kept as before.
  lab.mixpanel.respond = () => ({ status: 503, headers: { 'retry-after': '600' } })
  await tab.page.evaluate(() => window.analytics.track('kept'))
  await expect.poll(() => stored(tab)).toContain('kept')
  const next = await open()
  await publish(next, [4, 'on'])
  expect(await stored(next)).toContain('kept')
})

test('a refusal of consent to all erases what is stored in a page without an outbox, too', async () => {
  const tab = await open({ consent: { required: true } })
  expect(await stored(tab)).toContain('two')
  await tab.page.evaluate(() => window.analytics.consent({ mixpanel: false }))
  await expect.poll(() => stored(tab)).toBe('no database')
})
