import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'

const example = fileURLToPath(new URL('../', import.meta.url))
const root = fileURLToPath(new URL('../../../', import.meta.url))

/** @type {Record<string, string>} */
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** What a replay vendor's tag says before its code: a real recorder, which uploads to whence it came. */
const start = `(window.clarity = window.clarity || function () { (clarity.q = clarity.q || []).push(arguments) })(
  'start',
  { projectId: 'tern', upload: new URL('/collect', document.currentScript.src).href, track: false, content: true },
);`

/** @typedef {Map<string, { type: string, body: string }>} Files by their paths */

/**
 * Builds the app twice, by Vite: as it is, and with one alias. No line of its sources differs.
 *
 * @returns {Promise<{ before: Files, after: Files, tag: string }>}
 */
export async function build() {
  const own = [
    { find: /^cordon$/, replacement: `${root}src/index.ts` },
    { find: /^cordon\/(sources)$/, replacement: `${root}src/$1/index.ts` },
    { find: /^cordon\/registry$/, replacement: `${root}registry/index.ts` },
    { find: /^cordon\/(adapters|compat)\/(.*)$/, replacement: `${root}$1/$2.ts` },
  ]
  // The one line of the takeover.
  const takeover = { find: /^mixpanel-browser$/, replacement: `${example}app/src/cordon.ts` }
  const [before, after, library] = await Promise.all([
    bundleApp([]),
    bundleApp([takeover, ...own]),
    bundleScript(own),
  ])
  const vendors = `${root}node_modules/mixpanel-browser/dist/`
  // Where the snippet finds the library: the vendor's own, and afterwards the one file of the takeover.
  before.set('/libs/mixpanel.js', script(readFileSync(`${vendors}mixpanel.min.js`, 'utf8')))
  after.set('/libs/mixpanel.js', script(library))
  const snippet = readFileSync(`${vendors}mixpanel-jslib-snippet.min.js`, 'utf8')
  for (const files of [before, after]) {
    const page = files.get('/index.html')
    if (page) page.body = page.body.replace('/*mixpanel-snippet*/', () => snippet)
  }
  return {
    before,
    after,
    tag: start + readFileSync(`${root}node_modules/clarity-js/build/clarity.min.js`, 'utf8'),
  }
}

/**
 * @param {import('vite').Alias[]} alias
 * @returns {Promise<Files>}
 */
async function bundleApp(alias) {
  const vite = await import('vite')
  const built = await vite.build({
    root: `${example}app`,
    base: './',
    configFile: false,
    logLevel: 'error',
    resolve: { alias },
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rollupOptions: { input: [`${example}app/index.html`, `${example}app/app.html`] },
    },
  })
  /** @type {Files} */
  const files = new Map()
  for (const output of [built].flat())
    for (const file of 'output' in output ? output.output : []) {
      const body = file.type === 'chunk' ? file.code : String(file.source)
      files.set(`/${file.fileName}`, { type: types[extname(file.fileName)] ?? 'text/plain', body })
    }
  return files
}

/**
 * The one file, for a page without a bundler.
 *
 * @param {import('vite').Alias[]} alias
 */
async function bundleScript(alias) {
  const vite = await import('vite')
  const built = await vite.build({
    root: example,
    configFile: false,
    logLevel: 'error',
    resolve: { alias },
    build: {
      write: false,
      minify: false,
      lib: { entry: `${example}app/src/cordon.ts`, formats: ['iife'], name: 'tern' },
      rollupOptions: { output: { codeSplitting: false } },
    },
  })
  const [output] = [built].flat()
  const [chunk] = output && 'output' in output ? output.output : []
  if (chunk?.type !== 'chunk') throw new Error('cordon.ts makes no script')
  return chunk.code
}

/** @param {string} body */
function script(body) {
  return { type: 'text/javascript', body }
}
