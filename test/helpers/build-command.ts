import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder with the built command: `index.mjs`, and `run.mjs`, which runs it in the process that imports it. */
    readonly command: string
  }
}

const duckDb = pathToFileURL(createRequire(import.meta.url).resolve('@duckdb/node-api')).href
/** What CommonJS inside of an ES module needs; the build of the package says the same. */
const banner = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`

/** Builds the command once for all test files that call it. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'cordon-cli-'))
  await build({
    absWorkingDir: fileURLToPath(new URL('../../', import.meta.url)),
    entryPoints: ['cli/index.ts', 'cli/run.ts'],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    // From where the tests are: it is not installed in the folder they work in.
    alias: { '@duckdb/node-api': duckDb },
    external: [duckDb],
    loader: { '.sql': 'text' },
    banner: { js: banner },
    logLevel: 'error',
  })
  // Some tests start it as another user.
  await chmod(folder, 0o755)
  provide('command', folder)
  return () => rm(folder, { recursive: true })
}
