import type { BrowserContext, Frame, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { bundleApp } from './support/app-server'
import { openLab, type Lab } from './support/lab'
import { useLab } from './support/use-lab'

let lab: Lab
let profile: BrowserContext
useLab(
  (...opened) => ([lab, profile] = opened),
  async () => openLab([], await bundleText('/two')),
)

/** Another bundle of the same library, as a micro-frontend brings its own. */
async function bundleText(under: string): Promise<[string, string][]> {
  const files = [...(await bundleApp(under))]
  return files.map(([path, contents]) => [path, new TextDecoder().decode(contents)])
}

/** Creates `window.analytics`, all of whose vendors are on. */
async function create(where: Page | Frame, names: readonly string[], more: object = {}) {
  await where.evaluate(
    ({ names, mixpanelHost, posthogHost, every }) => {
      const { createAnalytics, mixpanelHttp, posthogHttp, poll } = window.cordon
      const all = {
        mixpanel: mixpanelHttp({ token: 'mp-token', host: mixpanelHost }),
        posthog: posthogHttp({ token: 'phc_token', host: posthogHost }),
      }
      const vendors = Object.fromEntries(
        Object.entries(all).filter(([name]) => names.includes(name)),
      )
      const errors: string[] = []
      window.analytics = createAnalytics({
        vendors,
        policy: { version: 1, vendors: Object.fromEntries(names.map((name) => [name, 'on'])) },
        ...(every && { source: poll('/policy.json', { every }) }),
      })
      window.analytics.on('error', ({ error }) => errors.push(String(error)))
      Object.assign(window, { errors })
    },
    {
      ...{ names, mixpanelHost: lab.mixpanel.url, posthogHost: lab.posthog.url },
      ...{ every: 0, ...more },
    },
  )
}

/** What of a window's was delivered once `flush` is done, and what it was told. */
function outcome(where: Page | Frame) {
  return where.evaluate(async () => {
    await window.analytics.flush(5_000)
    const { mixpanel } = window.analytics.report().vendors
    return {
      delivered: mixpanel?.delivered,
      pending: mixpanel?.pending,
      errors: (window as unknown as { errors: string[] }).errors,
    }
  })
}

/** All exits of a page are watched as soon as it has time. */
function isWatched(where: Page) {
  return where.waitForFunction(() => !/^function sendBeacon/.test(String(navigator.sendBeacon)))
}

function received() {
  return lab.mixpanel.events.map(({ name }) => name).sort()
}

test('two bundles in one page share a vendor, and each delivers its events once', async () => {
  const { page } = await lab.tab(profile)
  await create(page, ['mixpanel', 'posthog'])
  await page.evaluate(() => Object.assign(window, { first: window.analytics }))
  await page.addScriptTag({ url: '/two/app.js', type: 'module' })
  await create(page, ['mixpanel'])
  await page.evaluate(() => {
    const { first } = window as unknown as { first: typeof window.analytics }
    first.track('first')
    window.analytics.track('second')
  })
  expect(await outcome(page)).toEqual({ delivered: 1, pending: 0, errors: [] })
  await expect.poll(received).toEqual(['first', 'second'])
  const killed = await page.evaluate(() => {
    const { first } = window as unknown as { first: typeof window.analytics }
    window.analytics.kill('mixpanel')
    first.track('after')
    return new Promise((resolve) => first.on('kill', ({ vendor }) => resolve(vendor)))
  })
  expect(killed).toBe('mixpanel')
})

test('a frame of the same origin has its own copy, and the page takes it for no foreign one', async () => {
  const { page } = await lab.tab(profile)
  await create(page, ['mixpanel'])
  await page.evaluate(() => window.analytics.track('page'))
  await outcome(page)
  await page.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.src = '/frame'
    return new Promise((resolve) => {
      frame.onload = resolve
      document.body.append(frame)
    })
  })
  const frame = page.frames()[1] as Frame
  await frame.waitForFunction(() => 'cordon' in window)
  await create(frame, ['mixpanel'])
  await frame.evaluate(() => window.analytics.track('frame'))
  expect(await outcome(frame)).toEqual({ delivered: 1, pending: 0, errors: [] })
  expect(await outcome(page)).toMatchObject({ errors: [] })
  expect(received()).toEqual(['frame', 'page'])
})

test('a `fetch` that is made of XMLHttpRequest sends each event, and once', async () => {
  await profile.addInitScript(() => {
    Object.assign(window, {
      fetch: (url: string, { method = 'GET', body }: { method?: string; body?: string } = {}) =>
        new Promise((resolve, reject) => {
          const xhr = new XMLHttpRequest()
          xhr.open(method, url)
          xhr.onload = () => resolve(new Response(xhr.responseText, { status: xhr.status }))
          xhr.onerror = () => reject(new TypeError('Failed to fetch'))
          xhr.send(body)
        }),
    })
  })
  const { page } = await lab.tab(profile)
  await create(page, ['mixpanel'])
  await isWatched(page)
  await page.evaluate(() => window.analytics.track('polyfilled'))
  expect(await outcome(page)).toEqual({ delivered: 1, pending: 0, errors: [] })
  expect(received()).toEqual(['polyfilled'])
})

test('a frame that is made of a text hears what a policy says', async () => {
  lab.app.policy = { body: JSON.stringify({ version: 2, vendors: { mixpanel: 'off' } }) }
  const { page } = await lab.tab(profile)
  await page.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.srcdoc = '<!doctype html><script type="module" src="/app.js"></script>'
    document.body.append(frame)
  })
  await expect.poll(() => page.frames().length).toBe(2)
  const frame = page.frames()[1] as Frame
  await frame.waitForFunction(() => 'cordon' in window)
  await create(frame, ['mixpanel'], { every: 1_000 })
  await frame.waitForFunction(() => window.analytics.status().mixpanel?.state === 'off')
})

test('a frame that is made of a text sends to paths of its page', async () => {
  const { page } = await lab.tab(profile)
  const asked: string[] = []
  await page.context().route('**/own/**', (route) => {
    asked.push(new URL(route.request().url()).pathname)
    return route.fulfill({ json: { status: 1 } })
  })
  await page.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.srcdoc = '<!doctype html><script type="module" src="/app.js"></script>'
    document.body.append(frame)
  })
  await expect.poll(() => page.frames().length).toBe(2)
  const frame = page.frames()[1] as Frame
  await frame.waitForFunction(() => 'cordon' in window)
  await frame.evaluate(async () => {
    const { createAnalytics, mixpanelHttp } = window.cordon
    const vendors = { mixpanel: mixpanelHttp({ token: 'token', host: '/own/relay' }) }
    const analytics = createAnalytics({ vendors, ledger: { sink: '/own/ledger' } })
    analytics.track('seen')
    await analytics.flush()
    analytics.close()
  })
  await expect.poll(() => asked).toEqual(expect.arrayContaining(['/own/relay/track/']))
  await expect.poll(() => asked).toEqual(expect.arrayContaining(['/own/ledger']))
})
