/**
 * 10,000 events in a burst, tracked a hundred a task: whether all arrive, and the page's longest task
 * meanwhile, of Cordon, SDK and app together. In Chromium, one run each. Needs a build.
 */
import { fromPlaywright, openBench } from 'cordon/testing'
import { chromium } from 'playwright-core'
import { launchOptions } from '../test/helpers/chromium.mjs'

const events = 10_000
const token = (host) => ({ token: 'token', host })
const adapters = {
  mixpanel: token,
  posthog: token,
  'mixpanel-http': token,
  'posthog-http': token,
  http: (host) => ({ url: `${host}/events` }),
}
const row = (...cells) => console.log('  ' + cells.map((cell) => String(cell).padEnd(18)).join(''))

row('adapter', 'delivered', 'dropped', 'all within', 'longest task (law: 50 ms)')
const browser = await chromium.launch(await launchOptions())
for (const [name, options] of Object.entries(adapters)) {
  const bench = await openBench({
    adapter: `cordon/adapters/${name}`,
    options,
    browser: fromPlaywright(browser),
  })
  const { start, ask } = await bench.visit()
  await start()
  const { took, longest, status } = await ask(`(async () => {
    // The SDK's own evaluation is not of the burst.
    bench.track(1)
    while (bench.analytics.status().vendor.pending) await new Promise((go) => setTimeout(go, 5))
    let longest = 0
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
    }).observe({ type: 'longtask' })
    const from = performance.now()
    for (let index = 0; index < ${events / 100}; index += 1) {
      bench.track(100)
      await new Promise((go) => setTimeout(go))
    }
    while (bench.analytics.status().vendor.pending) await new Promise((go) => setTimeout(go, 5))
    return { took: performance.now() - from, longest, status: bench.analytics.status().vendor }
  })()`)
  row(
    name,
    status.delivered - 1,
    Object.values(status.dropped).reduce((sum, count) => sum + count, 0),
    `${(took / 1000).toFixed(1)} s`,
    longest ? `${longest} ms` : '< 50 ms',
  )
  await bench.close()
}
await browser.close()
