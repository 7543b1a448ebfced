import { readFileSync } from 'node:fs'
import type { RecordedEvent } from 'cordon/testing'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundlePage } from './support/bundle-page'
import { casesThat, eventsOf, type Side } from './support/compat-cases'
import type { PostHogRun } from './support/compat-posthog-page'
import { openLab, type Lab } from './support/lab'
import { posthogCases } from './support/posthog-cases'
import { shapeOf } from './support/posthog-shape'

declare global {
  interface Window {
    run(side: Side, what: string, host: string): Promise<PostHogRun>
    functionsOf(side: Side): string[]
  }
}

let lab: Lab
let page: Page
beforeAll(async () => {
  lab = await openLab([], await bundlePage('test/browser/support/compat-posthog-page.ts'))
  const tab = await lab.tab(await lab.profile(), '/some/path')
  page = tab.page
  await page.addScriptTag({ type: 'module', url: '/compat-posthog-page/compat-posthog-page.js' })
  await page.waitForFunction(() => 'run' in window)
})
afterAll(() => lab.close())

/** Does a case on one side: what the app sees, and what arrives at the vendor's server. */
async function done(side: Side, what: string): Promise<unknown> {
  const ran = await page.evaluate(([of, name, host]) => window.run(of, name, host), [
    side,
    what,
    lab.posthog.url,
  ] as const)
  const arrived = (): RecordedEvent[] => eventsOf(lab.posthog, ran.token)
  // The SDK sends when it likes; the page's analytics has delivered all when `flush` settles.
  if (side === 'real') await lab.posthog.waitFor(() => arrived().length >= ran.captured, 20_000)
  return shapeOf(ran, arrived())
}

test.each(casesThat('same', posthogCases))(
  '%s: as with the vendor’s library, and as much arrives',
  async (what) => {
    const real = await done('real', what)
    expect(await done('compat', what)).toEqual(real)
  },
)

test.each(casesThat('different', posthogCases))(
  '%s: not as with the vendor’s library, as the page says',
  async (what) => {
    const real = await done('real', what)
    expect(await done('compat', what)).not.toEqual(real)
    expect(readFileSync('docs/take-over.md', 'utf8')).toContain(posthogCases[what]?.differs)
  },
)

test('whatever function the vendor’s instance has, this one has', async () => {
  const [real, compat] = await page.evaluate(() => [
    window.functionsOf('real'),
    window.functionsOf('compat'),
  ])
  expect(real?.length).toBeGreaterThan(60)
  expect(real?.filter((name) => !compat?.includes(name))).toEqual([])
})
