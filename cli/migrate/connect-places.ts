import { dirname } from 'node:path/posix'
import { isTest } from '../scan/file-kind'
import type { PlacedStart, Plan } from './plan'

export interface ConnectPlace {
  readonly path: string
  readonly starts: readonly PlacedStart[]
}

/**
 * Where the file that connects belongs: beside what starts the vendor's library, in each package that does, or,
 * where none does so in a way that can be seen, beside what imports it. What compiles those files compiles it too.
 */
export function connectPlaces({ changes, starts, paths }: Plan): ConnectPlace[] {
  const homes = foldersWith(paths, /(?:^|\/)package\.json$/)
  const typed = foldersWith(paths, /(?:^|\/)tsconfig[\w.-]*\.json$/)
  const homeOf = (path: string): string =>
    homes.filter((folder) => path.startsWith(folder)).sort((a, b) => b.length - a.length)[0] ?? ''
  const changed = changes.map(({ path }) => path)
  const imports = changed.some((path) => !isTest(path))
    ? changed.filter((path) => !isTest(path))
    : changed
  const files = starts.length ? starts.map(({ file }) => file) : imports
  return [...new Set(files.map(homeOf))].map((home) => {
    const own = changes.filter(({ path }) => homeOf(path) === home)
    const isTyped =
      typed.some((folder) => home.startsWith(folder)) ||
      own.some(({ path, after }) => isTypeScript(path, after))
    const folder = commonFolder(files.filter((file) => homeOf(file) === home))
    return {
      path: `${home}${aboveRoutes(folder.slice(home.length))}analytics.connect.${isTyped ? 'ts' : 'js'}`,
      starts: starts.filter(({ file }) => homeOf(file) === home),
    }
  })
}

function foldersWith(paths: readonly string[], name: RegExp): string[] {
  return paths.filter((path) => name.test(path)).map(folderOf)
}

/** The innermost folder that all of them are in, with a slash at its end. */
function commonFolder(files: readonly string[]): string {
  let [folder = '', ...others] = files.map(folderOf)
  for (const other of others)
    while (!other.startsWith(folder)) folder = folder.replace(/[^/]*\/$/, '')
  return folder
}

/** Frameworks take each file of these folders for a page, a route or a plugin: the file goes beside the folder. */
function aboveRoutes(folder: string): string {
  return folder.replace(/(^|\/)(?:pages|routes|plugins)\/.*$/, '$1')
}

/** With a slash at its end; nothing for the root. */
function folderOf(path: string): string {
  const folder = dirname(path)
  return folder === '.' ? '' : `${folder}/`
}

function isTypeScript(path: string, text: string): boolean {
  return /\.[cm]?tsx?$/.test(path) || /<script\b[^>]*\blang=["']?tsx?/i.test(text)
}
