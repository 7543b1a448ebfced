import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type BuildOptions } from 'esbuild'
import { writeNotices } from './write-notices'

const root = fileURLToPath(new URL('../', import.meta.url))

/** Everything that a page without a bundler gets as `window.cordon`. */
const core = `
import * as library from './src/index'
import * as sources from './src/sources/index'
globalThis.cordon = { ...library, ...sources }
`

/** An adapter adds itself to it, under the name that it is imported by elsewhere. */
function adapterEntry(name: string): string {
  return `
import * as adapter from './adapters/${name}'
Object.assign(globalThis.cordon, adapter)
`
}

/** A vendor's interface adds itself under `compat`: `cordon.compat.mixpanel.connect(analytics)`. */
function compatEntry(name: string): string {
  return `
import * as compat from './compat/${name}'
globalThis.cordon.compat = { ...globalThis.cordon.compat, '${name}': compat }
`
}

function namesIn(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((file) => /^(.+)\.ts$/.exec(file)?.[1] ?? [])
}

/**
 * Writes `dist/cordon.global.js`, `dist/adapters/<name>.global.js`, `dist/compat/<name>.global.js` and `dist/sri.json`, for pages
 * without a bundler and for tag managers. SDKs are not in them: what drives one needs the option `sdk`.
 */
export async function buildGlobal(): Promise<void> {
  const files = new Map([
    ['cordon.global.js', core],
    ...namesIn('adapters').map(
      (name) => [`adapters/${name}.global.js`, adapterEntry(name)] as const,
    ),
    ...namesIn('compat').map((name) => [`compat/${name}.global.js`, compatEntry(name)] as const),
  ])
  const hashes = await Promise.all(
    [...files].map(async ([path, contents]) => [path, await write(path, contents)] as const),
  )
  writeFileSync(
    join(root, 'dist/sri.json'),
    `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`,
  )
}

/**
 * Chromium compiles the file beside the main thread, while it is loaded, and not function by function when the page calls one:
 * https://v8.dev/blog/explicit-compile-hints
 */
const compileHint = '//# allFunctionsCalledOnLoad'

/** @returns its hash, as the attribute `integrity` takes it */
async function write(path: string, contents: string): Promise<string> {
  const { outputFiles, metafile } = await build(options(contents))
  const text = outputFiles?.[0]?.contents ?? new Uint8Array()
  const target = join(root, 'dist', path)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, text)
  await writeNotices(`dist/${path}`, metafile ?? { outputs: {} })
  return `sha384-${createHash('sha384').update(text).digest('base64')}`
}

function options(contents: string): BuildOptions {
  return {
    stdin: { contents, resolveDir: root, loader: 'ts' },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    write: false,
    metafile: true,
    external: ['mixpanel-browser/*', 'posthog-js/*'],
    // What only replaces a name knows nothing of the name it becomes when it is made short: this is an import.
    inject: [join(root, 'scripts/script-url.ts')],
    define: { 'import.meta.url': 'scriptUrl' },
    banner: { js: compileHint },
    logLevel: 'error',
  }
}
