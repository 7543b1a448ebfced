/**
 * @typedef {import('playwright-core').BrowserContext} BrowserContext
 * @typedef {{ vendor: string, at: number }} Kill
 * @typedef {{ name: string, sent: string[], kills: Kill[], setRate: (perSecond: number) => void,
 *   analytics: { report(): { vendors: Record<string, Counts> }, flush(): Promise<void> } }} DemoTab
 * @typedef {{ accepted: number, delivered: number, pending: number, dropped: Record<string, number> }} Counts
 * @typedef {Awaited<ReturnType<typeof openTab>>} Tab
 */

/**
 * A tab of the dashboard and what the browser loaded and logged in it.
 *
 * @param {BrowserContext} context
 * @param {string} url
 * @param {string} [referer]
 */
export async function openTab(context, url, referer) {
  const page = await context.newPage()
  /** @type {string[]} */
  const errors = []
  /** @type {string[]} */
  const loaded = []
  page.on('pageerror', ({ message }) => errors.push(message))
  page.on('request', (request) => loaded.push(request.url()))
  await page.goto(url, referer ? { referer } : {})
  const state = () =>
    page.evaluate(() => {
      const { name, sent, kills } = /** @type {{ demoTab: DemoTab }} */ (
        /** @type {unknown} */ (window)
      ).demoTab
      return { name, sent: [...sent], kills: [...kills] }
    })
  return {
    page,
    errors,
    loaded,
    state,
    /** @param {number} rate events a second */
    setRate: (rate) =>
      page.evaluate((perSecond) => {
        ;/** @type {{ demoTab: DemoTab }} */ (/** @type {unknown} */ (window)).demoTab.setRate(
          perSecond,
        )
      }, rate),
    flush: () =>
      page.evaluate(() =>
        /** @type {{ demoTab: DemoTab }} */ (
          /** @type {unknown} */ (window)
        ).demoTab.analytics.flush(),
      ),
    report: () =>
      page.evaluate(() => {
        const { demoTab } = /** @type {{ demoTab: DemoTab }} */ (/** @type {unknown} */ (window))
        return demoTab.analytics.report().vendors
      }),
    /** @param {string} vendor */
    killed: (vendor) =>
      page.waitForFunction(
        (name) => {
          const { demoTab } = /** @type {{ demoTab: DemoTab }} */ (/** @type {unknown} */ (window))
          return demoTab.kills.some((kill) => kill.vendor === name)
        },
        vendor,
        { timeout: 15_000, polling: 50 },
      ),
  }
}
