import { randomUUID } from 'node:crypto'
import { open, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Failure } from './failure'

/**
 * Writes a file whole or not at all: who reads it at this moment gets the old one or the new one. The
 * mode of an older file is kept.
 */
export async function writeFile(path: string, text: string): Promise<void> {
  // Behind a symbolic link it is the file that is replaced, not the link.
  const target = await realpath(path).catch(() => path)
  const before = await stat(target).catch(() => undefined)
  const draft = join(dirname(target), `.cordon-${randomUUID()}`)
  try {
    const file = await open(draft, 'wx')
    try {
      if (before) await file.chmod(before.mode)
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, target)
  } catch (error) {
    await rm(draft, { force: true })
    throw new Failure(`${path} cannot be written: ${String(error)}`)
  }
}
