import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import createIgnore, { type Ignore } from 'ignore'

/** Never part of what a team writes; `node_modules` is looked into elsewhere, for who pulls in what. */
const never = new Set(['.git', '.hg', '.svn', 'node_modules', '.yarn', '.pnpm-store', '.turbo'])

/** One `.gitignore`, and the folder that it speaks of. */
interface Layer {
  readonly folder: string
  readonly rules: Ignore
}

/**
 * Paths of the files below a folder, relative, with `/`, without what `.gitignore` files (those above
 * the folder too) or `--ignore` exclude.
 */
export async function walk(root: string, ignored: readonly string[]): Promise<string[]> {
  const own: Layer = { folder: root, rules: createIgnore().add([...ignored]) }
  const paths: string[] = []
  await walkFolder(root, [own, ...(await layersAbove(root))], (path) =>
    paths.push(relative(root, path).split(sep).join('/')),
  )
  return paths.sort()
}

async function walkFolder(
  folder: string,
  above: readonly Layer[],
  found: (path: string) => void,
): Promise<void> {
  const layers = [...above, ...(await layerOf(folder))]
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (isIgnored(path, entry.isDirectory(), layers)) continue
    if (entry.isDirectory()) {
      if (!never.has(entry.name)) await walkFolder(path, layers, found)
    } else if (entry.isFile()) found(path)
  }
}

/** Rules of the repository that the folder is in, unless they exclude the folder that was asked for. */
async function layersAbove(root: string): Promise<Layer[]> {
  const layers: Layer[] = []
  for (let folder = root; ; folder = dirname(folder)) {
    if (folder !== root) layers.unshift(...(await layerOf(folder)))
    if ((await readdir(folder)).includes('.git')) break
    // No repository: what lies above is none of this one's.
    if (dirname(folder) === folder) return []
  }
  return isIgnored(root, true, layers) ? [] : layers
}

async function layerOf(folder: string): Promise<Layer[]> {
  const text = await readFile(join(folder, '.gitignore'), 'utf8').catch(() => '')
  return text.trim() ? [{ folder, rules: createIgnore().add(text) }] : []
}

/** A later file wins over an earlier one, as in git. */
function isIgnored(path: string, isFolder: boolean, layers: readonly Layer[]): boolean {
  let isOut = false
  for (const { folder, rules } of layers) {
    const inside = relative(folder, path).split(sep).join('/')
    const { ignored, unignored } = rules.test(isFolder ? `${inside}/` : inside)
    if (ignored) isOut = true
    else if (unignored) isOut = false
  }
  return isOut
}
