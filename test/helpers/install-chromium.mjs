import { findChromium } from './chromium.mjs'

/**
 * Before any worker starts: on a machine without a browser, two workers would install it at the same
 * time, and one of them would find the package manager locked.
 */
export async function setup() {
  await findChromium()
}
