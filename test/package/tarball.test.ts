import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import webpack, { type Configuration } from 'webpack'

const root = fileURLToPath(new URL('../../', import.meta.url))
function bin(name: string) {
  return join(root, 'node_modules/.bin', name)
}

/** What webpack has to say, once it is done. */
function packed(options: Configuration) {
  return new Promise<string | undefined>((resolve, reject) => {
    webpack(options, (error, stats) =>
      error
        ? reject(error)
        : resolve(stats?.toString({ all: false, errors: true, warnings: true })),
    )
  })
}

/** An empty app, and the package as npm would ship it, installed in it. */
let app: string
let tarball: string

function run(command: string, ...args: string[]) {
  return execFileSync(command, args, {
    cwd: app,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

beforeAll(() => {
  app = mkdtempSync(join(tmpdir(), 'cordon-app-'))
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', app], {
    cwd: root,
  })
  tarball = `./${readdirSync(app).find((name) => name.endsWith('.tgz'))}`
  writeFileSync(join(app, 'package.json'), '{ "name": "app", "private": true }')
  run('npm', 'install', '--silent', '--no-audit', '--no-fund', '--prefer-offline', tarball)
  writeFileSync(
    join(app, 'main.ts'),
    `import { createAnalytics, type Analytics } from 'cordon'
import { console as log } from 'cordon/adapters/console'
import { memory } from 'cordon/adapters/memory'
import { createScrubber } from 'cordon/privacy'
import { poll } from 'cordon/sources'
export const analytics: Analytics<'sink' | 'log'> = createAnalytics({
  vendors: { sink: memory(), log: log() },
  source: poll('/analytics-policy.json'),
})
analytics.track('ready', { plan: 'pro' })
analytics.kill('sink')
export const scrubbed = createScrubber().scrub({ event: 'x', properties: { email: 'a@b.example' } })
`,
  )
}, 120_000)
afterAll(() => rmSync(app, { recursive: true, force: true }))

test('Node imports every entry, and creating analytics there accepts and drops', () => {
  writeFileSync(
    join(app, 'main.mjs'),
    `import { createAnalytics } from 'cordon'
import { mixpanel } from 'cordon/adapters/mixpanel'
import { posthog } from 'cordon/adapters/posthog'
import { createScrubber } from 'cordon/privacy'
import { poll } from 'cordon/sources'
import 'cordon/testing'
import 'cordon/compat/mixpanel'
import 'cordon/compat/posthog'
import 'cordon/compat/segment'
import 'cordon/pages'
const analytics = createAnalytics({ vendors: { mixpanel: mixpanel({ token: 't' }), posthog: posthog({ token: 't' }) }, source: poll('/p.json') })
analytics.track('ready')
console.log(JSON.stringify([analytics.status().mixpanel.dropped, createScrubber().scrub({ event: 'x', properties: { email: 'a@b.example' } })]))`,
  )
  expect(run('node', 'main.mjs')).toBe('[{"unsupported":1},{"event":"x","properties":{}}]\n')
})

test('Node requires every entry', () => {
  writeFileSync(
    join(app, 'main.cjs'),
    `const { createAnalytics } = require('cordon')
const names = ['sources', 'privacy', 'testing', 'pages', 'compat/mixpanel', 'compat/posthog', 'compat/segment', 'adapters/memory', 'adapters/mixpanel', 'adapters/posthog', 'adapters/console']
console.log(typeof createAnalytics, names.flatMap((name) => Object.keys(require('cordon/' + name))).includes('poll'))`,
  )
  expect(run('node', 'main.cjs')).toBe('function true\n')
})

test.each([
  ['typescript', 'nodenext', 'nodenext'],
  ['typescript', 'bundler', 'esnext'],
  // What TypeScript 5 does with CommonJS, unless it is told.
  ['typescript', 'node10', 'commonjs'],
  ['typescript-7', 'nodenext', 'nodenext'],
  ['typescript-7', 'bundler', 'esnext'],
])('types hold in %s under moduleResolution %s', (compiler, resolution, module) => {
  const flags = `--strict --noEmit --skipDefaultLibCheck --target es2022 --lib es2022,dom --module ${module}`
  const tsc = join(root, 'node_modules', compiler, 'bin/tsc')
  run('node', tsc, ...flags.split(' '), '--moduleResolution', resolution, 'main.ts')
})

test('a bundler for browsers takes what tests need, which may run there', () => {
  writeFileSync(
    join(app, 'in-browser.js'),
    "import { forget, settled } from 'cordon/testing'\nconsole.log(forget, settled)",
  )
  run(bin('esbuild'), 'in-browser.js', '--bundle', '--format=esm', '--log-level=error')
})

test('types that are found without `exports` are found for each of them', () => {
  const { exports, typesVersions } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as { exports: object; typesVersions: { '*': Readonly<Record<string, readonly string[]>> } }
  const entries = Object.keys(exports).flatMap((name) =>
    ['.', './package.json'].includes(name) ? [] : [name.slice('./'.length)],
  )
  // In their order: the first that matches counts.
  expect(typesVersions['*']).toEqual(
    Object.fromEntries(entries.map((name) => [name, [`./dist/${name}.d.ts`]])),
  )
})

test('the command is there, and takes a vendor out in a policy file', () => {
  writeFileSync(join(app, 'policy.json'), '{ "version": 1, "vendors": { "mixpanel": "on" } }')
  run('npx', 'cordon', 'kill', 'mixpanel', '--policy', 'policy.json', '--reason', 'INC-1')
  expect(JSON.parse(readFileSync(join(app, 'policy.json'), 'utf8'))).toMatchObject({
    version: 2,
    vendors: { mixpanel: { state: 'off', reason: 'INC-1' } },
  })
})

test('the command says what to install where a verb needs more', () => {
  expect(() => run('npx', 'cordon', 'exposure', '--vendor', 'mixpanel', 'ledger.jsonl')).toThrow(
    /npm install --save-dev @duckdb\/node-api/,
  )
})

test('Chromium is told to compile the file for pages without a bundler while it is loaded', () => {
  const file = readFileSync(join(app, 'node_modules/cordon/dist/cordon.global.js'), 'utf8')
  expect(file).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/)
})

/** Packages in a file, by what says where each part of it is from: comments, or its source map. */
function bundledIn(path: string): string[] {
  const text = readFileSync(path, 'utf8')
  const from = existsSync(`${path}.map`) ? readFileSync(`${path}.map`, 'utf8') : text
  const names = [...from.matchAll(/(?:\/\/ |")[./]*node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//g)]
  return [...new Set(names.map(([, name = '']) => name))]
}

test('beside each file with other packages in it is the licence of each', () => {
  const dist = join(app, 'node_modules/cordon/dist')
  const all = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  const files = all.filter((name) => /\.c?js$/.test(name))
  const bundled = new Map(files.map((name) => [name, bundledIn(join(dist, name))]))
  // What is made short says nothing of where it is from: these are what the library depends on.
  bundled.set('cordon.global.js', ['eventemitter3', 'idb'])
  expect(bundled.get('cli.js')).toEqual(expect.arrayContaining(['@babel/parser', 'commander']))
  const missing = [...bundled].flatMap(([file, names]) => {
    const notices = join(dist, `${file}.LICENSES.txt`)
    const text = existsSync(notices) ? readFileSync(notices, 'utf8') : ''
    return names
      .filter((name) => !new RegExp(`^${name} [\\d.]+ \\([\\s\\S]*?copyright`, 'im').test(text))
      .map((name) => `${file}: ${name}`)
  })
  expect(missing).toEqual([])
})

test('esbuild bundles it', () => {
  run(
    bin('esbuild'),
    'main.ts',
    '--bundle',
    '--format=esm',
    '--outfile=esbuild.js',
    '--log-level=error',
  )
})

describe('an app that requires it', () => {
  beforeAll(() => {
    writeFileSync(
      join(app, 'required.js'),
      `const { createAnalytics } = require('cordon')
const { memory } = require('cordon/adapters/memory')
const { poll } = require('cordon/sources')
createAnalytics({ vendors: { sink: memory() }, source: poll('/policy.json') }).track('ready')`,
    )
  })

  test('is bundled by webpack, with what is required later', async () => {
    const problems = await packed({
      context: app,
      mode: 'production',
      entry: './required.js',
      performance: false,
      output: { path: join(app, 'required') },
    })
    expect(problems).toBe('')
  })

  test('is bundled by esbuild, with what is required later', () => {
    const said = run(bin('esbuild'), 'required.js', '--bundle', '--log-level=error')
    expect(said).not.toContain('Dynamic require')
  })
})

describe('an app with a sealed vendor', () => {
  const frame = () => readFileSync(join(root, 'dist/adapters/mixpanel.htm'), 'utf8')
  const emitted = (folder: string, name: RegExp) => {
    const file = readdirSync(folder).find((one) => name.test(one)) ?? 'none'
    return readFileSync(join(folder, file), 'utf8')
  }

  beforeAll(() => {
    writeFileSync(join(app, 'sdk.js'), 'export default {}')
    writeFileSync(
      join(app, 'sealed.js'),
      `import { createAnalytics } from 'cordon'
import { mixpanel } from 'cordon/adapters/mixpanel'
import { poll } from 'cordon/sources'
const sdk = () => import('./sdk.js')
createAnalytics({ vendors: { mixpanel: mixpanel({ token: 't', sdk }) }, isolate: true, source: poll('/policy.json') })`,
    )
  })

  // The file of the frame comes along by itself, byte for byte.
  test('is bundled by Vite, its frame included', () => {
    writeFileSync(
      join(app, 'index.html'),
      '<script type="module" src="/sealed.js"></script><script type="module" src="/main.ts"></script>',
    )
    writeFileSync(
      join(app, 'vite.config.mjs'),
      `export default { build: { rollupOptions: { external: [/^mixpanel-browser/] } } }`,
    )
    run(bin('vite'), 'build', '--logLevel', 'error')
    expect(emitted(join(app, 'dist/assets'), /^mixpanel-.*\.htm$/)).toBe(frame())
  })

  test('is bundled by webpack, its frame included', async () => {
    const problems = await packed({
      context: app,
      mode: 'production',
      entry: './sealed.js',
      externals: /^mixpanel-browser/,
      output: { path: join(app, 'packed') },
    })
    expect(problems).toBe('')
    expect(emitted(join(app, 'packed'), /\.htm$/)).toBe(frame())
  })
})

test('publint and attw find nothing to say', () => {
  expect(run(bin('publint'), '--strict', tarball)).toMatch(/All good/)
  run(bin('attw'), tarball, '--format', 'ascii', '--profile', 'node16', '--no-color')
})
