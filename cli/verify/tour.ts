import type { BrowserContext, Page } from 'playwright-core'
import { lookAtPage, type PageLook } from '../../verify/look-at-page'
import type { Arrival } from './doubt'
import type { Stage } from './own-pages'

/** What a document had, and the browser's jar at that moment. */
export interface Sight {
  readonly phase: string
  readonly look: PageLook
  readonly cookies: readonly string[]
}

export interface Tour {
  readonly sights: readonly Sight[]
  readonly arrival: Arrival
  /** PNG of the page after its first visit. */
  readonly screenshot: Buffer | undefined
}

export interface TourOptions {
  readonly url: string
  readonly stage: Stage
  /** How long a page is left alone, ms. */
  readonly settle: number
  /** What is done in a tab before it comes to the page for the first time. */
  readonly prepare?: (page: Page) => Promise<void>
  readonly steps?: (page: Page) => unknown
  /** Which properties of `window` are looked for: a regular expression. */
  readonly globals: string
  /** Stands at what the proxy records from then on. */
  setPhase(phase: string): void
}

/** Nothing can be said of the page, because it could not be seen. */
export class Unseen extends Error {
  override readonly name = 'Unseen'
}

/** Long enough for what an event of the page sets off at once, ms. */
const MOMENT = 400
const LOAD_TIMEOUT = 30_000

/**
 * What people do with a page, as far as an SDK sends because of it: they come, do something, look away
 * and back, leave and come back, close it, and come again.
 */
export async function tour(context: BrowserContext, options: TourOptions): Promise<Tour> {
  const { url, settle, setPhase, stage } = options
  const sights: Sight[] = []
  const look = async (page: Page, phase: string) => {
    sights.push(...(await sightsOf(page, phase, options.globals)))
  }
  setPhase('first visit')
  const page = await visit(context, url, options.prepare)
  await look(page, 'first visit')
  if (options.steps) await runSteps(page, options.steps)
  await page.waitForTimeout(settle)
  await look(page, 'first visit')
  const type = await page.evaluate(() => document.contentType).catch(() => '')
  const arrival = { landed: page.url(), type }
  const screenshot = await page.screenshot().catch(() => undefined)
  setPhase('hidden and shown')
  await hideAndShow(page)
  setPhase('left and come back')
  await page.goto(stage.elsewhere, { waitUntil: 'commit' })
  await page.waitForTimeout(MOMENT)
  await page.goBack({ waitUntil: 'commit' }).catch(() => {})
  await page.waitForTimeout(MOMENT)
  await look(page, 'left and come back')
  setPhase('closed')
  await close(page)
  setPhase('second visit')
  const again = await visit(context, url)
  await again.waitForTimeout(settle)
  await look(again, 'second visit')
  setPhase('closed again')
  await close(again)
  return { sights, arrival, screenshot }
}

async function visit(
  context: BrowserContext,
  url: string,
  prepare?: TourOptions['prepare'],
): Promise<Page> {
  const page = await context.newPage()
  await prepare?.(page)
  // A page that asks whether it may be left is answered as by a person who leaves.
  page.on('dialog', (dialog) => void dialog.accept().catch(() => {}))
  // An error without a body is none to `goto`, which then fails with words of the browser's.
  let status = 200
  page.on('response', (response) => {
    if (response.request().isNavigationRequest() && response.frame() === page.mainFrame())
      status = response.status()
  })
  const failure = await page.goto(url, { waitUntil: 'commit', timeout: LOAD_TIMEOUT }).then(
    () => undefined,
    (error: Error) => error.message.split('\n', 1)[0],
  )
  if (status >= 400) throw new Unseen(`it answers with status ${status}`)
  if (failure !== undefined) throw new Unseen(`it does not load: ${failure}`)
  // What never ends to load is looked at as it is: a host that does not answer is no reason to see nothing.
  await page.waitForLoadState('load', { timeout: LOAD_TIMEOUT / 2 }).catch(() => {})
  return page
}

async function runSteps(page: Page, steps: (page: Page) => unknown): Promise<void> {
  try {
    await steps(page)
  } catch (error) {
    throw new Unseen(`--steps failed: ${String(error).split('\n', 1)[0]}`)
  }
}

/**
 * Told, not done: the browser counts a page that is driven as seen. Leaving it, which comes next, hides
 * it in truth, but then it has no time to itself.
 */
async function hideAndShow(page: Page): Promise<void> {
  for (const state of ['hidden', 'visible']) {
    await page
      .evaluate((now) => {
        for (const [key, value] of Object.entries({
          visibilityState: now,
          hidden: now === 'hidden',
        }))
          Object.defineProperty(document, key, { configurable: true, get: () => value })
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
        window.dispatchEvent(new Event(now === 'hidden' ? 'blur' : 'focus'))
        if (now === 'visible') {
          Reflect.deleteProperty(document, 'visibilityState')
          Reflect.deleteProperty(document, 'hidden')
        }
      }, state)
      .catch(() => {})
    await page.waitForTimeout(MOMENT)
  }
}

/** As a person closes a tab, with what the page does then. */
async function close(page: Page): Promise<void> {
  const context = page.context()
  const closed = page.waitForEvent('close', { timeout: 5_000 }).catch(() => page.close())
  await page.close({ runBeforeUnload: true })
  await closed
  // Beacons go on their way after the page is gone.
  await new Promise((resolve) => setTimeout(resolve, MOMENT))
  // Pages that it has opened go with it.
  for (const other of context.pages()) if (other.url() !== 'about:blank') await other.close()
}

async function sightsOf(page: Page, phase: string, globals: string): Promise<Sight[]> {
  const jar = await page.context().cookies()
  const cookies = jar.map(({ name }) => name)
  const looks = await Promise.all(
    // A frame may be gone before it has been looked at.
    page.frames().map((frame) => lookAtPage(frame, globals).catch(() => undefined)),
  )
  return looks.flatMap((look) => (look ? [{ phase, look, cookies }] : []))
}
