import type { BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { openLab, type Lab } from './lab'

/** Opens a lab for a file's tests, or those of a part of it. Each has servers and a profile of its own. */
export function useLab(take: (lab: Lab, profile: BrowserContext) => void, open = openLab): void {
  let lab: Lab
  let profile: BrowserContext
  beforeAll(async () => {
    lab = await open()
  })
  beforeEach(async () => {
    await lab.renew()
    profile = await lab.profile()
    take(lab, profile)
  })
  afterEach(() => profile.close())
  afterAll(() => lab.close())
}
