import type { BrowserContext, Frame } from 'playwright-core'
import { buildFrame } from '../../../src/sealed/build/build-frame'
import { openLab, type Lab, type Tab } from './lab'

/** A lab whose app serves the frames' files, in one of Chromium's process models. */
export async function openSealedLab(args: readonly string[]): Promise<Lab> {
  const frames = await Promise.all([
    ...['mixpanel', 'posthog'].map(async (name) => {
      const { html } = await buildFrame({ adapter: `cordon/adapters/${name}` })
      return [`/${name}.htm`, html] as const
    }),
    ...['probe', 'stub', 'hostile'].map(async (name) => {
      const adapter = './test/browser/support/frame-adapters.ts'
      return [`/${name}.htm`, (await buildFrame({ adapter, factory: name })).html] as const
    }),
  ])
  return openLab(args, frames)
}

/** Fixtures of `frame-adapters`, as vendors of that name. */
export type FixtureName = 'probe' | 'stub' | 'hostile'

/** A tab in which a fixture runs as a sealed vendor, and is loaded. */
export async function sealedFixture(
  lab: Lab,
  profile: BrowserContext,
  name: FixtureName,
): Promise<Tab & { readonly frame: Frame }> {
  const tab = await lab.tab(profile, '/account?email=ada@example.com#secret')
  await tab.page.evaluate(
    ({ fixture, host, thief }) => {
      const { createAnalytics } = window.cordon
      window.analytics = createAnalytics({
        vendors: { vendor: window.cordon[fixture]({ host, thief }) },
        isolate: true,
      })
      window.analytics.track('hello')
    },
    { fixture: name, host: lab.mixpanel.url, thief: lab.posthog.url },
  )
  await tab.page.waitForFunction(() => window.analytics.status().vendor?.sdk === 'loaded')
  return { ...tab, frame: frameOf(tab, name) }
}

/** The frame in a tab in which the code of a vendor's file runs: there is one around it. */
export function frameOf({ page }: Tab, name: string): Frame {
  const outer = page.frames().find((one) => one.url().endsWith(`/${name}.htm`))
  const [frame] = outer?.childFrames() ?? []
  if (!frame) throw new Error(`no frame of ${name}`)
  return frame
}
