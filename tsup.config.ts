import { readdirSync, writeFileSync } from 'node:fs'
import { defineConfig } from 'tsup'
import { buildFrame } from './src/sealed/build-frame'

const adapters = readdirSync('adapters').flatMap((file) => /^(.+)\.ts$/.exec(file)?.[1] ?? [])

/** Adapters whose SDKs can run in a sealed frame: its file lies beside the adapter. */
const framed = ['mixpanel', 'posthog']

/** One list of entries, the same that the exports map in package.json has. */
export const entry = {
  index: 'src/index.ts',
  sources: 'src/sources/index.ts',
  privacy: 'src/privacy/index.ts',
  sealed: 'src/sealed/index.ts',
  'sealed/boot': 'src/sealed/boot.ts',
  testing: 'src/testing/index.ts',
  ...Object.fromEntries(adapters.map((name) => [`adapters/${name}`, `adapters/${name}.ts`])),
}

export default defineConfig({
  entry,
  format: ['esm', 'cjs'],
  target: 'es2020',
  dts: true,
  splitting: true,
  clean: true,
  treeshake: true,
  esbuildOptions(options, { format }) {
    // CommonJS does not know where a file is: there, the app has to say where a frame's is.
    if (format === 'cjs') options.define = { ...options.define, 'import.meta.url': '""' }
  },
  async onSuccess() {
    for (const name of framed) {
      const { html, notices } = await buildFrame({ adapter: `cordon/adapters/${name}` })
      writeFileSync(`dist/adapters/${name}.html`, html)
      writeFileSync(`dist/adapters/${name}.html.LICENSES.txt`, notices)
    }
  },
})
