/** The vendor's names for what it leaves behind; Cordon's own record of the kill is not among them. */
const PATTERN = '^(mp_|__mp|mixpanel)'

/**
 * What a vendor has left in this browser, over all kinds of storage.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string[]>}
 */
export async function footprint(page) {
  const cookies = (await page.context().cookies()).map(({ name }) => ['cookie', name])
  const stored = await page.evaluate(async () => [
    ...Object.keys(localStorage).map((name) => ['localStorage', name]),
    ...Object.keys(sessionStorage).map((name) => ['sessionStorage', name]),
    ...(await indexedDB.databases()).map(({ name }) => ['IndexedDB', name ?? '']),
    ...(await caches.keys()).map((name) => ['Cache', name]),
  ])
  return [...cookies, ...stored]
    .filter(([, name = '']) => new RegExp(PATTERN, 'i').test(name))
    .map(([where, name]) => `${where} ${name}`)
}
