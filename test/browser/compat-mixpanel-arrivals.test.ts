import type { RecordedEvent, RecordingEndpoint } from 'cordon/testing'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundlePage } from './support/bundle-page'
import type { MixpanelRun } from './support/compat-arrivals-page'
import { eventsOf, type Side } from './support/compat-cases'
import { openLab, type Lab } from './support/lab'
import { mixpanelCases } from './support/mixpanel-cases'

declare global {
  interface Window {
    runMixpanel(side: Side, what: string, host: string): Promise<MixpanelRun>
  }
}

let lab: Lab
let page: Page
let servers: Record<Side, RecordingEndpoint>
beforeAll(async () => {
  lab = await openLab([], await bundlePage('test/browser/support/compat-arrivals-page.ts'))
  const tab = await lab.tab(await lab.profile(), '/some/path')
  page = tab.page
  await page.addScriptTag({ type: 'module', url: '/compat-arrivals-page/compat-arrivals-page.js' })
  await page.waitForFunction(() => 'runMixpanel' in window)
  servers = { real: lab.mixpanel, compat: lab.posthog }
})
afterAll(() => lab.close())

/** Does a case on one side; what arrived, told alike. */
async function done(side: Side, what: string): Promise<() => unknown[]> {
  const ran = await page.evaluate(([of, name, host]) => window.runMixpanel(of, name, host), [
    side,
    what,
    servers[side].url,
  ] as const)
  return () => eventsOf(servers[side], ran.token).flatMap((event) => shapeOf(event, ran))
}

/** What the SDK adds by itself, and says twice, is left out; so is `$identify`, which the vendor can do without. */
const added =
  /^(?:\$(?:os|browser|browser_version|current_url|screen_\w+|referr\w+|lib_version|insert_id|token)|mp_\w+|time|token)$/

function shapeOf({ raw }: RecordedEvent, { token, anonymous }: MixpanelRun): string[] {
  if (raw.event === '$identify') return []
  const { $device_id: _, $user_id: __, ...update } = raw
  let text = JSON.stringify(update, (name, value: unknown) =>
    added.test(name) ? undefined : sorted(value),
  )
  for (const id of anonymous) text = text.replaceAll(id, '<anonymous>')
  return [text.replaceAll(token, '<token>')]
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}

test.each(Object.keys(mixpanelCases))('%s: as with the vendor’s library', async (what) => {
  const compat = (await done('compat', what))()
  const real = await done('real', what)
  // The library sends each call by itself, when it likes.
  await expect.poll(() => real().sort()).toEqual(compat.sort())
})
