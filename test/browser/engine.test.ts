import type { BrowserContext } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Lab, Tab } from './support/lab'
import { useLab } from './support/use-lab'

let lab: Lab
let profile: BrowserContext
useLab((...opened) => ([lab, profile] = opened))

const engine = /chunk-engine-/
function loads({ requested }: Tab) {
  return requested.filter((url) => engine.test(url)).length
}

/** A tab whose app sends to PostHog, without any vendor code, as far as its policy says. */
async function sending(tab: Tab, state: 'on' | 'off'): Promise<void> {
  await tab.page.evaluate(
    ({ host, first }) => {
      const { createAnalytics, posthogHttp } = window.cordon
      const told: string[] = []
      window.analytics = createAnalytics({
        vendors: { posthog: posthogHttp({ token: 'phc_token', host }) },
        policy: { version: 1, vendors: { posthog: first } },
        source: (publish) => {
          Object.assign(window, { publish })
          publish({ version: 1, vendors: { posthog: first } })
          return () => {}
        },
      })
      Object.assign(window, { told })
      window.analytics.on('error', ({ error }) => told.push(String(error)))
      for (let index = 0; index < 3; index += 1) window.analytics.track('tick', { index })
    },
    { host: lab.posthog.url, first: state },
  )
}

test('while the chunk with the rules cannot be loaded events wait; when it can, each arrives once', async () => {
  await profile.clock.install()
  let isBlocked = true
  await profile.route(engine, (route) => (isBlocked ? route.abort() : route.continue()))
  const tab = await lab.tab(profile)
  await sending(tab, 'on')
  await tab.page.waitForFunction(() => (window as unknown as { told: string[] }).told.length > 0)
  const before = await tab.page.evaluate(() => window.analytics.status().posthog)
  expect(before).toMatchObject({ state: 'on', accepted: 3, pending: 3, sdk: 'absent' })
  // Not even what the app sends there itself: nobody can say that it is clean.
  const own = await tab.page.evaluate(
    (host) => fetch(host, { method: 'POST', body: '{}' }).catch(String),
    `${lab.posthog.url}/batch/`,
  )
  expect(own).toMatch(/TypeError/)
  expect(lab.posthog.requests).toEqual([])

  isBlocked = false
  await tab.page.clock.fastForward(11_000)
  await lab.posthog.waitFor(() => lab.posthog.events.length >= 3, 10_000)
  expect(lab.posthog.events.map(({ properties }) => properties.index)).toEqual([0, 1, 2])
  expect(tab.errors).toEqual([])
})

test('where nothing may run the chunk is not loaded, until something may', async () => {
  const tab = await lab.tab(profile)
  await sending(tab, 'off')
  await tab.page.evaluate(() => window.analytics.flush())
  expect(loads(tab)).toBe(0)
  const killed = await tab.page.evaluate(() => window.analytics.status().posthog)
  expect(killed).toMatchObject({ state: 'off', accepted: 3, dropped: { killed: 3 } })

  await tab.page.evaluate(() => {
    const { publish } = window as unknown as { publish: (document: unknown) => void }
    publish({ version: 2, vendors: { posthog: 'on' } })
    window.analytics.track('tick', { index: 3 })
  })
  await lab.posthog.waitFor(() => lab.posthog.events.length >= 1, 10_000)
  expect(loads(tab)).toBe(1)
  expect(lab.posthog.events.map(({ properties }) => properties.index)).toEqual([3])
})

test('a closed instance starts no vendor, whatever a source or an old holder of it says', async () => {
  const tab = await lab.tab(profile)
  const isLoaded = await tab.page.evaluate(async () => {
    const { createAnalytics, memory, script } = window.cordon
    let publish: (document: unknown) => unknown = () => {}
    const footprint = { hosts: ['acme.example'], scripts: [`${location.origin}/tag.js`] }
    const src = `${location.origin}/tag.js`
    const closed = createAnalytics({
      vendors: { acme: script({ name: 'acme', src, footprint }), sink: memory() },
      policy: { version: 1, vendors: { acme: 'off' } },
      // It cannot be stopped.
      source(to) {
        publish = to
        to({ version: 2, vendors: { acme: 'off' } })
        return () => {}
      },
    })
    closed.track('seen')
    while (closed.status().sink.delivered !== 1) await new Promise((done) => setTimeout(done, 10))
    await closed.close()
    publish({ version: 3, vendors: { acme: 'on' } })
    closed.consent({ acme: true })
    publish({ version: 4, vendors: { acme: 'on' } })
    // Until a vendor that may run would have been loaded.
    const other = createAnalytics({
      vendors: { other: script({ name: 'other', src: `${src}?other`, footprint }) },
    })
    while (!document.querySelector('script[src$="?other"]'))
      await new Promise((done) => setTimeout(done, 10))
    await other.close()
    return document.querySelector(`script[src="${src}"]`) !== null
  })
  expect(isLoaded).toBe(false)
})
