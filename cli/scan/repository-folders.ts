import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A folder and those above it, up to the root of the repository that it is in; none where there is no repository. */
export function repositoryFolders(folder: string): string[] {
  const folders: string[] = []
  for (let one = folder; ; one = dirname(one)) {
    folders.push(one)
    if (existsSync(join(one, '.git'))) return folders
    if (dirname(one) === one) return []
  }
}
