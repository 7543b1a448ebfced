import puppeteer from 'puppeteer-core'
import type { Engine } from './engine'
import { findProgram } from './find-program'

const firefox = {
  paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
  variable: 'FIREFOX_PATH',
  packages: ['firefox-esr'],
}

/**
 * Firefox over WebDriver BiDi, which needs no driver beside it: one for all profiles, for starting one costs
 * seven times what a profile does. Each page has a window of its own: of the tabs of one window only one is in
 * front, and the timers of the others are slowed down.
 *
 * @param preferences further ones, by name
 */
export async function openFirefox(
  preferences: Readonly<Record<string, unknown>> = {},
): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findProgram(firefox),
    headless: true,
    // Fewer processes, which is all that it saves time with here.
    extraPrefsFirefox: {
      'dom.ipc.processCount': 1,
      'dom.ipc.processPrelaunch.enabled': false,
      ...preferences,
    },
  })
  return {
    browser: {
      async profile() {
        const context = await browser.createBrowserContext()
        return {
          async open(url) {
            const page = await context.newPage({ type: 'window' })
            await page.goto(url)
            return {
              evaluate: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
              goto: async (next) => void (await page.goto(next)),
              close: () => page.close(),
            }
          },
          close: () => context.close(),
        }
      },
    },
    close: () => browser.close(),
  }
}
