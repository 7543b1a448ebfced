/**
 * How long a kill takes to reach a hidden tab, by what delivers it. In Chromium, whose timers of hidden
 * tabs run once a minute after a while: each browser context has a tab that was hidden before, and another
 * in front of it, which has Cordon too or nothing. Takes two minutes.
 */
import { createServer } from 'node:http'
import { build } from 'esbuild'
import puppeteer from 'puppeteer-core'
import { findChromium } from '../test/helpers/chromium.mjs'

const contexts = 6
/** How long tabs are hidden before the kill, ms: more than the 10 s after which this browser is strict. */
const hidden = 15_000
const kill = '{ "version": 2, "vendors": { "sink": { "state": "off" } } }'

const { outputFiles } = await build({
  stdin: {
    contents: `
      import { createAnalytics } from './src/index.ts'
      import { memory } from './adapters/memory.ts'
      import { poll, stream } from './src/sources/index.ts'
      window.start = (by, path) => {
        const source = by === 'stream' ? stream(path + '/events') : by === 'poll' ? poll(path, { every: 2_000 }) : undefined
        window.analytics = createAnalytics({ vendors: { sink: memory() }, ...(source && { source }) })
        let last = Date.now()
        window.since = () => Date.now() - last
        setInterval(() => (last = Date.now()), 2_000)
        window.reached = new Promise((resolve) => window.analytics.on('kill', () => resolve(Date.now())))
      }`,
    resolveDir: new URL('..', import.meta.url).pathname,
  },
  bundle: true,
  format: 'esm',
  target: 'es2020',
  write: false,
})

/** Policies by path; each context has its own, so that a kill is for it alone. */
const policies = new Map()
const listening = new Map()
const server = createServer(({ url }, response) => {
  if (url === '/app.js')
    return response.setHeader('content-type', 'text/javascript').end(outputFiles[0].text)
  if (url.endsWith('/events')) {
    listening.set(url, response)
    return response
      .writeHead(200, { 'content-type': 'text/event-stream' })
      .write('event: ping\ndata:\n\n')
  }
  if (url.startsWith('/policy'))
    return response.end(policies.get(url) ?? '{ "version": 1, "vendors": { "sink": "on" } }')
  response.setHeader('content-type', 'text/html')
  response.end('<script type="module" src="/app.js"></script>')
})
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
const origin = `http://127.0.0.1:${server.address().port}/`

const browser = await puppeteer.launch({
  executablePath: await findChromium(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    // The browser is strict after five minutes; nobody wants to wait for that here.
    '--enable-features=IntensiveWakeUpThrottling:grace_period_seconds/10',
  ],
  // With these the browser would treat hidden tabs like visible ones.
  ignoreDefaultArgs: [
    '--disable-background-timer-throttling',
    '--disable-backgrounding-occluded-windows',
    '--disable-renderer-backgrounding',
  ],
})

/** ms since the last turn of an interval of 2 s in a hidden tab: what Chromium does to usual timers. */
let strictness = 0

/** A tab with Cordon in it, in a context of its own or in another's. */
async function open(context, by, path) {
  const tab = await context.newPage()
  await tab.goto(origin)
  await tab.waitForFunction(() => 'start' in window)
  await tab.evaluate((...how) => window.start(...how), by, path)
  return tab
}

/** ms from a kill to the hidden tab, for each context. */
async function reach(name, by, { inFront, strike }) {
  const times = await Promise.all(
    Array.from({ length: contexts }, async (_, index) => {
      const path = `/policy-${name}-${index}`.replaceAll(' ', '-')
      const context = await browser.createBrowserContext()
      const tab = await open(context, by, path)
      const front = inFront ? await open(context, by, path) : await context.newPage()
      await front.bringToFront()
      await tab.waitForFunction(() => document.visibilityState === 'hidden', { polling: 100 })
      // Not all at the same point of a minute.
      await new Promise((resolve) => setTimeout(resolve, hidden + index * 7_000))
      const from = Date.now()
      await strike(path, front)
      const [at, since] = await tab.evaluate(async () => [await window.reached, window.since()])
      strictness = Math.max(strictness, since)
      const time = at - from
      await context.close()
      return time
    }),
  )
  times.sort((a, b) => a - b)
  return { name, median: times[times.length >> 1], worst: times.at(-1) }
}

const byFile = (path) => policies.set(path, kill)
const byStream = (path) => listening.get(`${path}/events`).write(`data: ${kill}\n\n`)
const byCall = (_path, front) => front.evaluate(() => void window.analytics.kill('sink'))

try {
  const rows = await Promise.all([
    reach('kill() in the tab in front', 'none', { inFront: true, strike: byCall }),
    reach('poll 2 s, a tab in front', 'poll', { inFront: true, strike: byFile }),
    reach('poll 2 s, alone', 'poll', { inFront: false, strike: byFile }),
    reach('stream, a tab in front', 'stream', { inFront: true, strike: byStream }),
    reach('stream, alone', 'stream', { inFront: false, strike: byStream }),
  ])
  console.log('A kill reaches a hidden tab, ms')
  for (const { name, median, worst } of rows)
    console.log(`  ${name.padEnd(30)} median ${String(median).padStart(6)}   worst ${worst}`)
  console.log(`  (an interval of 2 s in such a tab had not run for ${strictness} ms)`)
} finally {
  await browser.close()
  server.close()
}
