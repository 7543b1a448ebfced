import type { BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { Lab } from './lab'
import { openLab } from './lab'

/** Opens a lab for the tests of a file. Before each its servers are as new, and it has a fresh profile. */
export function useLab(take: (lab: Lab, profile: BrowserContext) => void): void {
  let lab: Lab
  let profile: BrowserContext
  beforeAll(async () => {
    lab = await openLab()
  })
  beforeEach(async () => {
    for (const vendor of [lab.mixpanel, lab.posthog]) {
      vendor.clear()
      vendor.respond = () => ({})
    }
    lab.app.policy = 'down'
    lab.app.streams = new Set()
    lab.app.own.length = 0
    profile = await lab.profile()
    take(lab, profile)
  })
  afterEach(() => profile.close())
  afterAll(() => lab.close())
}
