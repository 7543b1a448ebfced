import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { defineConfig } from 'tsup'
import { buildGlobal } from './scripts/build-global'
import { notices } from './scripts/write-notices'
import { buildFrame } from './src/sealed/build/build-frame'

function namesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((file) => /^(.+)\.ts$/.exec(file)?.[1] ?? [])
}

const adapters = namesIn('adapters')
const compat = namesIn('compat')

/** The command: for Node alone, with all it needs in one file. */
const command = defineConfig({
  entry: { cli: 'cli/index.ts' },
  format: 'esm',
  target: 'node20',
  platform: 'node',
  noExternal: ['commander', 'jose', '@babel/parser', 'ignore', 'js-yaml'],
  external: ['@duckdb/node-api', 'playwright-core'],
  loader: { '.sql': 'text' },
  esbuildPlugins: [notices('dist/cli.js')],
  // commander is CommonJS, and asks for Node's own modules.
  banner: {
    js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
})

/** Adapters whose SDKs can run in a sealed frame: its file lies beside the adapter. */
const framed = ['mixpanel', 'posthog']

/** One list of entries, the same that the exports map in package.json has. */
export const entry = {
  index: 'src/index.ts',
  sources: 'src/sources/index.ts',
  privacy: 'src/privacy/index.ts',
  sealed: 'src/sealed/index.ts',
  worker: 'src/worker/index.ts',
  'sealed/boot': 'src/sealed/frame/boot.ts',
  testing: 'src/testing/index.ts',
  'testing/page': 'src/testing/page.ts',
  relay: 'relay/index.ts',
  'relay/mixpanel': 'relay/mixpanel.ts',
  'relay/posthog': 'relay/posthog.ts',
  'relay/node': 'relay/node.ts',
  pages: 'src/pages/index.ts',
  react: 'src/react/index.ts',
  ...Object.fromEntries(compat.map((name) => [`compat/${name}`, `compat/${name}.ts`])),
  ...Object.fromEntries(adapters.map((name) => [`adapters/${name}`, `adapters/${name}.ts`])),
}

/** Vendors' records: apart from the library, so that no chunk of its own brings them along. */
export const records = { registry: 'registry/index.ts' }

const registry = defineConfig({
  entry: records,
  format: ['esm', 'cjs'],
  target: 'es2020',
  dts: true,
  sourcemap: true,
  splitting: false,
})

/** For teams' own end-to-end tests: it runs in Node, and has the registry in it. */
export const forTests = { 'testing/playwright': 'verify/expect-silent.ts' }

const playwright = defineConfig({
  entry: forTests,
  format: ['esm', 'cjs'],
  target: 'node20',
  platform: 'node',
  tsconfig: 'cli/tsconfig.json',
  dts: true,
  splitting: false,
})

/**
 * Says of a module that server components may render what it has, and a browser runs it:
 * https://react.dev/reference/rsc/use-client. Written in the source, shaking the tree would drop it.
 */
function markAsClient(...files: readonly string[]): void {
  for (const file of files) writeFileSync(file, `'use client';${readFileSync(file, 'utf8')}`)
}

/**
 * Makes `require` give a module's default itself, as the vendor's package does, with the module's names on it:
 * `require(…).track`, `.default.track` and `.second.track` of an instance called so are all the same.
 */
function exportDefault(file: string): void {
  const code = `for (const name of Object.getOwnPropertyNames(exports))
  if (!(name in exports.default))
    Object.defineProperty(exports.default, name, { value: exports[name], writable: true, configurable: true });
module.exports = exports.default;
`
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace(/(?=\/\/# sourceMappingURL=)/, code))
}

/**
 * Bundlers follow a `require` that is written out, and no stand-in for it such as esbuild's: without the chunks that
 * are required later, an app delivers nothing. Lines and columns stay, for the source maps.
 */
function writeOutRequires(): void {
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  for (const file of files.filter((name) => name.endsWith('.cjs'))) {
    const text = readFileSync(`dist/${file}`, 'utf8')
    const written = text
      .replace(/^var __require = [^]*?^\}\);$/m, (shim) => shim.replace(/.+/g, ''))
      .replace('exports.__require = __require;', '')
      .replace(/(?:\w+\.)?__require\(/g, (call) => 'require('.padStart(call.length))
    if (written.includes('__require')) throw new Error(`${file} has a require of another form`)
    if (written !== text) writeFileSync(`dist/${file}`, written)
  }
}

const library = defineConfig({
  entry,
  format: ['esm', 'cjs'],
  target: 'es2020',
  dts: true,
  sourcemap: true,
  splitting: true,
  treeshake: true,
  esbuildOptions(options, { format }) {
    // CommonJS does not know where a file is: there, the app has to say where a frame's is.
    if (format !== 'cjs') return
    options.define = { ...options.define, 'import.meta.url': '""', cordonIsRequired: 'true' }
    // Jest runs CommonJS in a context that has no `import()`: chunks are required, lazily.
    options.supported = { ...options.supported, 'dynamic-import': false }
  },
  async onSuccess() {
    writeOutRequires()
    markAsClient('dist/react.js', 'dist/react.cjs')
    exportDefault('dist/compat/mixpanel.cjs')
    await buildGlobal()
    for (const name of framed) {
      const frame = await buildFrame({ adapter: `cordon/adapters/${name}` })
      writeFileSync(`dist/adapters/${name}.htm`, frame.html)
      writeFileSync(`dist/adapters/${name}.htm.LICENSES.txt`, frame.notices)
    }
  },
})

export default [library, registry, playwright, command].flat()
