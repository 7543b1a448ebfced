/**
 * What an event costs the page: `track` to two vendors and more, privacy included, beside a bare
 * redactor that calls two functions. In Chromium, side by side, medians of interleaved rounds.
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
      const floor = async (count) => { for (let i = 0; i < count; i += 1) { const clean = redact(event(i)); for (const one of two) one(clean) } }
      const peer = (() => {
        let count = 0
        const plugin = (name) => ({ name, track: ({ payload }) => { redact(payload.properties); count += 1 } })
        const analytics = Analytics({ app: 'bench', plugins: [plugin('a'), plugin('b')] })
        return async (number) => { const until = count + 2 * number; for (let i = 0; i < number; i += 1) analytics.track('event', event(i)); while (count < until) await new Promise((resolve) => setTimeout(resolve, 0)) }
      })()
      const withVendors = (number) => {
        const analytics = createAnalytics({ vendors: Object.fromEntries(Array.from({ length: number }, (_, i) => ['v' + i, sink()])) })
        return async (count) => { for (let i = 0; i < count; i += 1) analytics.track('event', event(i)); while (Object.values(analytics.status()).some(({ pending }) => pending)) await new Promise((resolve) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = resolve; port2.postMessage(0) }) }
      }
      window.bench = async () => {
        const runs = { floor, peer: (count) => peer(count / 20), 'two vendors': withVendors(2), 'twelve vendors': withVendors(12) }
        const count = 2_000, times = Object.fromEntries(Object.keys(runs).map((name) => [name, []]))
        for (let round = 0; round < 15; round += 1) for (const [name, run] of Object.entries(runs)) {
          const from = performance.now(); await run(count)
          if (round > 4) times[name].push((performance.now() - from) * 1000 / (name === 'peer' ? count / 20 : count))
        }
        const median = (list) => list.sort((a, b) => a - b)[list.length >> 1]
        return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]))
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
try {
  const page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${server.address().port}/`)
  await page.waitForFunction(() => 'bench' in window)
  const result = await page.evaluate(() => window.bench())
  const row = (what, value, law) => console.log(`  ${what.padEnd(44)} ${value.padEnd(14)} ${law}`)
  row('what', 'measured', 'law')
  row('bare redactor, two function calls (floor)', `${result.floor.toFixed(2)} µs`, '')
  row('an event to two vendors', `${result['two vendors'].toFixed(2)} µs`, '')
  row('  × the floor', (result['two vendors'] / result.floor).toFixed(1), '≤ 4')
  row('DavidWells analytics, two plugins, the same redactor', `${result.peer.toFixed(0)} µs`, '')
  row('  × Cordon', (result.peer / result['two vendors']).toFixed(1), '')
  const next = (result['twelve vendors'] - result['two vendors']) / 10
  row('the next vendor of equal treatments', `${next.toFixed(2)} µs`, '≤ 1 µs')
} finally {
  await browser.close()
  server.close()
}
