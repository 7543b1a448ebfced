import { registry } from 'cordon/registry'
import { expectSilent, NotSilentError } from 'cordon/testing/playwright'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchOptions } from '../helpers/chromium.mjs'
import { openApp, type HostileApp } from '../verify/hostile-app'
import { filesOf, TOKEN, twin, ways } from '../verify/ways'
import { bundlePage } from './support/bundle-page'

let browser: Browser
let context: BrowserContext
let page: Page
let app: HostileApp | undefined

beforeAll(async () => {
  browser = await chromium.launch(await launchOptions([], 'shell'))
})
afterAll(() => browser.close())
beforeEach(async () => {
  context = await browser.newContext()
  page = await context.newPage()
})
afterEach(async () => {
  await context.close()
  await app?.close()
})

async function open(files: Parameters<typeof openApp>[0]): Promise<void> {
  app = await openApp(files)
  await page.goto(app.url)
}

async function kindsOf(silence: Promise<void>): Promise<string[]> {
  const error = await silence.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof NotSilentError)) throw error ?? new Error('it was silent')
  return [...new Set(error.findings.map(({ kind }) => kind))].sort()
}

const settle = 300

test('a clean page passes', async () => {
  await open(twin)
  await expectSilent(page, ['mixpanel'], { settle })
})

test('what a page has done before it was asked, and what it has, is found', async () => {
  const names = /^(?:fetch|JSON|cookie|localStorage|global|noscript|service worker)$/
  await open(filesOf(ways.filter(({ name }) => names.test(name))))
  expect(await kindsOf(expectSilent(page, ['mixpanel'], { settle }))).toEqual(
    'cookie element global payload request storage'.split(' '),
  )
})

describe('what it does meanwhile', () => {
  test.each(['fetch', 'worker', 'WebSocket', 'image', 'JSON', 'gzip', 'token in a path'])(
    '%s',
    async (wanted) => {
      const way = ways.find(({ name }) => name === wanted)
      await open({
        ...filesOf(way ? [way] : []),
        '/': {
          body: `${filesOf([])['/']?.body}<button onclick="${(way?.code ?? '').replaceAll('"', '&quot;')}">`,
        },
      })
      await expectSilent(page, ['mixpanel'], { settle: 0 })
      const during = () => page.click('button')
      const silence = expectSilent(page, ['mixpanel'], { during, settle, tokens: [TOKEN] })
      expect(await kindsOf(silence)).toEqual([way?.kind])
    },
  )
})

test('what stands in for a vendor’s library under its name is no finding', async () => {
  const files = await bundlePage('test/browser/support/compat-global-page.ts')
  const scripts = files.map(([path, body]) => [path, { body, type: 'text/javascript' }] as const)
  const src = '/compat-global-page/compat-global-page.js'
  await open({
    ...Object.fromEntries(scripts),
    '/': { body: `<script type="module" src="${src}"></script>` },
  })
  await page.waitForFunction(() => 'mixpanel' in window)
  await expectSilent(page, ['mixpanel'], { settle })
  await page.evaluate(() => Object.assign(window, { mixpanel: { track: () => {} } }))
  expect(await kindsOf(expectSilent(page, ['mixpanel'], { settle }))).toEqual(['global'])
})

test('of other vendors nothing is said', async () => {
  await open(filesOf(ways.filter(({ name }) => name === 'fetch')))
  await expectSilent(page, ['posthog', 'contentsquare'], { settle })
})

describe('it does not pass for want of an answer', () => {
  test('where no page is open', async () => {
    await expect(expectSilent(page, ['mixpanel'], { settle: 0 })).rejects.toThrow('no page is open')
  })

  test('where a vendor is not known, or none is named', async () => {
    await expect(expectSilent(page, ['mixpannel'])).rejects.toThrow(
      `known: ${Object.keys(registry).join(', ')}`,
    )
    await expect(expectSilent(page, [])).rejects.toThrow('name a vendor')
  })
})
