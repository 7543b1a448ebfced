import { readFileSync } from 'node:fs'
import type { RecordedEvent } from 'cordon/testing'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundlePage } from './support/bundle-page'
import { casesThat, eventsOf, type Side } from './support/compat-cases'
import type { SegmentRun } from './support/compat-segment-page'
import { openLab, type Lab } from './support/lab'
import { segmentCases } from './support/segment-cases'
import { segmentShapeOf } from './support/segment-shape'

/** Private in the vendor's types. */
const internal = ['createStore', 'warnIfPossibleMemoryLeak']

declare global {
  interface Window {
    runSegment(side: Side, what: string, host: string): Promise<SegmentRun>
    functionsOfSegment(side: Side, host: string): Promise<string[]>
  }
}

let lab: Lab
let page: Page
const sides = new Map<string, { real: unknown; compat: unknown }>()
beforeAll(async () => {
  lab = await openLab([], await bundlePage('test/browser/support/compat-segment-page.ts'))
  const tab = await lab.tab(await lab.profile(), '/some/path')
  page = tab.page
  await page.addScriptTag({ type: 'module', url: '/compat-segment-page/compat-segment-page.js' })
  await page.waitForFunction(() => 'runSegment' in window)
  const names = Object.keys(segmentCases)
  const real = await Promise.all(names.map((what) => done('real', what)))
  // One after the other: a page has one analytics.
  for (const [index, what] of names.entries())
    sides.set(what, { real: real[index], compat: await done('compat', what) })
})
afterAll(() => lab.close())

/** Does a case on one side: what the app sees, and what arrives at the vendor's server. */
async function done(side: Side, what: string): Promise<unknown> {
  const ran = await page.evaluate(([of, name, host]) => window.runSegment(of, name, host), [
    side,
    what,
    lab.posthog.url,
  ] as const)
  const arrived = (): RecordedEvent[] => eventsOf(lab.posthog, ran.token)
  // The library sends when it likes; the page's analytics has delivered all when `flush` settles.
  if (side === 'real') await lab.posthog.waitFor(() => arrived().length >= ran.sent, 20_000)
  return segmentShapeOf(ran, arrived())
}

test.each(casesThat('same', segmentCases))(
  '%s: as with the vendor’s library, and as much arrives',
  (what) => {
    expect(sides.get(what)?.compat).toEqual(sides.get(what)?.real)
  },
)

test.each(casesThat('different', segmentCases))(
  '%s: not as with the vendor’s library, as the page says',
  (what) => {
    expect(sides.get(what)?.compat).not.toEqual(sides.get(what)?.real)
    expect(readFileSync('docs/take-over.md', 'utf8')).toContain(segmentCases[what]?.differs)
  },
)

test('whatever function the vendor’s instance has, this one has', async () => {
  const [real, compat] = await page.evaluate(
    (host) =>
      Promise.all([
        window.functionsOfSegment('real', host),
        window.functionsOfSegment('compat', host),
      ]),
    lab.posthog.url,
  )
  expect(real.length).toBeGreaterThan(30)
  const missing = real.filter((name) => !compat.includes(name) && !internal.includes(name))
  expect(missing).toEqual([])
})
