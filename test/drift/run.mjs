// `npm run test:drift`: the matrix is TypeScript and imports the library's sources, so it is built first.
import { rm } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../../', import.meta.url))
const outfile = `${root}test/drift/.matrix.mjs`
await build({
  absWorkingDir: root,
  entryPoints: ['test/drift/matrix.ts'],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  alias: { 'cordon/testing': `${root}src/testing/index.ts` },
  logLevel: 'error',
})
try {
  const { runMatrix } = await import(pathToFileURL(outfile).href)
  process.exitCode = (await runMatrix(root, process.argv.slice(2))) ? 0 : 1
} finally {
  await rm(outfile)
}
