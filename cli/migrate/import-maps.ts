import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { kindOf } from '../scan/file-kind'
import { scriptTags, type ScriptTag } from '../scan/script-tags'
import { homesIn } from './homes'
import { dependencyIn } from './left-over'

/** Where an import map, and no bundler, says what a package is: there its modules import it by no other name. */
export interface ImportMaps {
  readonly pages: readonly string[]
  covers(path: string): boolean
}

export async function readImportMaps(
  root: string,
  paths: readonly string[],
  packages: readonly string[],
): Promise<ImportMaps> {
  const homeOf = homesIn(paths)
  const pages: string[] = []
  // Who installs the package has a bundler, or something else that finds it.
  const installing = new Set<string>()
  for (const path of paths) {
    const kind = kindOf(path)
    if (kind !== 'markup' && kind !== 'manifest') continue
    const text = await readFile(join(root, path), 'utf8')
    if (kind === 'markup' && mapsIn(text, path, packages).length) pages.push(path)
    if (kind === 'manifest' && text.split('\n').some((line) => dependencyIn(line, packages)))
      installing.add(homeOf(path))
  }
  const mapped = new Set(pages.map(homeOf).filter((home) => !installing.has(home)))
  return { pages, covers: (path) => pages.includes(path) || mapped.has(homeOf(path)) }
}

/** The import maps of a page that name one of the packages, or what is in it. */
export function mapsIn(text: string, path: string, packages: readonly string[]): ScriptTag[] {
  return scriptTags(text, path).filter(({ attributes, from, to }) => {
    const code = text.slice(from, to)
    const isNamed = packages.some(
      (name) => code.includes(`"${name}"`) || code.includes(`"${name}/`),
    )
    return isNamed && /\btype=["']?importmap/i.test(attributes)
  })
}
