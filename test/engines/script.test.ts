import type { TestPage, TestProfile } from 'cordon/testing'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Engine } from './support/engine'
import { launchEngine, wanted } from './support/engines'
import { openTagSite, type TagSite } from './support/tag-site'

/** What an app of this kind would allow. */
const csp = "default-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'"
/** ms that a hidden tab's timers wait, and more. */
const longest = 2_500

// Whose process frames have is nothing to a page without any.
describe.each(wanted.filter((name) => !name.includes('frames')))('a tag, in %s', (name) => {
  let engine: Engine
  let site: TagSite
  let profile: TestProfile
  beforeAll(async () => {
    engine = await launchEngine(name)
  }, 180_000)
  beforeEach(async () => {
    ;[site, profile] = await Promise.all([openTagSite(), engine.browser.profile()])
  })
  afterEach(async () => {
    await profile.close()
    await site.close()
  })
  afterAll(() => engine.close())

  /** A tab in which the tag is to run. */
  async function open(wish: object = {}): Promise<TestPage> {
    const page = await profile.open(`${site.url}/`)
    await start(page, wish)
    return page
  }

  async function start(page: TestPage, wish: object = {}): Promise<void> {
    await expect.poll(() => page.evaluate('typeof start')).toBe('function')
    await page.evaluate(`start(${JSON.stringify({ host: site.vendor, ...wish })})`)
  }

  const seen = (since = 0): string[] => [
    ...new Set(site.requests.filter(({ at }) => at > since).map(({ path }) => path)),
  ]

  /**
   * What was on its way may take its time; then nothing comes but these, from now on for longer than a hidden
   * tab's timers wait. The tag tries each 50 ms.
   */
  async function expectSilence(but: readonly string[] = []): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, longest))
    const lately = (): string[] => seen(Date.now() - longest)
    await expect.poll(lately, { timeout: 20_000, interval: 250 }).toEqual(but)
  }

  async function expectOff(page: TestPage): Promise<void> {
    await expect.poll(() => page.evaluate('analytics.status().acme.state')).toBe('off')
  }

  /** Of a page where its code has run, timers may write again: what counts is the next one. */
  async function expectNothingAfterReload(...pages: readonly TestPage[]): Promise<void> {
    for (const page of pages) await page.goto(`${site.url}/`)
    for (const page of pages) {
      await start(page)
      await expectOff(page)
      expect(await page.evaluate('left()')).toEqual([])
    }
  }

  test('with `csp`, that is killed in one tab, sends nothing in any, by a native that was kept neither, nor after a reload', async () => {
    // Both before either works: beside a tag that does, Firefox takes seconds for another window.
    const first = await profile.open(`${site.url}/`)
    const second = await profile.open(`${site.url}/`)
    for (const page of [first, second]) await start(page, { csp })
    await expect
      .poll(() => seen().sort(), { timeout: 15_000 })
      .toEqual([...['/beacon', '/collect', '/kept', '/pixel', '/tag.js', '/xhr']])
    await first.evaluate(`void analytics.kill('acme')`)
    await expectOff(second)
    await expectSilence()
    const before = site.requests.length
    await expectNothingAfterReload(first, second)
    await expectSilence()
    expect(site.requests.slice(before)).toEqual([])
  }, 60_000)

  test('that somebody else puts there: without `csp` a native that was kept is all that gets out', async () => {
    const page = await open({ adopt: true })
    await expect.poll(() => seen(), { timeout: 15_000 }).toHaveLength(6)
    await page.evaluate(`void analytics.kill('acme')`)
    await expectSilence(['/kept'])
    await expectNothingAfterReload(page)
  }, 60_000)

  test('that is killed while its file is on the way sends nothing, and leaves nothing', async () => {
    const release = site.hold()
    const page = await open({ csp })
    await expect.poll(() => seen()).toEqual(['/tag.js'])
    await page.evaluate(`void analytics.kill('acme')`)
    release()
    await expectSilence()
    expect(seen()).toEqual(['/tag.js'])
    await expectNothingAfterReload(page)
  }, 60_000)
})
