import { fromPlaywright } from 'cordon/testing'
import { chromium } from 'playwright-core'
import { launchOptions } from '../../helpers/chromium.mjs'
import type { Engine } from './engine'

/**
 * Its headless shell, and the browser that people have for what the shell lacks.
 *
 * @param args further arguments for the browser
 */
export async function openChromium(...args: string[]): Promise<Engine> {
  const quick = await launchOptions(args, 'shell')
  const full = await launchOptions(args, 'whole')
  const browser = await chromium.launch(quick)
  // The same program stands for both where there is no shell, or `ENGINES` asks for the browser that people have.
  let whole = quick.executablePath === full.executablePath ? Promise.resolve(browser) : undefined
  return {
    browser: fromPlaywright(browser),
    withPageCache: async () => fromPlaywright(await (whole ??= chromium.launch(full))),
    close: async () => {
      await Promise.all([...new Set([browser, await whole])].map((one) => one?.close()))
    },
  }
}
