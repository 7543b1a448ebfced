import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isUrl, showUrl } from './fetch-text'
import { exitCodes, Failure } from './terminal'

/** Policies, keys and baselines are far from it. */
const MAX_BYTES = 16_777_216

/**
 * A file's text, without the byte order mark that JSON does not allow. What is not UTF-8 is refused: it would
 * be written back as something else.
 */
export async function readText(path: string): Promise<string> {
  if (isUrl(path))
    throw new Failure(`${showUrl(path)} is a URL, and this takes a file`, exitCodes.usage)
  const bytes = await readStart(path).catch((error) => {
    const hint = isLikeUrl(path) ? '; a URL begins with https://' : ''
    throw new Failure(`${path} cannot be read: ${String(error)}${hint}`, exitCodes.unavailable)
  })
  if (bytes.length > MAX_BYTES)
    throw new Failure(`${path} is larger than 16 MB`, exitCodes.unavailable)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Failure(`${path} is not UTF-8`)
  }
}

/** Such as `app.example/policy.json`, `localhost:8080/policy.json`. */
function isLikeUrl(path: string): boolean {
  return /^[\w-][\w.-]*(\.[a-z]{2,}|:\d+)\//i.test(path)
}

/** A device may have no end. */
async function readStart(path: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of createReadStream(path, { end: MAX_BYTES })) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/**
 * Writes a file atomically: whoever reads it meanwhile gets either the old or the new content. The mode of an existing
 * file is kept.
 */
export async function writeFile(path: string, content: string | Uint8Array): Promise<void> {
  // Of a symbolic link, the target is replaced, not the link.
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
