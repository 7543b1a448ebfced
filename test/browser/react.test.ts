import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundlePage } from './support/bundle-page'
import { openLab, type Lab } from './support/lab'

let lab: Lab
beforeAll(async () => {
  lab = await openLab([], await bundlePage('test/browser/support/react-page.tsx'))
})
afterAll(() => lab.close())

/** What `react-page.tsx` puts on the window. */
interface ReactPage {
  readonly version: string
  readonly calls: readonly unknown[]
  readonly sink: {
    readonly events: readonly { type: string; properties?: object; context: never }[]
  }
  server(): string
  show(path: string): (next: string) => void
  ask(): void
  hydrate(): void
  test(): void
  watch(): void
  watched(): { readonly renderings: number; readonly statuses: number }
  publish(version: number): void
}
declare global {
  interface Window {
    page: ReactPage
    show: ReactPage['show']
    next: (path: string) => void
  }
}

async function aPage(): Promise<{ page: Page; errors: string[] }> {
  const { page, errors } = await lab.tab(await lab.profile())
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  await page.addScriptTag({ type: 'module', url: '/react-page/react-page.js' })
  await page.waitForFunction(() => 'hydrate' in window)
  return { page, errors }
}

function views(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    await window.analytics.flush()
    const { sink } = window as unknown as ReactPage
    return sink.events.filter(({ type }) => type === 'page').map(({ properties }) => properties)
  })
}

describe('React', () => {
  test('a vendor’s state is rendered, and a kill takes its widget off the page', async () => {
    const { page, errors } = await aPage()
    await page.evaluate(() => void (window.next = window.show('/')))
    await page.waitForSelector('#chat')
    expect(await page.textContent('#state')).toBe('on')
    await page.evaluate(() => void window.analytics.kill('chat'))
    await page.waitForSelector('a[href="/help"]')
    expect([await page.textContent('#state'), await page.$('#chat')]).toEqual(['off', null])
    expect(errors).toEqual([])
  })

  test('a vendor’s status is rendered anew for a policy, not for counts, also if rendering tracks', async () => {
    const { page, errors } = await aPage()
    // From here on only counts change: the vendors' code is there.
    await page.evaluate(async () => {
      window.analytics.track('seen')
      await window.analytics.flush()
      ;(window as unknown as ReactPage).watch()
    })
    await page.waitForFunction(() => document.querySelector('#watched')?.textContent === 'on 1')
    const watched = (): Promise<unknown> =>
      page.evaluate(async () => {
        for (const count of [1, 2, 3]) window.analytics.track('seen', { count })
        await window.analytics.flush()
        return (window as unknown as ReactPage).watched()
      })
    expect(await watched()).toEqual({ renderings: 1, statuses: 1 })
    await page.evaluate(() => (window as unknown as ReactPage).publish(2))
    await page.waitForFunction(() => document.querySelector('#watched')?.textContent === 'on 2')
    expect(await watched()).toEqual({ renderings: 2, statuses: 2 })
    expect(errors).toEqual([])
  })

  test('what is shown stays while a page that has slept reads the policy', async () => {
    const { page } = await aPage()
    await page.evaluate(() => void (window.next = window.show('/')))
    await page.waitForSelector('#chat')
    await page.evaluate(() => (window as unknown as ReactPage).ask())
    await page.waitForFunction(() => document.querySelector('#state')?.textContent === 'hold')
    expect(await page.$('#chat')).not.toBeNull()
    await page.evaluate(() => void window.analytics.kill('chat'))
    await page.waitForSelector('a[href="/help"]')
    expect(await page.$('#chat')).toBeNull()
  })

  test('nothing of a vendor is shown anew while the policy is read', async () => {
    const { page } = await aPage()
    await page.evaluate(() => (window as unknown as ReactPage).ask())
    await page.evaluate(() => void (window.next = window.show('/')))
    await page.waitForSelector('a[href="/help"]')
    expect(await page.textContent('#state')).toBe('hold')
  })

  test('strict mode counts a page once, and another path once more', async () => {
    const { page } = await aPage()
    await page.evaluate(() => void (window.next = window.show('/')))
    await page.waitForSelector('#chat')
    for (const path of ['/', '/keys', '/keys']) await page.evaluate((to) => window.next(to), path)
    await page.waitForFunction(() => document.title === 'At /keys')
    expect(await views(page)).toEqual([{ path: '/' }, { path: '/keys' }])
  })

  test('what a server rendered is taken over without a complaint', async () => {
    const { page, errors } = await aPage()
    const html = await page.evaluate(() => (window as unknown as ReactPage).server())
    expect(html).toContain('unknown')
    await page.evaluate(() => (window as unknown as ReactPage).hydrate())
    await page.waitForFunction(() => document.querySelector('#state')?.textContent === 'on')
    expect(errors).toEqual([])
  })

  test('a test’s provider sends nothing and tells what was called', async () => {
    const { page } = await aPage()
    await page.evaluate(() => (window as unknown as ReactPage).test())
    await page.waitForSelector('button')
    await page.click('button')
    expect(await page.evaluate(() => (window as unknown as ReactPage).calls)).toEqual([
      ['track', 'clicked', { plan: 'pro' }],
    ])
    expect(await page.textContent('#state')).toBe('off')
  })
})

describe('trackPages', () => {
  const follow = (page: Page): Promise<void> =>
    page.evaluate(() => {
      const { trackPages } = window as unknown as { trackPages: (of: object) => () => void }
      Object.assign(window, { stop: trackPages(window.analytics) })
      // Called again, as in strict mode, it is the same.
      trackPages(window.analytics)
    })
  const seen = (page: Page): Promise<[string, string][]> =>
    page.evaluate(async () => {
      await window.analytics.flush()
      const { sink } = window as unknown as ReactPage
      return sink.events
        .filter(({ type }) => type === 'page')
        .map(({ context }: { context: { page: { url: string } } }) => {
          const { pathname, search } = new URL(context.page.url)
          return [pathname, search] as [string, string]
        })
    })

  test('sends one view a page: not for a hash, nor for the same address, nor for a redirect on the way', async () => {
    const { page } = await aPage()
    await follow(page)
    await expect.poll(() => seen(page)).toHaveLength(1)
    await page.evaluate(() => {
      history.pushState({}, '', '/redirected')
      history.replaceState({}, '', '/keys')
      history.replaceState({ scroll: 1 }, '', '/keys#top')
    })
    await expect.poll(() => seen(page)).toHaveLength(2)
    await page.evaluate(() => {
      location.hash = 'other'
      history.back()
    })
    await page.evaluate(() => history.pushState({}, '', '/members'))
    await expect.poll(() => seen(page)).toContainEqual(['/members', ''])
    expect((await seen(page)).map(([path]) => path)).toEqual(['/', '/keys', '/members'])
  })

  test('waits for the new title', async () => {
    const { page } = await aPage()
    const titles = await page.evaluate(async () => {
      const { trackPages } = window as unknown as { trackPages: (of: object) => () => void }
      const titles: string[] = []
      trackPages({ page: () => titles.push(document.title) })
      await new Promise((done) => setTimeout(done, 50))
      history.pushState({}, '', '/keys')
      setTimeout(() => (document.title = 'Keys'), 30)
      while (titles.length < 2) await new Promise((done) => setTimeout(done, 5))
      return titles
    })
    expect(titles[1]).toBe('Keys')
  })
})
