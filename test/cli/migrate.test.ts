import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { migrate } from '../../cli/commands/migrate'
import { layOut, type LaidOut } from './scan/lay-out'

let laidOut: LaidOut
let printed: string
beforeEach(async () => {
  laidOut = await layOut(Object.entries(app).map(([path, text]) => ({ path, text })))
  printed = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text)
    return true
  })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await laidOut.close()
})

function run(...args: string[]): Promise<unknown> {
  return migrate().parseAsync([laidOut.folder, '--from', 'mixpanel', ...args], { from: 'user' })
}
function read(path: string): string {
  return readFileSync(join(laidOut.folder, path), 'utf8')
}

/** Another app than the usual one, and what is printed of it. */
async function runOn(files: Readonly<Record<string, string>>, ...args: string[]): Promise<void> {
  await laidOut.close()
  laidOut = await layOut(Object.entries(files).map(([path, text]) => ({ path, text })))
  printed = ''
  await migrate().parseAsync([laidOut.folder, ...args], { from: 'user' })
}

const app = {
  'src/analytics.ts': `import mixpanel, { type Dict } from 'mixpanel-browser'
export const track = (name: string, of?: Dict) => mixpanel.track(name, of)
mixpanel.people.set({ plan: 'pro' })
mixpanel.alias('u2')
mixpanel.start_session_recording()
mixpanel.get_group('team', 'blue').delete()
`,
  'src/lazy.jsx': `export const load = () => import("mixpanel-browser")\n`,
  'src/old.cjs': `const mp = require('mixpanel-browser')\nmp.track('x')\n`,
  'src/App.vue': `<template><p>mixpanel-browser</p></template>
<script setup lang="ts">
import mixpanel from 'mixpanel-browser'
mixpanel.identify('u1')
</script>
`,
  'src/track.test.ts': `jest.mock('mixpanel-browser')\n`,
  'src/other.ts': `import other from 'mixpanel-browser-extras'\nother()\n`,
  'src/broken.ts': `import mixpanel from 'mixpanel-browser'\nconst (\n`,
}

test('by default nothing is changed, and what would be is shown', async () => {
  await run()
  for (const [path, text] of Object.entries(app)) expect(read(path)).toBe(text)
  expect(printed).toContain("+import mixpanel, { type Dict } from 'cordon/compat/mixpanel'")
  expect(printed).toContain('as is: identify 1, track 2, set 1, get_group 1')
  expect(printed).toContain('with loss: alias 1')
  expect(printed).toContain('no-op: start_session_recording 1, delete 1')
})

test('--write changes specifiers in every kind of module, and nothing else', async () => {
  await run('--write')
  expect(read('src/analytics.ts')).toBe(
    app['src/analytics.ts'].replace('mixpanel-browser', 'cordon/compat/mixpanel'),
  )
  expect(read('src/lazy.jsx')).toContain('import("cordon/compat/mixpanel")')
  expect(read('src/old.cjs')).toContain("require('cordon/compat/mixpanel')")
  expect(read('src/App.vue')).toContain("import mixpanel from 'cordon/compat/mixpanel'")
  expect(read('src/App.vue')).toContain('<p>mixpanel-browser</p>')
  expect(read('src/track.test.ts')).toContain("jest.mock('cordon/compat/mixpanel')")
  expect(read('src/other.ts')).toBe(app['src/other.ts'])
  expect(read('src/analytics.connect.ts')).toContain('connect(analytics)')
})

test('what cannot be parsed, and what only speaks of the package, is left to people', async () => {
  await run('--write')
  expect(read('src/broken.ts')).toBe(app['src/broken.ts'])
  expect(printed).toMatch(/Left to you:[\s\S]*src\/App\.vue:1[\s\S]*src\/broken\.ts:1/)
})

test('says what remains to do, without which nothing would be sent', async () => {
  await run('--write')
  expect(printed).toMatch(
    /5 files changed\.\n\nNext steps:\n {2}1\. Import src\/analytics\.connect\.ts first .*\n {2}2\. Put your token into .*\n {2}3\. Serve (.*) as \/analytics-policy\.json.*\n {2}4\. Remove mixpanel-browser from/,
  )
  // Under one number there is one policy: of two, a page would refuse the served one.
  const [, bundled = ''] = /policy: (.*),\n/.exec(read('src/analytics.connect.ts')) ?? []
  const [, served = ''] = /Serve (.*) as \/analytics-policy\.json/.exec(printed) ?? []
  expect(JSON.parse(served)).toEqual({ version: 1, vendors: { mixpanel: 'on' } })
  expect(bundled.replaceAll("'", '"').replaceAll(/(\w+):/g, '"$1":')).toBe(served)
  printed = ''
  await run('--write')
  expect(printed).not.toContain('Next steps')
})

test('counts the files that it adds beside those that it changes', async () => {
  await run()
  expect(printed).toContain('\n1 file would be created, 5 files would change; --write writes them.')
  await run('--write')
  expect(printed).toContain('\n1 file created, 5 files changed.\n')
  printed = ''
  await runOn({ ...app, 'src/analytics.connect.ts': 'createAnalytics()' }, '--from', 'mixpanel')
  expect(printed).toContain('\n5 files would change; --write writes them.')
})

test.each([
  ["export { default } from 'mixpanel-browser'"],
  ["export * from 'mixpanel-browser'"],
  ["import mixpanel from 'mixpanel-browser'\nexport default mixpanel"],
  ["import mixpanel from 'mixpanel-browser'\nexport { mixpanel as mp }"],
  ["import mixpanel from 'mixpanel-browser'\nexport const mp = mixpanel as any"],
  ["import { track } from 'mixpanel-browser'\nexport const all = { track }"],
  ["import mixpanel from 'mixpanel-browser'\nexport const mp = mixpanel.init('a', {}, 'b')"],
  ["import mixpanel from 'mixpanel-browser'\nexport function get() { return mixpanel }"],
  ["export const get = () => import('mixpanel-browser')"],
  ["module.exports = require('mixpanel-browser')"],
  ["const mp = require('mixpanel-browser')\nmodule.exports = { mp }"],
  ["const mp = require('mixpanel-browser')\nexports.mp = mp"],
  ["import mixpanel = require('mixpanel-browser')\nexport = mixpanel"],
])('says that calls through a module with %j are not counted', async (code) => {
  const files = { 'src/tracking.ts': `${code}\n`, 'src/a.ts': "import './tracking'\n" }
  await runOn(files, '--from', 'mixpanel')
  expect(printed).toContain('\ncalls through src/tracking.ts are not counted\n')
  await runOn(files, '--from', 'mixpanel', '--json')
  expect(JSON.parse(printed)).toMatchObject({ uncounted: ['src/tracking.ts'] })
})

test.each([
  ["import mixpanel from 'mixpanel-browser'\nexport const track = (n) => mixpanel.track(n)"],
  ["import mixpanel from 'mixpanel-browser'\nexport const start = () => mixpanel.init('a')"],
  ["import mixpanel from 'mixpanel-browser'\nmixpanel.track('x')\nexport const a = 1"],
  ["export type { Dict } from 'mixpanel-browser'"],
  ["import { type Dict } from 'mixpanel-browser'\nexport { type Dict }"],
])('says nothing of that where a module with %j keeps the library', async (code) => {
  await runOn({ 'src/tracking.ts': `${code}\n` }, '--from', 'mixpanel')
  expect(printed).not.toContain('not counted')
})

const lib = 'mixpanel-browser'
const start = (code: string): string => `import mixpanel from '${lib}'\n${code}\n`

test.each([
  ['a variable', 'mixpanel.init(import.meta.env.VITE_TOKEN)', 'token: import.meta.env.VITE_TOKEN'],
  [
    'a variable that is said to be there',
    'mixpanel.init(process.env.TOKEN!)',
    'token: process.env.TOKEN!',
  ],
  ['a key', "mixpanel.init('abc', { debug: true })", "token: 'abc'"],
  ['a constant', "const TOKEN = 'abc'\nmixpanel.init(TOKEN)", "token: 'abc'"],
  [
    'a region or a proxy',
    "mixpanel.init('abc', { api_host: 'https://api-eu.mixpanel.com' })",
    "token: 'abc', host: 'https://api-eu.mixpanel.com'",
  ],
  [
    'options that are a constant, spread',
    "const eu = { api_host: 'https://api-eu.mixpanel.com' } as const\nmixpanel.init('abc', { ...eu, debug: true })",
    "token: 'abc', host: 'https://api-eu.mixpanel.com'",
  ],
  [
    'a host after what is spread',
    "mixpanel.init('abc', { ...shared, api_host: import.meta.env.VITE_HOST })",
    "token: 'abc', host: import.meta.env.VITE_HOST",
  ],
])('the file that connects has what the app starts with: %s', async (_, code, given) => {
  await runOn(
    { 'src/a.ts': start(code), 'src/a.test.ts': start("mixpanel.init('test')") },
    '--from',
    'mixpanel',
    '--write',
  )
  expect(read('src/analytics.connect.ts')).toContain(`mixpanelHttp({ ${given} })`)
  expect(printed).not.toContain('Put your')
})

test('what the app imports for it, the file that connects imports too', async () => {
  const code = "import { environment as e } from '../env'\nmixpanel.init(e.token)"
  await runOn({ 'src/app/a.ts': start(code), 'src/env.ts': '' }, '--from', 'mixpanel', '--write')
  expect(read('src/app/analytics.connect.ts')).toContain(
    "import { environment as e } from '../env'",
  )
  expect(read('src/app/analytics.connect.ts')).toContain('token: e.token')
})

test.each([
  [
    'what is only known where the library is started',
    'export const go = (t) => mixpanel.init(t)',
    'token',
  ],
  ['two keys', "mixpanel.init('a')\nmixpanel.init('b', {}, 'other')", 'token'],
  ['a host that is put together', "mixpanel.init('a', { api_host: host() })", 'host'],
  ['options that are not seen', "mixpanel.init('a', options())", 'host'],
  ['a host before what is spread', "mixpanel.init('a', { api_host: 'eu', ...more })", 'host'],
  ['options that may change', "const o = {}; o.api_host = 'eu'; mixpanel.init('a', o)", 'host'],
  ['hosts by kind', "mixpanel.init('a', { api_hosts: { events: 'https://eu' } })", 'host'],
  [
    'hosts by kind before one for all',
    "mixpanel.init('a', { 'api_hosts': { events: 'https://eu' }, api_host: 'https://us' })",
    'host',
  ],
  [
    'paths of a proxy',
    "mixpanel.init('a', { api_host: 'https://t', api_routes: { track: 'c' } })",
    'host',
  ],
  [
    'paths that are spread',
    "const paths = { api_routes: { track: 'c' } }; mixpanel.init('a', { ...paths, api_host: 'https://t' })",
    'host',
  ],
  ['paths set later', "mixpanel.init('a')\nmixpanel.set_config({ api_routes: {} })", 'host'],
  ['a host set later', "mixpanel.init('a')\nmixpanel.set_config({ api_host: 'eu' })", 'host'],
])('of %s people are told, with the line', async (_, code, what) => {
  await runOn({ 'src/a.ts': start(code) }, '--from', 'mixpanel', '--write')
  expect(read('src/analytics.connect.ts')).toContain(`${what}: 'TODO'`)
  expect(printed).toContain(`Put your ${what} into src/analytics.connect.ts, as in src/a.ts:2`)
})

test('Segment’s write key is its token', async () => {
  const code = `import { AnalyticsBrowser } from '@segment/analytics-next'\nAnalyticsBrowser.load({ writeKey: 'k' })\n`
  await runOn({ 'src/a.ts': code }, '--from', 'segment', '--write')
  expect(read('src/analytics.connect.ts')).toContain("segment({ token: 'k' })")
})

/** Segment's library, started with options. */
const load = (options: string): string =>
  `import { AnalyticsBrowser } from '@segment/analytics-next'\nAnalyticsBrowser.load({ writeKey: 'k' }, ${options})\n`

test.each([
  ["apiHost: 'events.eu1.segmentapis.com/v1'", 'https://events.eu1.segmentapis.com'],
  ["apiHost: '127.0.0.1:9303/v1', protocol: 'http'", 'http://127.0.0.1:9303'],
  ["protocol: 'https', apiHost: 'app.example/seg/v1'", 'https://app.example/seg'],
])('of Segment’s %s a URL is made, to which the adapter adds the version', async (own, host) => {
  const code = load(`{ integrations: { 'Segment.io': { ${own} } } }`)
  await runOn({ 'src/a.ts': code }, '--from', 'segment', '--write')
  expect(read('src/analytics.connect.ts')).toContain(`segment({ token: 'k', host: '${host}' })`)
  expect(printed).not.toContain('Put your')
})

test.each([
  ['out of a variable', `{ integrations: { 'Segment.io': { apiHost: process.env.HOST } } }`],
  ['by another version', `{ integrations: { 'Segment.io': { apiHost: 'a.example/v2' } } }`],
  [
    'with a protocol out of a variable',
    `{ integrations: { 'Segment.io': { apiHost: 'a.example/v1', protocol: process.env.SCHEME } } }`,
  ],
  [
    'beside what is spread over it',
    `{ integrations: { 'Segment.io': { apiHost: 'a.example/v1', ...more } } }`,
  ],
  ['in options from elsewhere', 'options'],
  ['at a CDN', '{}, { cdnURL: "https://cdn.example" }'],
])('of a host that Segment’s library is given %s people are told', async (_, options) => {
  await runOn({ 'src/a.ts': load(options) }, '--from', 'segment', '--write')
  expect(read('src/analytics.connect.ts')).toContain("segment({ token: 'k', host: 'TODO' })")
  expect(printed).toContain(
    'Put your host (scheme and host only, without /v1) into src/analytics.connect.ts, as in src/a.ts:2',
  )
})

test('the file that connects is put into the package that starts the library, in its language', async () => {
  await runOn(
    {
      'package.json': '{}',
      'apps/web/package.json': '{}',
      'apps/web/src/page.tsx': start("mixpanel.track('x')"),
      'packages/a/package.json': '{}',
      'packages/a/src/index.js': start("mixpanel.init('abc')"),
    },
    '--from',
    'mixpanel',
    '--write',
  )
  expect(read('packages/a/src/analytics.connect.js')).toContain("token: 'abc'")
  expect(printed).toContain(
    'packages/a/package.json: add cordon to its dependencies, for packages/a/src/index.js',
  )
  expect(printed).toContain('Import packages/a/src/analytics.connect.js first')
  expect(printed.match(/\+\+\+ .*connect/g)).toHaveLength(1)
})

test.each([
  ['the file that starts the library', ['src/lib/a.ts'], 'src/lib/'],
  ['all files that do', ['src/lib/a.ts', 'src/main.ts'], 'src/'],
  // Next and its like take each file there for a page, and Nuxt for a plugin.
  ['a folder of pages', ['src/pages/blog/_app.ts'], 'src/'],
  ['a folder of plugins', ['plugins/mixpanel.ts'], ''],
])('the file that connects lies beside %s, where the app’s compiler finds it', async (...given) => {
  const [, files, folder] = given
  const app = files.map((file) => [file, start("mixpanel.init('abc')")] as const)
  const others = { 'package.json': '{}', 'src/deep/b.ts': start("mixpanel.track('x')") }
  await runOn({ ...others, ...Object.fromEntries(app) }, '--from', 'mixpanel', '--write')
  expect(read(`${folder}analytics.connect.ts`)).toContain("token: 'abc'")
})

test('migrating twice changes nothing more', async () => {
  await run('--write')
  const once = Object.keys(app).map(read)
  const connect = `${read('src/analytics.connect.ts')}// mine`
  await laidOut.write('src/analytics.connect.ts', connect)
  printed = ''
  await run('--write')
  expect(Object.keys(app).map(read)).toEqual(once)
  expect(read('src/analytics.connect.ts')).toBe(connect)
  expect(printed).toContain('Nothing to change')
})

test.each([
  ['a type of an import', `type M = import('${lib}').Mixpanel`],
  ['the type of an import', `let m: typeof import('${lib}')`],
  ['import with an equals sign', `import mixpanel = require('${lib}')`],
  ['a named import', `import { track as t } from '${lib}'`],
  ['an import that is read from', `const { default: m } = await import('${lib}')`],
  ['a re-export', `export { default as mixpanel, type Dict } from '${lib}'`],
  ['an import for its effect', `import '${lib}'`],
  ['the SDK without recording', `import m from '${lib}/src/loaders/loader-module-core'`],
  ['a mock by its import', `vi.mock(import('${lib}'))`],
  [
    'decorators and their parameters',
    `import mixpanel from '${lib}'\n@Injectable()\nclass S { @Input() accessor a = 1; constructor(@Inject(B) b: B) { mixpanel.track('x') } }`,
  ],
])('%s is changed', async (_, code) => {
  await runOn({ 'src/a.ts': `${code}\n` }, '--from', 'mixpanel', '--write')
  expect(read('src/a.ts')).toBe(
    `${code.replace(/mixpanel-browser[\w/-]*/, 'cordon/compat/mixpanel')}\n`,
  )
})

test.each([
  [
    'of functions by their names',
    `import { alias as a, people } from '${lib}'\na('x'); people.set({})`,
  ],
  [
    'of what was read from a module',
    `const { alias, people } = require('${lib}')\nalias('x'); people.set({})`,
  ],
  [
    'after an import',
    `const { default: m } = await import('${lib}')\nm.alias('x'); m.people.set({})`,
  ],
  ['behind a type', `import m from '${lib}'\n;(m as any).alias('x'); m!.people?.set({})`],
  [
    'of another instance',
    `import m from '${lib}'\nconst c = m.init('t', {}, 'c')\nc.alias('x'); c.people.set({})`,
  ],
])('calls %s are in the table', async (_, code) => {
  await runOn({ 'src/a.ts': code }, '--from', 'mixpanel')
  expect(printed).toContain('with loss: alias 1')
  expect(printed).toMatch(/as is: (?:init 1, )?set 1/)
})

test('calls on parts of the instance are in the table by their part, and start nothing', async () => {
  const code = `const m = require('${lib}')
m.init('abc', {}, 'second')
m.second.track('x')
m.persistence.register({}); m.persistence?.save(); m.cookie['load'](); m.people.remove('a', 1)
m.start_batch_senders()
`
  await runOn({ 'src/a.js': code }, '--from', 'mixpanel', '--write')
  expect(printed).toContain('as is: init 1, track 1, persistence.register 1, remove 1')
  expect(printed).toContain('no-op: persistence.save 1, cookie.load 1, start_batch_senders 1')
  expect(read('src/analytics.connect.js')).toContain("token: 'abc'")
})

test('calls of what is not there are left to people, and nothing is promised of them', async () => {
  const code = `import m from '${lib}'\nm._send_request()\nm.persistence.set_secure(true)\n`
  await runOn({ 'src/a.ts': code }, '--from', 'mixpanel')
  expect(printed).not.toContain('as is')
  expect(printed).toContain('src/a.ts:2: cordon/compat/mixpanel has no _send_request')
  expect(printed).toContain('src/a.ts:3: cordon/compat/mixpanel has no persistence.set_secure')
})

test('calls of one script on what another has imported are in the table', async () => {
  const svelte = `<script context="module">\nimport m from '${lib}'\n</script>\n<script>\nm.alias('x')\n</script>\n`
  await runOn({ 'src/A.svelte': svelte }, '--from', 'mixpanel')
  expect(printed).toContain('with loss: alias 1')
})

test('calls on what Segment’s library loads are in the table', async () => {
  const code = `import { AnalyticsBrowser } from '@segment/analytics-next'
const a = AnalyticsBrowser.load({ writeKey: 'k' })
const b = new AnalyticsBrowser()
const [c] = await AnalyticsBrowser.load({ writeKey: 'k' })
a.track('x'); b.screen('y'); c.alias('z')
`
  await runOn({ 'src/a.ts': code }, '--from', 'segment')
  expect(printed).toContain('as is: load 2, track 1')
  expect(printed).toContain('with loss: screen 1')
  expect(printed).toContain('no-op: alias 1')
})

test('aliases, settings and mocks by a file’s name are left to people, and so is the first import', async () => {
  await runOn(
    {
      'src/a.ts': `import mixpanel from '${lib}'\nmixpanel.track('x')\n`,
      'tsconfig.json': `{ "compilerOptions": {\n"paths": { "${lib}": ["./shim.ts"] }\n} }`,
      'package.json': `{\n"dependencies": { "${lib}": "2.0.0" }\n}`,
      'vite.config.ts': `export default { optimizeDeps: { include: ['${lib}'] } }`,
      '__mocks__/mixpanel-browser.js': 'module.exports = { track() {} }\n',
    },
    '--from',
    'mixpanel',
    '--write',
  )
  const [, left = ''] = printed.split('Left to you:')
  expect(left).toContain('Import src/analytics.connect.ts first in the app')
  for (const at of [
    'tsconfig.json:2',
    'package.json:2',
    'vite.config.ts:1',
    '__mocks__/mixpanel-browser.js:',
  ])
    expect(left).toContain(at)
})

test.each([
  ['mixpanel', 'k.src="//cdn.mxpnl.com/libs/mixpanel-2-latest.min.js"'],
  ['posthog', 'p.src=s.api_host+"/static/array.js"'],
  ['segment', 't.src="https://cdn.segment.com/analytics.js/v1/"+key+"/analytics.min.js"'],
])('the snippet of %s is left to people, with its line', async (vendor, code) => {
  const page = `<html>\n<script>\n${code}\n</script>\n</html>\n`
  await runOn({ 'public/index.html': page, 'src/none.js': 'load("/array.js")\n' }, '--from', vendor)
  expect(printed).toContain('public/index.html:3: the vendor’s snippet')
  expect(printed).not.toContain('src/none.js')
})

test('where nothing is to be changed that is said at once, with what is left to do', async () => {
  const manifest = '{\n  "dependencies": {\n    "mixpanel-browser": "^2.45.0"\n  }\n}\n'
  await runOn(
    {
      'package.json': manifest,
      'sdk/package.json': '{ "dependencies": { "a": "1", "mixpanel-browser": "2" } }',
      'vite.config.json': '{ "alias": "mixpanel-browser" }',
    },
    ...['--from', 'mixpanel'],
  )
  expect(printed).toBe(`Nothing to change: no module was found that imports mixpanel-browser.

Left to you:
  1. package.json:3: remove mixpanel-browser when nothing needs it any more
  2. sdk/package.json:1: remove mixpanel-browser when nothing needs it any more
  3. vite.config.json:1: see whether this means the library: { "alias": "mixpanel-browser" }
`)
})
