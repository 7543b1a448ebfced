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
  const open = async (kind: 'whole' | 'shell') => chromium.launch(await launchOptions(args, kind))
  const browser = await open('shell')
  let whole: Promise<typeof browser> | undefined
  return {
    browser: fromPlaywright(browser),
    withPageCache: async () => fromPlaywright(await (whole ??= open('whole'))),
    close: async () => {
      await Promise.all([browser, await whole].map((one) => one?.close()))
    },
  }
}
