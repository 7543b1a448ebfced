import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLab, type Lab } from './support/lab'
import { posthogSnippet, segmentSnippet } from './support/snippets'

const root = fileURLToPath(new URL('../../', import.meta.url))
const docs = readFileSync(`${root}docs/take-over.md`, 'utf8')
const mixpanelSnippet = readFileSync(
  `${root}node_modules/mixpanel-browser/dist/mixpanel-jslib-snippet.min.js`,
  'utf8',
)

type Vendor = 'mixpanel' | 'posthog' | 'segment'

/** Cordon, an adapter and a vendor's interface in one file, as the docs say. */
function library(vendor: Vendor): string {
  return ['cordon.global.js', 'adapters/memory.global.js', `compat/${vendor}.global.js`]
    .map((name) => readFileSync(`${root}dist/${name}`, 'utf8'))
    .concat(
      `window.sink = cordon.memory()
      window.cordonAnalytics = cordon.createAnalytics({ vendors: { sink } })
      cordon.compat.${vendor}.connect(cordonAnalytics)`,
    )
    .join('\n;')
}

const own = (vendor: Vendor): string => `<script async src="/library-${vendor}.js"></script>`

/** What the docs say to take out of the snippet: from its first words to its last ones. */
function withoutLoader(snippet: string, from: string, to: string): string {
  expect(docs).toContain(from)
  expect(docs).toContain(to)
  const start = snippet.indexOf(from)
  const end = snippet.indexOf(to, start) + to.length
  expect(Math.min(start, end - to.length)).toBeGreaterThan(-1)
  return snippet.slice(0, start) + snippet.slice(end)
}

const pages: Readonly<Record<string, string>> = {
  mixpanel: `<script>window.MIXPANEL_CUSTOM_LIB_URL = '/library-mixpanel.js'</script>
    <script>${mixpanelSnippet}</script>
    <script>mixpanel.init('token'); mixpanel.track('early', { plan: 'pro' }); mixpanel.identify('u1')</script>`,
  posthog: `<script>${withoutLoader(posthogSnippet, '(p=t.createElement("script"))', '.insertBefore(p,r);')}</script>
    <script>
      posthog.init('phc_token', { api_host: '/ingest', capture_pageview: false, autocapture: false })
      posthog.capture('early', { plan: 'pro' }); posthog.identify('u1')
    </script>${own('posthog')}`,
  segment: `<script>${withoutLoader(segmentSnippet, 'analytics.load("', '");')}</script>
    <script>analytics.track('early', { plan: 'pro' }); analytics.identify('u1')</script>${own('segment')}`,
  // As the vendors give them.
  'posthog-whole': `<script>${posthogSnippet}</script><script>posthog.init('phc', { api_host: '/ingest' })</script>`,
  'segment-whole': `<script>${segmentSnippet}</script>`,
}

let lab: Lab
beforeAll(async () => {
  lab = await openLab(
    [],
    [
      ...(['mixpanel', 'posthog', 'segment'] as const).map(
        (vendor) => [`/library-${vendor}.js`, library(vendor)] as const,
      ),
      ...Object.entries(pages).map(
        ([name, scripts]) =>
          [
            `/${name}.html`,
            `<!doctype html><title>App</title><script>window.cordon = {}</script>${scripts}`,
          ] as const,
      ),
    ],
  )
})
afterAll(() => lab.close())

/** The vendors' scripts, wherever they would come from. */
const sdk = /array\.js|analytics\.min\.js|mixpanel-.*\.js|posthog\.com|segment\.com|mxpnl\.com/

describe('with the docs’ one change to the snippet our script comes in the place of the vendor’s, and its queue is replayed:', () => {
  test.each([
    ['mixpanel', ['identify', 'early', 'late']],
    ['posthog', ['identify', 'early', 'late']],
    // The vendor’s own replay leaves calls in their order.
    ['segment', ['page', 'early', 'identify', 'late']],
  ] as const)('%s', async (vendor, expected) => {
    const { page, requested, errors } = await lab.tab(await lab.profile(), `/${vendor}.html`)
    await page.waitForFunction(() => 'sink' in window)
    const seen = await page.evaluate(async (name) => {
      const all = window as never as Record<string, Record<string, (of: string) => void>>
      const { mixpanel, posthog, analytics } = all
      if (name === 'segment') analytics?.track?.('late')
      else if (name === 'posthog') posthog?.capture?.('late')
      else mixpanel?.track?.('late')
      const { sink, cordonAnalytics } = all as never as {
        sink: { events: { event?: string; type: string; properties?: object }[] }
        cordonAnalytics: { flush(): Promise<void> }
      }
      await cordonAnalytics.flush()
      return sink.events.map(({ event, type }) => event ?? type)
    }, vendor)
    expect(seen).toEqual(expected)
    expect([errors, requested.filter((url) => sdk.test(url))]).toEqual([[], []])
  })
})

test.each(['posthog', 'segment'])('%s: as it is, the snippet loads the SDK', async (vendor) => {
  const profile = await lab.profile()
  await profile.route(sdk, (route) => route.abort())
  const { requested } = await lab.tab(profile, `/${vendor}-whole.html`)
  expect(requested.filter((url) => sdk.test(url))).toHaveLength(1)
})
