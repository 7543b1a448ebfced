import { expect } from 'vitest'
import { openPage } from './open-page'

/**
 * What every app has to do with the README's quick start: both vendors get what was tracked, without
 * what is personal, and one config change stops one of them. The page offers `window.analytics`.
 */
export async function doesTheMainJob(url: string): Promise<void> {
  let policy = '{ "version": 1, "vendors": { "mixpanel": "on", "posthog": "on" } }'
  const { page, mixpanel, posthog, problems, close } = await openPage(url, () => policy)
  try {
    await page.waitForFunction(() => 'analytics' in window)
    await page.evaluate(() => window.analytics.flush())
    for (const vendor of [mixpanel, posthog]) {
      expect(vendor.events.map(({ name }) => name)).toContain('api_key_created')
      expect(vendor.requests.map(({ text }) => text).join()).not.toContain('ada@')
    }
    policy = '{ "version": 2, "vendors": { "mixpanel": "off", "posthog": "on" } }'
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await page.waitForFunction(() => window.analytics.status().mixpanel?.state === 'off', null, {
      timeout: 40_000,
    })
    const before = mixpanel.requests.length
    await page.evaluate(async () => {
      window.analytics.track('after')
      await window.analytics.flush()
    })
    expect(posthog.events.map(({ name }) => name)).toContain('after')
    expect(mixpanel.requests).toHaveLength(before)
    expect(problems).toEqual([])
  } finally {
    await close()
  }
}
