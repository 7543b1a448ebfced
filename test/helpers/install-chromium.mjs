import { installBrowsers } from './chromium.mjs'

/**
 * Before any worker starts: on a machine without browsers, two workers would install them at the same
 * time, and one of them would find the package manager locked.
 */
export async function setup() {
  await installBrowsers()
}
