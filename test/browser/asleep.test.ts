import { recordingEndpoint, type RecordingEndpoint } from 'cordon/testing'
import puppeteer, { type Browser, type BrowserContext, type Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchOptions } from '../helpers/chromium.mjs'
import { bundleApp, startAppServer, type AppServer } from './support/app-server'

const every = 1_000
/** So many events are tracked after the return, and the vendor's turn comes with each. */
const manyTicks = 20

function policy(version: number, state: string) {
  return JSON.stringify({ version, vendors: { mixpanel: state } })
}

let files: AppServer['files']
let browser: Browser
let profile: BrowserContext
let app: AppServer
let mixpanel: RecordingEndpoint
/** The policy that is asked for after the sleep arrives then. */
let answer: () => void
let answered: Promise<void>

// Playwright's browser puts no page into its cache, and takes every tab for one in front.
beforeAll(async () => {
  files = await bundleApp()
  const { executablePath, args } = await launchOptions(['--headless=new', 'about:blank'])
  browser = await puppeteer.launch({ executablePath, args, ignoreDefaultArgs: true })
})
afterAll(() => browser.close())
beforeEach(async () => {
  ;[profile, app, mixpanel] = await Promise.all([
    browser.createBrowserContext(),
    startAppServer(files),
    recordingEndpoint(),
  ])
  app.policy = { body: policy(1, 'on') }
  app.present = policy(1, 'on')
  answered = new Promise((resolve) => (answer = resolve))
})
afterEach(async () => {
  answer()
  await profile.close()
  await Promise.all([app.close(), mixpanel.close()])
})

/** The only tab of a browser, in which an event is tracked every 5 ms. */
async function ticking(by: 'mixpanelHttp' | 'mixpanel', from: 'poll' | 'stream'): Promise<Page> {
  const page = await profile.newPage()
  await page.goto(app.url)
  await page.waitForFunction(() => 'cordon' in window)
  await page.evaluate(
    (adapter, host, source, interval) => {
      const { createAnalytics, poll, stream, ...adapters } = window.cordon
      const sources = {
        poll: () => poll('/policy.json', { every: interval, jitter: 0 }),
        stream: () => stream('/events'),
      }
      window.analytics = createAnalytics({
        vendors: { mixpanel: adapters[adapter]({ token: 'token', host }) },
        source: sources[source](),
      })
      const tick = (): void => {
        window.analytics.track('tick')
        void window.analytics.flush()
      }
      let ticks = setInterval(tick, 5)
      addEventListener('offline', () => clearInterval(ticks))
      addEventListener('online', () => (ticks = setInterval(tick, 5)))
    },
    by,
    mixpanel.url,
    from,
    every,
  )
  await mixpanel.waitFor((requests) => requests.length > 2)
  return page
}

/** Puts a page to sleep; returns the way to wake it up. */
type PutToSleep = (page: Page) => Promise<() => Promise<unknown>>

async function leave(page: Page) {
  await page.goto(`${app.url}/elsewhere`)
  return () => page.goBack()
}

async function freeze(page: Page) {
  const other = await profile.newPage()
  await other.bringToFront()
  const session = await page.createCDPSession()
  await session.send('Page.setWebLifecycleState', { state: 'frozen' })
  return async () => {
    await session.send('Page.setWebLifecycleState', { state: 'active' })
    await page.bringToFront()
  }
}

/** What has arrived when the sleep has taken longer than there is between two looks at the policy. */
async function requestsAsleep(): Promise<number> {
  const from = Date.now()
  await expect.poll(() => Date.now() - from, { timeout: 5_000 }).toBeGreaterThan(1.5 * every)
  return mixpanel.requests.length
}

function isHeld(page: Page) {
  return page.waitForFunction(
    (many) => {
      const { state, pending = 0 } = window.analytics.status().mixpanel ?? {}
      return state === 'hold' && pending > many
    },
    {},
    manyTicks,
  )
}

function isIn(state: string, page: Page) {
  return page.waitForFunction(
    (wanted) => window.analytics.status().mixpanel?.state === wanted,
    {},
    state,
  )
}

test.each<[string, string, 'mixpanelHttp' | 'mixpanel', PutToSleep]>([
  ['the back/forward cache', 'by wire', 'mixpanelHttp', leave],
  ['the back/forward cache', 'by an SDK in the page', 'mixpanel', leave],
  ['a frozen tab', 'by wire', 'mixpanelHttp', freeze],
])(
  'after a sleep in %s nothing goes out %s before the policy is read, nor after it if that says stop',
  async (_, __, adapter, putToSleep) => {
    const page = await ticking(adapter, 'poll')
    const wake = await putToSleep(page)
    const before = await requestsAsleep()
    app.policy = { body: policy(2, 'off'), after: answered }
    await wake()
    await isHeld(page)
    expect(mixpanel.requests).toHaveLength(before)
    answer()
    await isIn('off', page)
    expect(mixpanel.requests).toHaveLength(before)
  },
)

test('what was tracked before a sleep and after it is sent, and what had its answer before only once', async () => {
  const page = await ticking('mixpanelHttp', 'poll')
  // In order: so many of the first had their answers.
  const answeredBefore = await page.evaluate(
    () => window.analytics.status().mixpanel?.delivered ?? 0,
  )
  expect(answeredBefore).toBeGreaterThan(0)
  const wake = await leave(page)
  await requestsAsleep()
  app.policy = { body: policy(1, 'on'), after: answered }
  await wake()
  await isHeld(page)
  answer()
  await isIn('on', page)
  await page.waitForFunction(
    (many) => (window.analytics.status().mixpanel?.pending ?? many) < many,
    {},
    manyTicks,
  )
  expect(await page.evaluate(() => window.analytics.status().mixpanel?.dropped)).toEqual({})
  const ids = mixpanel.events.map(({ id }) => id)
  // What was on the way as the page was left may come again, under its id.
  const once = [...new Set(ids)].slice(0, answeredBefore)
  expect(ids.filter((id) => once.includes(id))).toEqual(once)
  const again = ids.filter((id, index) => ids.indexOf(id) !== index)
  expect(new Set(again).size).toBe(again.length)
})

test('after a sleep a tab that streams sends nothing before it is connected again', async () => {
  const page = await ticking('mixpanelHttp', 'stream')
  const wake = await leave(page)
  const before = await requestsAsleep()
  app.present = policy(2, 'off')
  await wake()
  await isIn('off', page)
  expect(mixpanel.requests).toHaveLength(before)
})

test('a tab that was offline sends nothing new before the policy is read', async () => {
  const page = await ticking('mixpanelHttp', 'poll')
  await page.setOfflineMode(true)
  await requestsAsleep()
  app.policy = { body: policy(2, 'off'), after: answered }
  const onlineAt = Date.now()
  await page.setOfflineMode(false)
  await isHeld(page)
  answer()
  await isIn('off', page)
  // What was tracked before may be tried again in the moment before the browser says that it is online.
  expect(mixpanel.events.filter(({ time = 0 }) => time > onlineAt)).toEqual([])
})
