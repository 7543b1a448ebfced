import { dirname } from 'node:path/posix'

/** Of each file the package that it belongs to: the folder of the nearest manifest, with a slash at its end. */
export function homesIn(paths: readonly string[]): (path: string) => string {
  const homes = foldersWith(paths, /(?:^|\/)package\.json$/).sort((a, b) => b.length - a.length)
  return (path) => homes.find((folder) => path.startsWith(folder)) ?? ''
}

export function foldersWith(paths: readonly string[], name: RegExp): string[] {
  return paths.filter((path) => name.test(path)).map(folderOf)
}

/** With a slash at its end; nothing for the root. */
export function folderOf(path: string): string {
  const folder = dirname(path)
  return folder === '.' ? '' : `${folder}/`
}
