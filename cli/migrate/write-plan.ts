import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeFiles, type NewFile } from '../files'
import { exitCodes, Failure } from '../terminal'
import type { Connections } from './connections'
import type { Plan } from './plan'

/** Writes all or nothing, and the files that connect first: an app whose imports are changed sends nothing without them. */
export async function writePlan(
  root: string,
  { changes }: Plan,
  { files }: Connections,
): Promise<void> {
  for (const { path, before } of changes) {
    // Somebody may have saved it meanwhile.
    const text = await readFile(join(root, path), 'utf8').catch(() => undefined)
    if (text !== before) throw new Failure(`${path} has changed meanwhile`, exitCodes.refused)
  }
  const added = files.map(({ path, text }) => ({ path: join(root, path), content: text }))
  const changed = changes.map(({ path, after }) => ({ path: join(root, path), content: after }))
  for (const file of added) await makeFolder(file)
  await writeFiles([...added, ...changed])
}

/** People may want the file in a folder that is not there yet. */
async function makeFolder({ path }: NewFile): Promise<void> {
  await mkdir(dirname(path), { recursive: true }).catch((error: unknown) => {
    throw new Failure(`${path} cannot be written: ${String(error)}`, exitCodes.unavailable)
  })
}
