// The privacy engine, bundled, for scripts that run without a test runner.
import { rm, writeFile } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../../', import.meta.url))
let count = 0

/** A fresh copy of its modules each time. */
export async function loadPrivacy() {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { createScrubber } from './src/privacy'`,
      ...{ resolveDir: root, loader: 'ts' },
    },
    ...{ bundle: true, write: false, format: 'esm', target: 'es2020', logLevel: 'error' },
  })
  count += 1
  const file = `${root}.privacy-${process.pid}-${count}.mjs`
  await writeFile(file, outputFiles[0].text)
  try {
    return await import(pathToFileURL(file).href)
  } finally {
    await rm(file)
  }
}
