import { fromPlaywright } from 'cordon/testing'
import { chromium } from 'playwright-core'
import { launchOptions } from '../../helpers/chromium.mjs'
import type { Engine } from './engine'

/**
 * Where no engine is asked for by name, as in `npm test`, its headless shell does what it can: it opens a page with a
 * quarter of the work.
 *
 * @param args further arguments for the browser
 */
export async function openChromium(...args: string[]): Promise<Engine> {
  const open = async (kind: 'whole' | 'shell') => chromium.launch(await launchOptions(args, kind))
  const isWhole = !!process.env.ENGINES
  const browser = await open(isWhole ? 'whole' : 'shell')
  let whole = isWhole ? Promise.resolve(browser) : undefined
  return {
    browser: fromPlaywright(browser),
    withPageCache: async () => fromPlaywright(await (whole ??= open('whole'))),
    close: async () => {
      await Promise.all([...new Set([browser, await whole])].map((one) => one?.close()))
    },
  }
}
