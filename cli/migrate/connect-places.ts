import { dirname } from 'node:path/posix'
import type { PlacedStart, Plan } from './plan'

export interface ConnectPlace {
  readonly path: string
  readonly starts: readonly PlacedStart[]
}

/**
 * Where the file that connects belongs: into each package that starts the vendor's library, or, where none
 * does so in a way that can be seen, into each that imports it. In a repository of one package, that is it.
 */
export function connectPlaces({ changes, starts, paths }: Plan): ConnectPlace[] {
  const manifests = paths.filter((path) => /(?:^|\/)package\.json$/.test(path))
  const homeOf = (path: string): string =>
    manifests
      .map((manifest) => folderOf(manifest))
      .filter((folder) => path.startsWith(folder))
      .sort((a, b) => b.length - a.length)[0] ?? ''
  const files = starts.length ? starts.map(({ file }) => file) : changes.map(({ path }) => path)
  const homes = [...new Set(files.map(homeOf))]
  return homes.map((home) => {
    const isTyped = paths.some(
      (path) => /(?:^|\/)tsconfig[\w.-]*\.json$/.test(path) && home.startsWith(folderOf(path)),
    )
    const own = changes.filter(
      ({ path, after }) => homeOf(path) === home && isTypeScript(path, after),
    )
    return {
      path: `${home}analytics.connect.${isTyped || own.length ? 'ts' : 'js'}`,
      starts: starts.filter(({ file }) => homeOf(file) === home),
    }
  })
}

/** With a slash at its end; nothing for the root. */
function folderOf(path: string): string {
  const folder = dirname(path)
  return folder === '.' ? '' : `${folder}/`
}

function isTypeScript(path: string, text: string): boolean {
  return /\.[cm]?tsx?$/.test(path) || /<script\b[^>]*\blang=["']?tsx?/i.test(text)
}
