import { randomUUID } from 'node:crypto'
import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isUrl, showUrl } from './fetch-text'
import { exitCodes, Failure } from './terminal'

/**
 * A file's text, without the byte order mark that JSON does not allow. What is not UTF-8 is refused: it would
 * be written back as something else.
 */
export async function readText(path: string): Promise<string> {
  if (isUrl(path))
    throw new Failure(`${showUrl(path)} is a URL, and this takes a file`, exitCodes.usage)
  const bytes = await readFile(path).catch((error) => {
    throw new Failure(`${path} cannot be read: ${String(error)}`, exitCodes.unavailable)
  })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Failure(`${path} is not UTF-8`)
  }
}

/**
 * Writes a file whole or not at all: who reads it at this moment gets the old one or the new one. The
 * mode of an older file is kept.
 */
export async function writeFile(path: string, content: string | Uint8Array): Promise<void> {
  // Behind a symbolic link it is the file that is replaced, not the link.
  const target = await realpath(path).catch(() => path)
  const before = await stat(target).catch(() => undefined)
  const draft = join(dirname(target), `.cordon-${randomUUID()}`)
  try {
    const file = await open(draft, 'wx')
    try {
      if (before) await file.chmod(before.mode)
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, target)
  } catch (error) {
    await rm(draft, { force: true })
    throw new Failure(`${path} cannot be written: ${String(error)}`, exitCodes.unavailable)
  }
}
