import { recordingEndpoint, type RecordingEndpoint } from 'cordon/testing'
import { chromium, type Page } from 'playwright-core'
import { routeVendors } from '../../browser/support/route-vendors'
import { launchOptions } from '../../helpers/chromium.mjs'

/** A page of a built app, in a real browser, with servers that record in the vendors' place. */
export interface OpenPage {
  readonly page: Page
  readonly mixpanel: RecordingEndpoint
  readonly posthog: RecordingEndpoint
  /** What the console and the page complained of. */
  readonly problems: readonly string[]
  close(): Promise<void>
}

const userAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36'

/** @param policy what `/analytics-policy.json` answers */
export async function openPage(url: string, policy: () => string): Promise<OpenPage> {
  const browser = await chromium.launch(
    await launchOptions(['--disable-blink-features=AutomationControlled']),
  )
  const [mixpanel, posthog] = await Promise.all([recordingEndpoint(), recordingEndpoint()])
  const page = await browser.newPage({ userAgent })
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  await routeVendors(page, { mixpanel, posthog })
  await page.route('**/analytics-policy.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: policy() }),
  )
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }))
  await page.goto(url)
  return {
    page,
    mixpanel,
    posthog,
    problems,
    async close() {
      await browser.close()
      await Promise.all([mixpanel.close(), posthog.close()])
    },
  }
}
