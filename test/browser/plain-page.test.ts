import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserContext } from 'playwright-core'
import { expect, test } from 'vitest'
import { openLab, type Lab } from './support/lab'
import { routeVendors } from './support/route-vendors'
import { useLab } from './support/use-lab'

const root = fileURLToPath(new URL('../../', import.meta.url))
const dist = join(root, 'dist')
const hashes = JSON.parse(readFileSync(join(dist, 'sri.json'), 'utf8')) as Record<string, string>

/** The example as it lies there, its scripts with the hashes that are published. */
const page = readFileSync(join(root, 'examples/plain/index.html'), 'utf8').replaceAll(
  /src="\/cordon\/([^"]+)"/g,
  (attribute, file: string) => `${attribute} integrity="${hashes[file]}"`,
)
const scripts = ['.', 'adapters']
  .flatMap((folder) => readdirSync(join(dist, folder)).map((name) => join(folder, name)))
  .filter((name) => name.endsWith('.global.js'))
  .map((name) => [`/cordon/${name}`, readFileSync(join(dist, name), 'utf8')] as const)

/** An SDK's file, of those that docs/plain-page.md names. */
const sdk = (path: string) => readFileSync(join(root, 'node_modules', path), 'utf8')
const docs = readFileSync(join(root, 'docs/plain-page.md'), 'utf8')
const [, load = ''] = /( *function load[\s\S]*?\n {2}}\n)/.exec(docs) ?? []

/** A page that serves two SDKs itself, and lets nothing else run. */
const strict = `<!doctype html><html lang="en"><title>Strict</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; connect-src 'self' https://api-js.mixpanel.com https://us.i.posthog.com">
<script src="/cordon/cordon.global.js"></script>
<script src="/cordon/adapters/mixpanel.global.js"></script>
<script src="/cordon/adapters/posthog.global.js"></script>
<script src="/strict.js"></script><body></body></html>`
const strictScript = `${load}
window.analytics = cordon.createAnalytics({
  vendors: {
    mixpanel: cordon.mixpanel({ token: 'x', sdk: () => load('/sdk/mixpanel.js', 'mixpanel') }),
    posthog: cordon.posthog({ token: 'phc_x', sdk: () => import('/sdk/posthog.js') }),
  },
  policy: { version: 1, vendors: { mixpanel: 'on', posthog: 'on' } },
})
analytics.track('saved', { plan: 'pro' })`

/** A page that has the vendor's SDK in a frame, whose file lies beside the adapter's, and is not named. */
const sealed = `<!doctype html><html lang="en"><title>Sealed</title>
<script src="/cordon/cordon.global.js"></script>
<script src="/cordon/adapters/mixpanel.global.js"></script>
<script>
window.analytics = cordon.createAnalytics({
  vendors: { mixpanel: cordon.mixpanel({ token: 'x' }) },
  isolate: true,
  policy: { version: 1, vendors: { mixpanel: 'on' } },
})
analytics.track('saved', { plan: 'pro' })
</script><body></body></html>`

/** A worker, such as an extension's background, with the same files. */
const background = `importScripts('/cordon/cordon.global.js', '/cordon/adapters/mixpanel-http.global.js')
console.warn = (text) => postMessage(text)
cordon.createAnalytics({ vendors: { mixpanel: cordon.mixpanelHttp({ token: 'x' }) } })`

/** A page whose modules are found by the import map of docs/take-over.md, and by nothing else. */
const takeOver = readFileSync(join(root, 'docs/take-over.md'), 'utf8')
const [map = ''] = /<script type="importmap">[\s\S]*?<\/script>/.exec(takeOver) ?? []
const mapped = `<!doctype html><html lang="en"><title>Mapped</title>
${map}
<script type="module">
import { createAnalytics } from 'cordon'
import { mixpanelHttp } from 'cordon/adapters/mixpanel-http'
import { connect } from 'cordon/compat/mixpanel'
import { poll } from 'cordon/sources'
import mixpanel from 'mixpanel-browser'
window.analytics = createAnalytics({
  vendors: { mixpanel: mixpanelHttp({ token: 'x' }) },
  policy: { version: 1, vendors: { mixpanel: 'on' } },
  source: poll('/analytics-policy.json'),
  log: { persist: true },
})
connect(window.analytics)
mixpanel.init('x')
mixpanel.track('saved', { plan: 'pro' })
window.isStarted = true
</script><body></body></html>`
const modules = ['.', 'adapters', 'compat']
  .flatMap((folder) => readdirSync(join(dist, folder)).map((name) => join(folder, name)))
  .filter((name) => name.endsWith('.js') && !name.endsWith('.global.js'))
  .map((name) => [`/cordon/${name}`, readFileSync(join(dist, name), 'utf8')] as const)
/** What the map names of other packages: their files, under the paths that it gives. */
const others = [...map.matchAll(/"(\/(?:eventemitter3|idb)\/[^"]+)"/g)].map(
  ([, path = '']) => [path, sdk(path.slice(1))] as const,
)

let lab: Lab
let profile: BrowserContext
useLab(
  (...opened) => ([lab, profile] = opened),
  () =>
    openLab(
      [],
      [
        ['/plain.html', page],
        ['/strict.html', strict],
        ['/strict.js', strictScript],
        ['/background.js', background],
        ['/sealed.html', sealed],
        ['/mapped.html', mapped],
        ...modules,
        ...others,
        [
          '/cordon/adapters/mixpanel.htm',
          readFileSync(join(dist, 'adapters/mixpanel.htm'), 'utf8'),
        ],
        ['/sdk/mixpanel.js', sdk('mixpanel-browser/dist/mixpanel.umd.js')],
        ['/sdk/posthog.js', sdk('posthog-js/dist/module.slim.no-external.js')],
        ...scripts,
      ],
    ),
)

test('the plain page of the examples delivers to both vendors, and one config change stops one', async () => {
  lab.app.policy = { body: '{ "version": 1, "vendors": { "mixpanel": "on", "posthog": "on" } }' }
  const tab = await profile.newPage()
  const problems: string[] = []
  tab.on('pageerror', (error) => problems.push(error.message))
  await tab.route('**/analytics-policy.json', (route) =>
    route.continue({ url: `${lab.app.url}/policy.json` }),
  )
  await routeVendors(tab, lab)
  await tab.goto(`${lab.app.url}/plain.html`)
  expect(Object.keys(hashes)).toEqual(expect.arrayContaining(['cordon.global.js']))

  await tab.click('button')
  await tab.evaluate(() => window.analytics.flush())
  for (const vendor of [lab.mixpanel, lab.posthog]) {
    expect(vendor.events.map(({ name }) => name)).toEqual(['button_clicked'])
    expect(vendor.events[0]?.properties).toMatchObject({ plan: 'pro' })
    expect(JSON.stringify(vendor.requests)).not.toContain('ada@')
  }

  lab.app.policy = { body: '{ "version": 2, "vendors": { "mixpanel": "off", "posthog": "on" } }' }
  await tab.waitForFunction(() => window.analytics.status().mixpanel?.state === 'off')
  const before = lab.mixpanel.requests.length
  await tab.click('button')
  await tab.evaluate(() => window.analytics.flush())
  expect(lab.posthog.events).toHaveLength(2)
  expect(lab.mixpanel.requests).toHaveLength(before)
  expect(problems).toEqual([])
})

test('SDKs that a page serves itself run under a policy that lets in nothing else', async () => {
  expect(load).toContain('createElement')
  const tab = await profile.newPage()
  const problems: string[] = []
  tab.on('pageerror', (error) => problems.push(error.message))
  tab.on('console', (line) => line.type() === 'error' && problems.push(line.text()))
  await routeVendors(tab, lab)
  await tab.goto(`${lab.app.url}/strict.html`)
  await tab.evaluate(() => window.analytics.flush())
  for (const vendor of [lab.mixpanel, lab.posthog])
    expect(vendor.events.map(({ name }) => name)).toContain('saved')
  expect(problems).toEqual([])
})

test('a sealed vendor finds its frame beside the adapter’s file, and delivers from it', async () => {
  const tab = await profile.newPage()
  const problems: string[] = []
  tab.on('pageerror', (error) => problems.push(error.message))
  await routeVendors(tab, lab)
  await tab.goto(`${lab.app.url}/sealed.html`)
  await tab.evaluate(() => window.analytics.flush())
  expect(await tab.evaluate(() => window.analytics.status().mixpanel)).toMatchObject({
    state: 'on',
  })
  expect(tab.frames().map((frame) => frame.url())).toContain(
    `${lab.app.url}/cordon/adapters/mixpanel.htm`,
  )
  expect(lab.mixpanel.events.map(({ name }) => name)).toContain('saved')
  expect(problems).toEqual([])
})

test('a worker has the same files, and is told that it is no page', async () => {
  const tab = await profile.newPage()
  await tab.goto(`${lab.app.url}/strict.html`)
  const said = await tab.evaluate(
    () =>
      new Promise((resolve) => {
        const worker = new Worker('/background.js')
        worker.onmessage = ({ data }) => resolve(data)
        worker.onerror = ({ message }) => resolve(message)
      }),
  )
  expect(said).toMatch(/a worker is not a page/)
  await tab.close()
})

test('with the import map of the docs an app without a bundler calls the vendor’s package, and it is Cordon', async () => {
  lab.app.policy = { body: '{ "version": 1, "vendors": { "mixpanel": "on" } }' }
  const tab = await profile.newPage()
  const problems: string[] = []
  tab.on('pageerror', (error) => problems.push(error.message))
  tab.on('response', (answer) => answer.status() === 404 && problems.push(answer.url()))
  await tab.route('**/analytics-policy.json', (route) =>
    route.continue({ url: `${lab.app.url}/policy.json` }),
  )
  await tab.route('**/favicon.ico', (route) => route.fulfill({ body: '' }))
  await routeVendors(tab, lab)
  // A module that is not found is an error of the page: the script begins with its first statement, or not at all.
  await tab.goto(`${lab.app.url}/mapped.html`)
  expect(problems).toEqual([])
  expect(await tab.evaluate(() => 'isStarted' in window)).toBe(true)
  await tab.evaluate(() => window.analytics.flush())
  expect(lab.mixpanel.events).toMatchObject([{ name: 'saved', properties: { plan: 'pro' } }])
  expect(problems).toEqual([])
})
