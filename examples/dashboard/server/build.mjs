import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const example = fileURLToPath(new URL('../', import.meta.url))

/**
 * Builds the library where its sources are newer than `dist`, then the example, as any app would build it.
 *
 * @returns {Promise<{ site: string, chunks: Record<string, string[]> }>} the folder of the built
 *   example, and for each npm package the files which hold its code
 */
export async function build() {
  const sources = ['src', 'adapters', 'registry', 'verify', 'cli', 'tsup.config.ts']
  if (newest(...sources) > newest('dist/index.js', 'dist/testing.js', 'dist/cli.js')) {
    const tsup = join(root, 'node_modules/tsup/dist/cli-default.js')
    const built = spawnSync(process.execPath, [tsup, '--silent'], { cwd: root, stdio: 'inherit' })
    if (built.status !== 0) throw new Error('The library does not build; try `npm run build`.')
  }
  const vite = await import('vite')
  const site = join(example, '.data/site')
  const output = await vite.build({
    root: example,
    configFile: false,
    logLevel: 'warn',
    build: { outDir: site, emptyOutDir: true, chunkSizeWarningLimit: 2_000 },
  })
  return { site, chunks: chunksByPackage(output) }
}

/** @param {Awaited<ReturnType<typeof import('vite').build>>} output */
function chunksByPackage(output) {
  /** @type {Record<string, string[]>} */
  const chunks = {}
  const outputs = Array.isArray(output) ? output : 'output' in output ? [output] : []
  for (const chunk of outputs.flatMap(({ output }) => output)) {
    if (chunk.type !== 'chunk') continue
    for (const id of chunk.moduleIds) {
      const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1]
      const files = name && (chunks[name] ??= [])
      if (files && !files.includes(chunk.fileName)) files.push(chunk.fileName)
    }
  }
  return chunks
}

/**
 * @param {string[]} paths files or folders, from the root
 * @returns {number} when the newest (for folders) or oldest (for files) was written; 0 if one is missing
 */
function newest(...paths) {
  const times = paths.map((path) => {
    const info = statSync(join(root, path), { throwIfNoEntry: false })
    if (!info) return 0
    if (!info.isDirectory()) return info.mtimeMs
    const files = readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    return Math.max(...files.map((file) => statSync(join(file.parentPath, file.name)).mtimeMs))
  })
  return times.includes(0) ? 0 : Math.max(...times)
}
