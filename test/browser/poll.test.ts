import type { BrowserContext } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import type { PolicyAnswer } from './support/app-server'
import type { Lab, Tab } from './support/lab'
import { useLab } from './support/use-lab'

const every = 1_000
function policy(version: number, state = 'on') {
  return JSON.stringify({ version, vendors: { sink: state } })
}

let lab: Lab
let profile: BrowserContext
useLab((...opened) => ([lab, profile] = opened))
beforeEach(() => {
  lab.app.policy = { body: policy(1) }
})

/** A tab that polls, and tells which version it has, and what was refused. */
async function polling(): Promise<Tab> {
  const tab = await lab.tab(profile)
  await tab.page.evaluate((interval) => {
    const { createAnalytics, memory, poll } = window.cordon
    const refused: string[] = []
    window.analytics = createAnalytics({
      vendors: { sink: memory() },
      source: poll('/policy.json', { every: interval, jitter: 0 }),
    })
    window.analytics.on('policy', ({ refused: why }) => why && refused.push(why))
    Object.assign(window, { refused })
  }, every)
  return tab
}

function has(tab: Tab, version: number) {
  return tab.page.waitForFunction(
    (wanted) => window.analytics.status().sink?.policyVersion === wanted,
    version,
    { polling: 20 },
  )
}

/** How often the file is asked for in some intervals, once the tabs have settled. */
async function askedIn(intervals: number): Promise<number> {
  const before = lab.app.polls
  const from = Date.now()
  await expect.poll(() => Date.now() - from, { timeout: 20_000 }).toBeGreaterThan(intervals * every)
  return lab.app.polls - before
}

test('of ten tabs of one browser one asks each time, the others half as often, and all learn', async () => {
  const tabs: Tab[] = []
  for (let index = 0; index < 10; index += 1) tabs.push(await polling())
  await Promise.all(tabs.map((tab) => has(tab, 1)))
  await askedIn(2)
  expect(await askedIn(4)).toBeLessThanOrEqual(4 + (9 * 4) / 2 + 4)
  lab.app.policy = { body: policy(2, 'off') }
  await Promise.all(tabs.map((tab) => has(tab, 2)))
})

test('when the tab that asks is closed, another takes over within an interval and a second', async () => {
  const [first, second] = [await polling(), await polling()]
  await has(second, 1)
  await askedIn(2)
  await first.page.close()
  lab.app.policy = { body: policy(2) }
  const from = Date.now()
  await has(second, 2)
  expect(Date.now() - from).toBeLessThan(every + 1_000)
})

test('when the tab that asks is frozen, another takes over within an interval and a second', async () => {
  const [first, second] = [await polling(), await polling()]
  await has(second, 1)
  await askedIn(2)
  const session = await profile.newCDPSession(first.page)
  await session.send('Page.setWebLifecycleState', { state: 'frozen' })
  lab.app.policy = { body: policy(2) }
  const from = Date.now()
  await has(second, 2)
  expect(Date.now() - from).toBeLessThan(every + 1_000)
})

test('the pace that a document sets ends with it', async () => {
  const tab = await polling()
  await has(tab, 1)
  lab.app.policy = { body: JSON.stringify({ ...JSON.parse(policy(2)), every: 3_000 }) }
  await has(tab, 2)
  lab.app.policy = { body: policy(3) }
  await has(tab, 3)
  lab.app.policy = { body: policy(4) }
  const from = Date.now()
  await has(tab, 4)
  expect(Date.now() - from).toBeLessThan(every + 1_000)
})

/** Each says that nothing is to run; none of them is an answer. */
const off = policy(2, 'off')
const answers: readonly (readonly [string, PolicyAnswer, RegExp])[] = [
  ['a captive portal', { body: '<!doctype html><title>Log in</title>' }, /JSON/],
  ['an empty body', { body: '' }, /JSON/],
  ['half a document', { body: off.slice(0, 20) }, /JSON/],
  ['two documents', { body: off + off }, /JSON/],
  ['a byte order mark and more', { body: `\u0000${off}` }, /JSON/],
  ['a call of JSONP', { body: `callback(${off})` }, /JSON/],
  ['ten megabytes', { body: JSON.stringify({ version: 2, x: 'x'.repeat(1e7) }) }, /larger/],
  ['an answer that is cut off', 'down', /fetch/],
  ['an answer that does not come', 'hanging', /no answer in time/],
  ['another origin', { status: 301, location: 'elsewhere', body: '' }, /another origin|fetch/],
  ['a redirect in a circle', { status: 302, location: '/policy.json', body: '' }, /fetch/],
  ...[201, 202, 203, 204, 205, 206, 300, 304, 305, 306].map(
    (status) =>
      [
        `${status}`,
        { status, body: /^(?:20[45]|304)$/.test(`${status}`) ? '' : off },
        /status/,
      ] as const,
  ),
  ...[
    ...Array.from({ length: 19 }, (_, index) => 400 + index),
    421,
    422,
    425,
    426,
    428,
    429,
    431,
    451,
    499,
  ].map((status) => [`${status}`, { status, body: off }, /status|fetch/] as const),
  ...[500, 501, 502, 503, 504, 505, 507, 508, 511, 520, 521, 522, 523, 524, 525, 530, 599].map(
    (status) => [`${status}`, { status, body: off }, /status|fetch/] as const,
  ),
]

test(`${answers.length} answers that are none are published as what they are`, async () => {
  const tab = await lab.tab(profile)
  for (const [name, answer, why] of answers) {
    lab.app.policy = answer
    const published = await tab.page.evaluate(
      (timeout) =>
        new Promise<string>((resolve) => {
          const stop = window.cordon.poll('/policy.json', { leader: false, timeout })(
            (document) => {
              // Nothing stops before it has started.
              setTimeout(() => stop())
              resolve(document instanceof Error ? document.message : JSON.stringify(document))
            },
          )
        }),
      answer === 'hanging' ? 400 : 20_000,
    )
    expect(published, name).toMatch(why)
  }
})

test.each([
  ['a captive portal', { body: '<!doctype html><title>Log in</title>' }, /JSON/],
  ['not found', { status: 404, body: off }, /status 404/],
  ['an answer that is cut off', 'down', /poll/],
] as const)('%s changes nothing and is reported once', async (_name, answer, why) => {
  const tab = await polling()
  await has(tab, 1)
  lab.app.policy = answer
  await tab.page.waitForFunction(() => (window as unknown as { refused: [] }).refused.length > 0)
  const { refused, status } = await tab.page.evaluate(() => ({
    refused: (window as unknown as { refused: string[] }).refused,
    status: window.analytics.status().sink,
  }))
  expect(refused).toEqual([expect.stringMatching(why)])
  expect(status).toMatchObject({ state: 'on', policyVersion: 1 })
})

test('a page that was in the back/forward cache is closed before anything of it runs', async () => {
  const tab = await polling()
  await has(tab, 1)
  const other = await polling()
  await tab.page.goto(`${lab.app.url}/elsewhere`)
  await other.page.evaluate(() => window.analytics.kill('sink', { reason: 'INC-1' }))
  await tab.page.goBack()
  await tab.page.waitForFunction(() => 'cordon' in window)
  // Whether it was restored or loaded again is the browser's choice; the record holds in both.
  const state = await tab.page.evaluate(() => {
    window.analytics ??= window.cordon.createAnalytics({
      vendors: { sink: window.cordon.memory() },
    })
    return window.analytics.status().sink?.state
  })
  expect(state).toBe('off')
})
