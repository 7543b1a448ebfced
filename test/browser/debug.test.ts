import type { BrowserContext } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Lab } from './support/lab'
import { useLab } from './support/use-lab'

let lab: Lab
let profile: BrowserContext
useLab((...opened) => ([lab, profile] = opened))

/** A page in which Cordon tells what it does, and the lines that it has written. */
async function aPage() {
  const tab = await lab.tab(profile)
  const lines: string[] = []
  tab.page.on('console', (message) => {
    if (message.text().startsWith('Cordon: ')) lines.push(message.text().slice(8))
  })
  await tab.page.evaluate(
    ({ mixpanelHost, posthogHost }) => {
      const { createAnalytics, mixpanelHttp, posthogHttp, poll } = window.cordon
      window.analytics = createAnalytics({
        vendors: {
          mixpanel: mixpanelHttp({ token: 'token', host: mixpanelHost }),
          posthog: posthogHttp({ token: 'phc_token', host: posthogHost }),
        },
        policy: { version: 1, vendors: { mixpanel: 'on', posthog: 'hold' } },
        source: poll('/policy.json', { every: 1_000 }),
        debug: true,
      })
    },
    { mixpanelHost: lab.mixpanel.url, posthogHost: lab.posthog.url },
  )
  return { ...tab, lines, about: (name: string) => lines.filter((line) => line.startsWith(name)) }
}
const hold = { version: 2, vendors: { mixpanel: 'on', posthog: { state: 'hold', reason: 'test' } } }

test('one line an event: who got it, what was taken out and by which rule, who waits and why', async () => {
  lab.app.policy = { body: JSON.stringify(hold) }
  const { page, about, lines } = await aPage()
  await page.waitForFunction(() => window.analytics.status().posthog?.policyVersion === 2)
  await page.evaluate(() =>
    window.analytics.track('api_key_created', { plan: 'pro', owner: { email: 'ada@example.com' } }),
  )
  await expect.poll(() => about('api_key_created').length, { timeout: 15_000 }).toBe(1)
  const treated = '[owner.email drop (contact, by name)]'
  expect(about('api_key_created')).toEqual([
    `api_key_created → mixpanel: confirmed ${treated} · posthog: held, policy 2 (test) ${treated}`,
  ])
  expect(lines.join('\n')).not.toContain('ada@example.com')
})

test('one line a vote, one a policy, whatever stays the same is not said again', async () => {
  lab.app.policy = { body: JSON.stringify(hold) }
  const { page, about } = await aPage()
  await expect.poll(() => about('policy 2')).toEqual(['policy 2 is in force'])
  const off = { state: 'off', reason: 'INC-42' }
  lab.app.policy = { body: JSON.stringify({ version: 3, vendors: { mixpanel: off } }) }
  await expect.poll(() => about('mixpanel is off')).toEqual(['mixpanel is off: policy 3 (INC-42)'])
  expect(about('policy 3')).toEqual(['policy 3 is in force'])
  await page.evaluate(() => window.analytics.track('late'))
  await expect
    .poll(() => about('late'))
    .toEqual(['late → mixpanel: off, policy 3 (INC-42) · posthog: held, policy 2 (test)'])
})

test('what keeps requests from leaving has its name: a policy of the page, an ad blocker, the token', async () => {
  lab.app.policy = { body: JSON.stringify({ ...hold, vendors: { mixpanel: 'on' } }) }
  const { page, about, lines } = await aPage()
  lab.mixpanel.respond = () => ({ status: 401 })
  await page.evaluate(() => window.analytics.track('unknown'))
  await expect
    .poll(() => about('unknown')[0])
    .toMatch(/mixpanel: dropped, rejected: .*token right\?/)
  await page.evaluate(() => {
    document.head.innerHTML +=
      '<meta http-equiv="content-security-policy" content="connect-src \'self\'">'
    window.analytics.track('forbidden')
  })
  await expect
    .poll(() => lines.join('\n'), { timeout: 15_000 })
    .toMatch(/mixpanel: connect-src of the page’s policy forbids http:/)
  expect(lines.join('\n')).toMatch(/mixpanel: a request had no answer: an ad blocker/)
})
