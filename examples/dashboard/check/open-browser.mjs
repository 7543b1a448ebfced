import { chromium } from 'playwright-core'
import { launchOptions } from '../../../test/helpers/chromium.mjs'

/**
 * A browser as a person has it: vendors' SDKs send nothing for a robot.
 *
 * @returns {Promise<{ browser: import('playwright-core').Browser, context: import('playwright-core').BrowserContext }>}
 */
export async function openBrowser() {
  const options = await launchOptions(['--disable-blink-features=AutomationControlled'])
  const browser = await chromium.launch(options)
  const major = browser.version().split('.')[0]
  const context = await browser.newContext({
    userAgent: `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36`,
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
  })
  return { browser, context }
}
