import puppeteer from 'puppeteer-core'
import type { Engine } from './engine'
import { findProgram } from './find-program'

const firefox = {
  paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
  variable: 'FIREFOX_PATH',
  packages: ['firefox-esr'],
}

/**
 * Firefox over WebDriver BiDi, which needs no driver beside it. One for each profile: of the pages of
 * one Firefox only one is in front, and the timers of the others are slowed down.
 *
 * @param preferences further ones, by name
 */
export function openFirefox(preferences: Readonly<Record<string, unknown>> = {}): Promise<Engine> {
  const executablePath = findProgram(firefox)
  return Promise.resolve({
    browser: {
      async profile() {
        const browser = await puppeteer.launch({
          browser: 'firefox',
          executablePath,
          headless: true,
          // Fewer processes, which is all that it saves time with here.
          extraPrefsFirefox: {
            'dom.ipc.processCount': 1,
            'dom.ipc.processPrelaunch.enabled': false,
            ...preferences,
          },
        })
        return {
          async open(url) {
            const page = await browser.newPage()
            await page.goto(url)
            return {
              evaluate: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
              goto: async (next) => void (await page.goto(next)),
              close: () => page.close(),
            }
          },
          close: () => browser.close(),
        }
      },
    },
    close: () => Promise.resolve(),
  })
}
