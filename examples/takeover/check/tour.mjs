/** @typedef {{ evaluate<T>(expression: string): Promise<T>, goto(url: string): Promise<void> }} Page a browser's, of any make */

/** What a visitor does on the landing page, and a person in the app: every call site but two is passed. */
const steps = [
  ...['forgot', 'sign-in', 'add', 'save', 'done', 'share'],
  ...['to-billing', 'upgrade', 'card'],
  ...['to-settings', 'dark', 'invite', 'language'],
  ...['to-help', 'ask', 'rate'],
]

/**
 * Goes through the site: from the landing page, whose link is tracked and followed, to signing in, and
 * through the app's pages.
 *
 * @param {Page} page
 */
export async function tour(page) {
  await until(
    page,
    `window.mixpanel && window.mixpanel.get_distinct_id && window.mixpanel.get_distinct_id()`,
  )
  await press(page, 'prices')
  await press(page, 'start')
  await until(page, `location.pathname.endsWith('/app.html')`)
  for (const step of steps) await press(page, step)
}

/**
 * Leaves the app, and comes back to its start.
 *
 * @param {Page} page
 */
export async function signOut(page) {
  await press(page, 'sign-out')
  await until(page, `document.getElementById('sign-in')`)
}

/**
 * @param {Page} page
 * @param {string} id
 */
export async function press(page, id) {
  await until(page, `document.getElementById(${JSON.stringify(id)})`)
  await page.evaluate(`document.getElementById(${JSON.stringify(id)}).click()`)
  // What comes by `hashchange` comes in a task of its own; a page that is left answers no more.
  await page.evaluate(`new Promise((resolve) => setTimeout(resolve))`).catch(() => {})
}

/**
 * @param {Page} page
 * @param {string} expression
 */
export async function until(page, expression) {
  const end = Date.now() + 30_000
  // A page that is just being left cannot be asked.
  while (!(await page.evaluate(`!!(${expression})`).catch(() => false))) {
    if (Date.now() > end) throw new Error(`not within 30 s: ${expression}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
