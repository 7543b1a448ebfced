// `npm run test:scan-bundles`: SDKs in bundles, minified, without source maps, have to be found; popular
// libraries that are no vendor's must not be. Packages are installed into a temporary folder.
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Package, what an app does with it, and the vendor that has to be found. */
const sdks = [
  ['mixpanel-browser', `import m from 'mixpanel-browser'; m.init('t'); m.track('x')`, 'mixpanel'],
  ['posthog-js', `import p from 'posthog-js'; p.init('t'); p.capture('x')`, 'posthog'],
  [
    '@segment/analytics-next',
    `import { AnalyticsBrowser } from '@segment/analytics-next'; AnalyticsBrowser.load({ writeKey: 't' }).track('x')`,
    'segment',
  ],
  [
    '@amplitude/analytics-browser',
    `import * as a from '@amplitude/analytics-browser'; a.init('t'); a.track('x')`,
    'amplitude',
  ],
  [
    '@sentry/browser',
    `import * as s from '@sentry/browser'; s.init({ dsn: 't' }); s.captureMessage('x')`,
    'sentry',
  ],
  [
    '@datadog/browser-rum',
    `import { datadogRum as d } from '@datadog/browser-rum'; d.init({}); d.addAction('x')`,
    'datadog',
  ],
]

const libraries =
  'react react-dom vue svelte preact rxjs lodash-es d3 three chart.js axios zod date-fns luxon immer zustand @tanstack/query-core mobx redux codemirror heap highlight.js marked pako'.split(
    ' ',
  )

const bundlers = {
  async esbuild(folder, entry, out) {
    await build({
      absWorkingDir: folder,
      entryPoints: [entry],
      outfile: out,
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      define: { 'process.env.NODE_ENV': '"production"' },
      legalComments: 'none',
      logLevel: 'error',
    })
  },
  async vite(folder, entry, out) {
    const vite = await import('vite')
    await vite.build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      build: {
        outDir: join(out, '..', 'vite'),
        emptyOutDir: true,
        modulePreload: false,
        rollupOptions: {
          input: join(folder, entry),
          output: { entryFileNames: 'out.js', inlineDynamicImports: true },
        },
      },
    })
    await writeFile(out, await readFile(join(out, '..', 'vite', 'out.js')))
  },
  async webpack(folder, entry, out) {
    const { default: webpack } = await import('webpack')
    await new Promise((resolve, reject) =>
      webpack(
        {
          context: folder,
          mode: 'production',
          devtool: false,
          performance: false,
          entry: `./${entry}`,
          output: { path: join(out, '..', 'webpack'), filename: 'out.js' },
        },
        (error, stats) =>
          error || stats.hasErrors()
            ? reject(error ?? new Error(stats.toString('errors-only')))
            : resolve(),
      ),
    )
    await writeFile(out, await readFile(join(out, '..', 'webpack', 'out.js')))
  },
  async rollup(folder, entry, out) {
    const from = (name) => import(pathToFileURL(join(folder, 'node_modules', name)).href)
    const { rollup } = await from('rollup/dist/es/rollup.js')
    const plugins = await Promise.all(
      [
        ['@rollup/plugin-node-resolve/dist/es/index.js', { browser: true }],
        ['@rollup/plugin-commonjs/dist/es/index.js'],
        ['@rollup/plugin-json/dist/es/index.js'],
        ['@rollup/plugin-terser/dist/es/index.js'],
      ].map(async ([name, options]) => (await from(name)).default(options)),
    )
    const bundle = await rollup({ input: join(folder, entry), plugins, onwarn() {} })
    await bundle.write({ file: out, format: 'es', inlineDynamicImports: true })
    await bundle.close()
  },
}

const folder = await mkdtemp(join(tmpdir(), 'cordon-bundles-'))
const outfile = join(root, 'test/scan-bundles/.scan.mjs')
let wrong = 0
try {
  await writeFile(join(folder, 'package.json'), '{"private":true,"type":"module"}')
  const tools = [
    'rollup',
    '@rollup/plugin-node-resolve',
    '@rollup/plugin-commonjs',
    '@rollup/plugin-json',
    '@rollup/plugin-terser',
  ]
  const names = [...sdks.map(([name]) => name), ...libraries, ...tools]
  execFileSync(
    'npm',
    ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock', ...names],
    { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  await build({
    absWorkingDir: root,
    entryPoints: ['cli/scan/scan.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
  })
  const { scan } = await import(pathToFileURL(outfile).href)
  const found = async (file) => {
    const { findings } = await scan(file)
    return findings.map(({ vendor, rule, message }) => `${vendor} ${rule}: ${message}`)
  }
  console.log(`| SDK | ${Object.keys(bundlers).join(' | ')} |\n|---|${'---|'.repeat(4)}`)
  for (const [name, code, vendor] of sdks) {
    const row = []
    for (const [bundler, bundle] of Object.entries(bundlers)) {
      const out = join(folder, 'out', bundler, `${vendor}.js`)
      await mkdir(join(out, '..'), { recursive: true })
      await writeFile(join(folder, 'entry.js'), code)
      await bundle(folder, 'entry.js', out)
      const all = await found(out)
      const others = all.filter((one) => !one.startsWith(`${vendor} vendor-bundle`))
      const isWell = all.length > 0 && others.length === 0
      if (!isWell) wrong += 1
      row.push(isWell ? 'found' : all.join('; ') || 'MISSED')
    }
    console.log(`| ${name} | ${row.join(' | ')} |`)
  }
  console.log('\n| library | found |\n|---|---|')
  for (const name of libraries) {
    const out = join(folder, 'out', 'library.js')
    await writeFile(
      join(folder, 'entry.js'),
      `import * as all from '${name}'; globalThis.all = all`,
    )
    await bundlers
      .esbuild(folder, 'entry.js', out)
      .catch((error) => console.log(`| ${name} | not built: ${String(error).split('\n')[0]} |`))
    const all = await found(out)
    if (all.length) wrong += 1
    console.log(`| ${name} | ${all.join('; ') || 'nothing'} |`)
  }
} finally {
  await rm(folder, { recursive: true, force: true })
  await rm(outfile, { force: true })
}
process.exitCode = wrong ? 1 : 0
