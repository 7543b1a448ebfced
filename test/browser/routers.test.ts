import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundlePage } from './support/bundle-page'
import { openLab, type Lab } from './support/lab'

const routers = ['react-router', 'tanstack-router']

let lab: Lab
beforeAll(async () => {
  const bundles = routers.map((name) => bundlePage(`test/browser/support/${name}-page.tsx`))
  lab = await openLab([], (await Promise.all(bundles)).flat())
})
afterAll(() => lab.close())

/** What is sent of views: the path, and the title that the document had. */
function views(page: Page): Promise<[string, unknown][]> {
  return page.evaluate(async () => {
    await window.analytics?.flush()
    const { sink } = window as unknown as {
      sink?: { events: { type: string; context: { page: { url: string; title?: string } } }[] }
    }
    return (sink?.events ?? [])
      .filter(({ type }) => type === 'page')
      .map(({ context }): [string, unknown] => [
        new URL(context.page.url).pathname,
        context.page.title,
      ])
  })
}

describe.each(routers)('trackPages with %s', (name) => {
  /** As the server of an app does: the same page for each of its addresses. */
  async function open(path: string): Promise<Page> {
    const profile = await lab.profile()
    const page = await profile.newPage()
    await page.route(/\/\w*$/, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>App</title><body><script type="module" src="/${name}-page/${name}-page.js"></script>`,
      }),
    )
    await page.goto(lab.app.url + path)
    return page
  }

  async function go(page: Page, act: () => Promise<unknown>, title: string): Promise<void> {
    const before = (await views(page)).length
    await act()
    await page.waitForFunction((wanted) => document.title === wanted, title)
    await expect.poll(() => views(page)).toHaveLength(before + 1)
  }

  test('sends one view a navigation, with its own title: links, a redirect, back, forward', async () => {
    const page = await open('/')
    await expect.poll(() => views(page)).toEqual([['/', 'Home']])
    await go(page, () => page.click('#keys'), 'Keys')
    await go(page, () => page.click('#old'), 'Members')
    await go(page, () => page.goBack(), 'Keys')
    await go(page, () => page.goForward(), 'Members')
    // The same page again is none.
    await page.click('#members')
    await go(page, () => page.click('#home'), 'Home')
    expect(await views(page)).toEqual([
      ['/', 'Home'],
      ['/keys', 'Keys'],
      ['/members', 'Members'],
      ['/keys', 'Keys'],
      ['/members', 'Members'],
      ['/', 'Home'],
    ])
  })

  test('sends one view where the first page is a redirect', async () => {
    const page = await open('/old')
    await page.waitForFunction(() => document.title === 'Members')
    await expect.poll(() => views(page)).toEqual([['/members', 'Members']])
  })
})
