import { fromPlaywright } from 'cordon/testing'
import { chromium } from 'playwright-core'
import { launchOptions } from '../../helpers/chromium.mjs'
import type { Engine } from './engine'

/** @param args further arguments for the browser */
export async function openChromium(...args: string[]): Promise<Engine> {
  const browser = await chromium.launch(await launchOptions(args))
  return { browser: fromPlaywright(browser), close: () => browser.close() }
}
