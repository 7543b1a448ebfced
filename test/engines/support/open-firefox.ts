import puppeteer from 'puppeteer-core'
import type { Engine } from './engine'
import { findProgram } from './find-program'

const firefox = {
  paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
  variable: 'FIREFOX_PATH',
  packages: ['firefox-esr'],
}

/** Firefox over WebDriver BiDi, which needs no driver beside it. */
export async function openFirefox(): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findProgram(firefox),
    headless: true,
  })
  return {
    browser: {
      async profile() {
        const context = await browser.createBrowserContext()
        return {
          async open(url) {
            const page = await context.newPage()
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
