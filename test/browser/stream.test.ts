import type { BrowserContext } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import type { Lab, Tab } from './support/lab'
import { useLab } from './support/use-lab'

const heartbeat = 1_000
function policy(version: number, state = 'on') {
  return JSON.stringify({ version, vendors: { sink: state } })
}

let lab: Lab
let profile: BrowserContext
useLab((...opened) => ([lab, profile] = opened))

/** A tab that listens, and tells what was refused. */
async function listening(every = heartbeat): Promise<Tab> {
  const tab = await lab.tab(profile)
  await tab.page.evaluate((interval) => {
    const { createAnalytics, memory, poll, stream } = window.cordon
    const refused: string[] = []
    window.analytics = createAnalytics({
      vendors: { sink: memory() },
      source: stream('/events', {
        heartbeat: interval,
        fallback: poll('/policy.json', { every: 1_000 }),
      }),
    })
    window.analytics.on('policy', ({ refused: why }) => why && refused.push(why))
    Object.assign(window, { refused })
  }, every)
  return tab
}

function connections() {
  return lab.app.streams?.size ?? 0
}
/** A new policy: told to who is connected, and the first thing that others hear. */
function say(text: string, type = 'message') {
  if (type === 'message') lab.app.present = text
  for (const response of lab.app.streams ?? []) response.write(`event: ${type}\ndata: ${text}\n\n`)
}
function has(tab: Tab, version: number) {
  return tab.page.waitForFunction(
    (wanted) => window.analytics.status().sink?.policyVersion === wanted,
    version,
    { polling: 10 },
  )
}

/** Does something again and again while the test runs, and no longer, however it ends. */
function throughout(every: number, act: () => void): void {
  const timer = setInterval(act, every)
  onTestFinished(() => clearInterval(timer))
}
/** The server's sign of life. */
function beating() {
  return throughout(heartbeat / 2, () => say('', 'ping'))
}
/** The connection there is, when it is another than `before`. */
async function connectionAfter(before?: unknown): Promise<unknown> {
  const others = () => [...(lab.app.streams ?? [])].filter((one) => one !== before)
  await expect.poll(() => [others().length, connections()], { timeout: 10_000 }).toEqual([1, 1])
  return others()[0]
}

test('eight tabs of one browser keep one connection, and all hear what it says', async () => {
  beating()
  const tabs: Tab[] = []
  // So that they do not look for themselves meanwhile, each for a moment: of eight, one nearly always does.
  const seldom = heartbeat * 10
  for (let index = 0; index < 8; index += 1) tabs.push(await listening(seldom))
  await expect.poll(connections).toBe(1)
  say(policy(2, 'off'))
  await Promise.all(tabs.map((tab) => has(tab, 2)))
  // Over HTTP/1.1 this one could not even load, had each tab a connection.
  const late = await listening(seldom)
  await has(late, 2)
  await connectionAfter()
})

test('when the tab that listens is closed, another takes over', async () => {
  beating()
  const [first, second] = [await listening(), await listening()]
  const connection = await connectionAfter()
  await first.page.close()
  await connectionAfter(connection)
  say(policy(2))
  await has(second, 2)
})

test('when the tab that listens is frozen, another takes over', async () => {
  beating()
  const [first, second] = [await listening(), await listening()]
  await expect.poll(connections).toBe(1)
  const session = await profile.newCDPSession(first.page)
  await session.send('Page.setWebLifecycleState', { state: 'frozen' })
  throughout(50, () => say(policy(2)))
  await has(second, 2)
})

test('a connection that has gone silent is given up, reported, and made again', async () => {
  const tab = await listening()
  await connectionAfter(await connectionAfter())
  const refused = () =>
    tab.page.evaluate(() => (window as unknown as { refused: string[] }).refused)
  await expect.poll(refused).toContainEqual(expect.stringContaining('silent'))
})

test('while there is no stream the policy is polled, and the stream is tried again', async () => {
  lab.app.streams = undefined
  lab.app.policy = { body: policy(2) }
  const tab = await listening()
  await has(tab, 2)
  beating()
  lab.app.streams = new Set()
  await expect.poll(connections, { timeout: 10_000 }).toBe(1)
  say(policy(3, 'off'))
  await has(tab, 3)
})

test('what is no policy changes nothing, is reported, and the stream goes on', async () => {
  const tab = await listening()
  await expect.poll(connections).toBe(1)
  say('<!doctype html>')
  say(JSON.stringify({ version: 4, vendors: { sink: 'on' }, x: 'x'.repeat(70_000) }))
  say(policy(3))
  await has(tab, 3)
  const refused = await tab.page.evaluate(
    () => (window as unknown as { refused: string[] }).refused,
  )
  expect(refused).toEqual([expect.stringMatching(/JSON/), expect.stringMatching(/larger/)])
})

test('a closed app holds no connection', async () => {
  const tab = await listening()
  await expect.poll(connections).toBe(1)
  await tab.page.evaluate(() => window.analytics.close())
  await expect.poll(connections).toBe(0)
})
