/**
 * What a sealed frame costs: start-up, memory, events a second, beside the same SDK in the page. In
 * Chromium, medians of interleaved rounds. Needs a build.
 */
import { execFileSync } from 'node:child_process'
import { fromPlaywright, openBench } from 'cordon/testing'
import { chromium } from 'playwright-core'
import { launchOptions } from '../test/helpers/chromium.mjs'

const rounds = 7
const events = 5_000
const modes = { inline: false, sealed: true }
const figures = Object.fromEntries(Object.keys(modes).map((mode) => [mode, []]))

for (let round = 0; round < rounds; round += 1)
  for (const [mode, sealed] of Object.entries(modes)) {
    const browser = await chromium.launch(await launchOptions())
    const bench = await openBench({
      adapter: 'cordon/adapters/mixpanel',
      options: (host) => ({ token: 'token', host }),
      browser: fromPlaywright(browser),
      sealed,
    })
    const { start, ask, until } = await bench.visit()
    const before = memory()
    await start()
    const ready = await ask(`(async () => {
      const from = performance.now()
      bench.track(1)
      while (bench.analytics.status().vendor.sdk !== 'loaded') await new Promise((go) => setTimeout(go))
      return performance.now() - from
    })()`)
    await until('bench.analytics.status().vendor.pending === 0')
    const more = memory() - before
    const rate = await ask(`(async () => {
      const from = performance.now()
      bench.track(${events})
      while (bench.analytics.status().vendor.pending) await new Promise((go) => setTimeout(go, 1))
      return ${events} / (performance.now() - from) * 1000
    })()`)
    figures[mode].push({ ready, more, rate })
    await bench.close()
    await browser.close()
  }

/** Of all processes of the browser, in MB: what each has for itself, and its part of what is shared. */
function memory() {
  const list = execFileSync('ps', ['-eo', 'pid,comm'], { encoding: 'utf8' })
  const pids = list.split('\n').flatMap((line) => /(\d+) chrom/.exec(line)?.[1] ?? [])
  const sizes = pids.map((pid) => {
    try {
      const rollup = execFileSync('cat', [`/proc/${pid}/smaps_rollup`], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      return Number(/^Pss: +(\d+)/m.exec(rollup)?.[1])
    } catch {
      return 0 // It has ended.
    }
  })
  return sizes.reduce((sum, kilobytes) => sum + kilobytes, 0) / 1024
}

const median = (list) => list.sort((a, b) => a - b)[list.length >> 1]
const row = (...cells) => console.log('  ' + cells.map((cell) => String(cell).padEnd(24)).join(''))
row('the real Mixpanel SDK', ...Object.keys(modes))
for (const [what, key, unit] of [
  ['ready after', 'ready', 'ms'],
  ['memory of the browser', 'more', 'MB more'],
  ['events', 'rate', 'a second'],
])
  row(
    what,
    ...Object.values(figures).map(
      (list) => `${median(list.map((one) => one[key])).toFixed(0)} ${unit}`,
    ),
  )
