import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openShell, type Shell } from './open-shell'
import { layOut, type LaidOut } from './scan/lay-out'

let laidOut: LaidOut
let shell: Shell
beforeAll(async () => {
  shell = await openShell()
})
beforeEach(async () => {
  laidOut = await layOut([])
})
afterEach(() => laidOut.close())
afterAll(() => shell.close())

type Files = Readonly<Record<string, string | Uint8Array>>

/** What `cordon migrate --write` prints of an app with these files. */
async function migrated(files: Files, ...args: string[]): Promise<string> {
  for (const [path, text] of Object.entries(files)) await laidOut.write(path, text)
  const command = ['migrate', laidOut.folder, '--from', 'mixpanel', '--write', ...args]
  const { code, out, err } = await shell.run(command)
  expect([code, err]).toEqual([0, ''])
  return out
}

function bytes(path: string): Buffer {
  return readFileSync(join(laidOut.folder, path))
}

const lib = 'mixpanel-browser'

describe('a source that is not UTF-8', () => {
  const code = `import mixpanel from '${lib}'\nexport const label = 'Müller'\n`

  test.each([
    ['Latin-1', Buffer.from(code, 'latin1')],
    ['UTF-16', Buffer.from(`\uFEFF${code}`, 'utf16le')],
  ])('keeps each of its bytes and is left to people: %s', async (_, source) => {
    const out = await migrated({ 'src/pay.js': source })
    expect(bytes('src/pay.js')).toEqual(source)
    expect(out).toMatch(/Left to you:\n {2}1\. src\/pay\.js: not UTF-8, so it was not read/)
  })

  test('is not spoken of where it does not name the library', async () => {
    const out = await migrated({ 'src/label.js': Buffer.from("label('Müller')", 'latin1') })
    expect(out).not.toContain('src/label.js')
  })

  test('beside it, a byte order mark stays where it is', async () => {
    await migrated({ 'src/pay.js': `\uFEFF${code}` })
    expect(bytes('src/pay.js').toString()).toBe(
      `\uFEFF${code.replace(lib, 'cordon/compat/mixpanel')}`,
    )
  })
})

describe('an app that connects already', () => {
  const start = `import mixpanel from '${lib}'\nmixpanel.init('abc')\n`
  const use = `import mixpanel from '${lib}'\nmixpanel.track('x')\n`
  const connects = "import { connect as on } from 'cordon/compat/mixpanel'\non(analytics)\n"

  test('needs no other file for an import that was merged after the first run', async () => {
    await migrated({ 'package.json': '{}', 'src/lib/a.ts': start })
    const out = await migrated({ 'src/features/b.ts': use })
    expect(bytes('src/features/b.ts').toString()).toContain('cordon/compat/mixpanel')
    expect(out).toContain('Connected already, in src/lib/analytics.connect.ts.')
    expect(out).not.toMatch(/\+\+\+ .*connect|TODO|Next steps/)
  })

  test.each([
    ['of its own', { 'src/page.vue': `<script setup lang="ts">\n${connects}</script>` }, start],
    ['in CommonJS', { 'src/on.cjs': "require('cordon/compat/mixpanel').connect(a)" }, start],
    ['of another package', { 'libs/a/package.json': '{}', 'libs/a/on.ts': connects }, use],
  ])('needs none beside a module %s', async (_, files, code) => {
    const out = await migrated({ 'package.json': '{}', ...files, 'src/b.ts': code })
    expect(out).toContain('1 file changed.')
    expect(out).not.toMatch(/\+\+\+ .*connect/)
  })

  test.each([
    [
      'another package starts the library',
      { 'libs/a/package.json': '{}', 'libs/a/on.ts': connects },
    ],
    ['only a test connects', { 'src/b.test.ts': connects }],
  ])('needs one where %s', async (_, files) => {
    const out = await migrated({ 'package.json': '{}', ...files, 'src/b.ts': start })
    expect(out).toContain('+++ b/src/analytics.connect.ts')
  })
})

describe('a token whose name means something else where the library is started', () => {
  const outer = "const token = 'of-the-test-project'\n"

  test.each([
    ['a parameter', `${outer}export const go = (token) => mixpanel.init(token)`],
    ['a variable', `${outer}export function go() { const token = read(); mixpanel.init(token) }`],
    ['what is caught', `${outer}try { go() } catch (token) { mixpanel.init(token) }`],
    ['what is taken out of an object', `${outer}all.map(({ token }) => mixpanel.init(token))`],
    [
      'an import',
      `import { token } from './env'\nexport const go = (token) => mixpanel.init(token)`,
    ],
    ['an own process', 'const process = read()\nmixpanel.init(process.env.TOKEN)'],
  ])('is asked of people: %s', async (_, code) => {
    await migrated({ 'src/a.js': `import mixpanel from '${lib}'\n${code}\n` })
    expect(bytes('src/analytics.connect.js').toString()).toContain("token: 'TODO'")
  })

  test('is taken where only another function has one of that name', async () => {
    const code = `${outer}export const go = () => mixpanel.init(token)\nexport const f = (token) => token`
    await migrated({ 'src/a.js': `import mixpanel from '${lib}'\n${code}\n` })
    expect(bytes('src/analytics.connect.js').toString()).toContain("token: 'of-the-test-project'")
  })
})

describe('the file that connects is a module as those beside it are', () => {
  const required = `const mixpanel = require('${lib}')\nmixpanel.init('abc')\n`
  const imported = `import mixpanel from '${lib}'\nmixpanel.init('abc')\n`

  test.each([
    ['a.js', required, '.js', 'commonjs'],
    ['a.cjs', required, '.cjs', 'module'],
    ['a.mjs', imported, '.mjs', 'commonjs'],
    ['a.js', imported, '.js', 'module'],
  ])('beside %s with %j it is %s, and Node runs it', async (name, code, extension, type) => {
    await migrated({ 'package.json': JSON.stringify({ type }), [`src/${name}`]: code })
    const path = join(laidOut.folder, `src/analytics.connect${extension}`)
    const { status, stderr } = spawnSync(process.execPath, ['--check', path], { encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, ''])
  })

  test('a TypeScript module stays one', async () => {
    await migrated({ 'tsconfig.json': '{}', 'src/a.js': required })
    expect(bytes('src/analytics.connect.ts').toString()).toContain('export const analytics')
  })

  test('another name by --connect says what it is', async () => {
    await migrated({ 'src/a.js': required }, '--connect', 'on.mjs')
    expect(bytes('on.mjs').toString()).toContain('export const analytics')
  })
})

test.each([
  ['A.svelte', '<script generics="T extends Record<string, unknown>" lang="ts">'],
  ['A.vue', "<script setup generic='T extends Array<string>' lang='ts'>"],
])('in %s a type with angle brackets does not end the tag', async (name, tag) => {
  await migrated({ [`src/${name}`]: `${tag}\nimport mixpanel from '${lib}'\n</script>\n` })
  expect(bytes(`src/${name}`).toString()).toContain("from 'cordon/compat/mixpanel'")
  expect(bytes('src/analytics.connect.ts').toString()).toContain('connect(analytics)')
})

describe('where an import map says what the library is', () => {
  const page = `<!doctype html>
<script type="importmap">{ "imports": { "${lib}": "https://esm.example/${lib}" } }</script>
<script type="module">
import mixpanel from '${lib}'
mixpanel.init('abc')
</script>
`
  const use = `import mixpanel from '${lib}'\nmixpanel.track('x')\n`

  test('its modules stay as they are, and the map is left to people', async () => {
    const files = { 'package.json': '{}', 'index.html': page, 'src/a.js': use }
    const out = await migrated(files)
    expect(bytes('index.html').toString()).toBe(page)
    expect(bytes('src/a.js').toString()).toBe(use)
    expect(out).toBe(`Nothing to change: the import map of index.html says what ${lib} is.

as is: init 1, track 1

Left to you:
  1. index.html:2: point ${lib} to cordon/compat/mixpanel in this import map; docs/take-over.md says how
`)
  })

  test('modules of another package, and of one that installs it, are changed', async () => {
    const manifest = `{\n"dependencies": {\n"${lib}": "^2.0.0"\n}\n}`
    await migrated({
      ...{ 'package.json': '{}', 'index.html': page, 'apps/a/package.json': '{}' },
      ...{ 'apps/a/a.js': use, 'apps/b/package.json': manifest, 'apps/b/index.html': page },
      'apps/b/b.js': use,
    })
    for (const path of ['apps/a/a.js', 'apps/b/b.js'])
      expect(bytes(path).toString()).toContain('cordon/compat/mixpanel')
    expect(bytes('apps/b/index.html').toString()).toBe(page)
  })

  test('a map of something else changes nothing', async () => {
    await migrated({ 'index.html': page.replace(`"${lib}"`, '"other"'), 'src/a.js': use })
    expect(bytes('src/a.js').toString()).toContain('cordon/compat/mixpanel')
  })
})
