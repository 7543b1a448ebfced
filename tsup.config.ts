import { readdirSync } from 'node:fs'
import { defineConfig } from 'tsup'

const adapters = readdirSync('adapters').flatMap((file) => /^(.+)\.ts$/.exec(file)?.[1] ?? [])

/** One list of entries, the same that the exports map in package.json has. */
export const entry = {
  index: 'src/index.ts',
  sources: 'src/sources/index.ts',
  privacy: 'src/privacy/index.ts',
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
})
