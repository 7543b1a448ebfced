/**
 * What an event costs the page: `track` to two vendors and more, privacy included, beside the floor: two
 * functions, each given what a bare redactor has made of the event, as each plugin of a peer is. In
 * Chromium, side by side; medians of the rounds, and of each round's ratio.
 */
import { createServer } from 'node:http'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import { launchOptions } from '../test/helpers/chromium.mjs'

const { outputFiles } = await build({
  stdin: {
    contents: `
      import { createAnalytics } from './src/index.ts'
      import { Analytics } from 'analytics'
      const event = (index) => ({ plan: 'pro', seats: 12, feature: 'export', ok: true, index, duration: 8.2, step: 'two',
        variant: 'b', source: 'menu', tags: ['a', 'b'], size: 1024, nested: { kind: 'csv', rows: 300, email: 'ada@example.com' }, note: 'all fine' })
      const keys = /mail|name|phone|city|address|token/i
      const redact = (value) => {
        if (typeof value === 'string') return value.replace(/[\\w.+-]+@[\\w-]+\\.[\\w.-]+/g, '[email]')
        if (Array.isArray(value)) return value.map(redact)
        if (typeof value !== 'object' || value === null) return value
        const copy = {}
        for (const key of Object.keys(value)) if (!keys.test(key)) copy[key] = redact(value[key])
        return copy
      }
      const sink = () => { let count = 0; return { name: 'sink', footprint: { hosts: [] }, load: () => ({ batchSize: 100, deliver: (events) => { count += events.length } }) } }
      const two = [(e) => e, (e) => e]
      const floor = async (count) => { for (let i = 0; i < count; i += 1) { const happened = event(i); for (const one of two) one(redact(happened)) } }
      const peer = () => {
        let count = 0
        const plugin = (name) => ({ name, track: ({ payload }) => { redact(payload.properties); count += 1 } })
        const analytics = Analytics({ app: 'bench', plugins: [plugin('a'), plugin('b')] })
        return async (number) => { const until = count + 2 * number; for (let i = 0; i < number; i += 1) analytics.track('event', event(i)); while (count < until) await new Promise((resolve) => setTimeout(resolve, 0)) }
      }
      const withVendors = (number) => {
        const analytics = createAnalytics({ vendors: Object.fromEntries(Array.from({ length: number }, (_, i) => ['v' + i, sink()])) })
        return async (count) => { for (let i = 0; i < count; i += 1) analytics.track('event', event(i)); while (Object.values(analytics.status()).some(({ pending }) => pending)) await new Promise((resolve) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = resolve; port2.postMessage(0) }) }
      }
      const runs = { floor: () => floor, peer: () => peer(), 'two vendors': () => withVendors(2), 'twelve vendors': () => withVendors(12) }
      window.prepare = (name) => {
        const run = runs[name]()
        // µs an event; the peer gets fewer, it is slow.
        window.bench = async () => { const count = name === 'peer' ? 100 : 2_000, from = performance.now(); await run(count); return (performance.now() - from) * 1000 / count }
      }`,
    resolveDir: new URL('..', import.meta.url).pathname,
  },
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2020',
  write: false,
})

const server = createServer((request, response) => {
  const isScript = request.url === '/bench.js'
  response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
  response.end(isScript ? outputFiles[0].text : '<script type="module" src="/bench.js"></script>')
})
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
const browser = await chromium.launch(await launchOptions())
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1]
const warmUp = 8
const rounds = 40
try {
  // A page for each: none pays for what another has left on the heap.
  const contenders = []
  for (const name of ['floor', 'peer', 'two vendors', 'twelve vendors']) {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${server.address().port}/`)
    await page.waitForFunction(() => 'prepare' in window)
    await page.evaluate((name) => window.prepare(name), name)
    contenders.push({ name, page, times: [] })
  }
  for (let round = 0; round < warmUp + rounds; round += 1)
    for (const { page, times } of contenders) {
      await page.bringToFront()
      const time = await page.evaluate(() => window.bench())
      if (round >= warmUp) times.push(time)
    }
  const times = Object.fromEntries(contenders.map(({ name, times }) => [name, times]))
  const result = Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]))
  const floors = (name) => median(times[name].map((time, round) => time / times.floor[round]))
  const row = (what, value, law) => console.log(`  ${what.padEnd(58)} ${value.padEnd(14)} ${law}`)
  row('what', 'measured', 'law')
  row(
    'two function calls, a bare redactor before each (floor)',
    `${result.floor.toFixed(2)} µs`,
    '',
  )
  row('an event to two vendors', `${result['two vendors'].toFixed(2)} µs`, '')
  row('  × the floor', floors('two vendors').toFixed(1), '≤ 4')
  row('DavidWells analytics, two plugins, the same redactor', `${result.peer.toFixed(0)} µs`, '')
  row('  × the floor', floors('peer').toFixed(0), '')
  const next = (result['twelve vendors'] - result['two vendors']) / 10
  row('the next vendor of equal treatments', `${next.toFixed(2)} µs`, '≤ 1 µs')
} finally {
  await browser.close()
  server.close()
}
