import { readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import createIgnore, { type Ignore } from 'ignore'
import { Failure } from '../terminal'
import { repositoryFolders } from './repository-folders'

/** Never part of what a team writes; `node_modules` is looked into elsewhere, for who pulls in what. */
const ignoredFolders = new Set([
  '.git',
  '.hg',
  '.svn',
  'node_modules',
  '.yarn',
  '.pnpm-store',
  '.turbo',
])

/** One `.gitignore`, and the folder that it speaks of. */
interface Layer {
  readonly folder: string
  readonly rules: Ignore
}

/** A walk that goes on. */
interface Walk {
  found(path: string): void
  /** A folder that cannot be read. */
  skip(path: string, error: unknown): void
}

/**
 * Paths of the files below a folder, relative, with `/`, without what `.gitignore` files (those above
 * the folder too) or `--ignore` exclude.
 */
export async function walk(
  asked: string,
  ignored: readonly string[],
  onSkip?: (path: string, why: string) => void,
): Promise<string[]> {
  // Nothing is above `.`.
  const root = resolve(asked)
  const own: Layer = { folder: root, rules: createIgnore().add([...ignored]) }
  const paths: string[] = []
  const inside = (path: string): string => relative(root, path).split(sep).join('/')
  await walkFolder(root, [own, ...(await layersAbove(root))], {
    found: (path) => paths.push(inside(path)),
    skip(path, error) {
      // Of the folder that was asked for, that is all there is to say.
      if (path === root) throw new Failure(`${asked} cannot be read: ${String(error)}`)
      onSkip?.(inside(path), String(error))
    },
  })
  return paths.sort()
}

async function walkFolder(folder: string, above: readonly Layer[], to: Walk): Promise<void> {
  const layers = [...above, ...(await layerOf(folder))]
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    to.skip(folder, error)
    return []
  })
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (isIgnored(path, entry.isDirectory(), layers)) continue
    if (entry.isDirectory()) {
      if (!ignoredFolders.has(entry.name)) await walkFolder(path, layers, to)
    } else if (entry.isFile()) to.found(path)
  }
}

/** Rules of the repository that the folder is in, unless they exclude the folder that was asked for. */
async function layersAbove(root: string): Promise<Layer[]> {
  const layers: Layer[] = []
  for (const folder of repositoryFolders(root).slice(1)) layers.unshift(...(await layerOf(folder)))
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
