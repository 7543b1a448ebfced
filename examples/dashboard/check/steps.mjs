/**
 * What `cordon verify` does in the dashboard: a person signs in, if not yet, and looks around.
 *
 * @param {import('playwright-core').Page} page
 */
export default async function lookAround(page) {
  await page.waitForSelector('nav, button[type=submit]')
  if (await page.isVisible('button[type=submit]')) await page.click('button[type=submit]')
  await page.click('nav >> text=API keys')
  await page.click('nav >> text=Members')
}
