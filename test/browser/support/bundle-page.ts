import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/**
 * Files of a page with one entry beside the app's, by path.
 *
 * @param alias other packages in the place of some, as for esbuild
 */
export async function bundlePage(
  entry: string,
  alias: Readonly<Record<string, string>> = {},
): Promise<[string, string][]> {
  const name = /([\w-]+)\.tsx?$/.exec(entry)?.[1] ?? 'page'
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { [name]: entry },
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    outdir: `/${name}`,
    write: false,
    logLevel: 'error',
    tsconfig: 'tsconfig.json',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"development"' },
    alias: { ...alias },
  })
  return outputFiles.map(({ path, text }) => [path, text])
}
