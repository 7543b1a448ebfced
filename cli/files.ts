import { randomUUID } from 'node:crypto'
import { constants, createReadStream, type Stats } from 'node:fs'
import { access, open, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isUrl, showUrl } from './fetch-text'
import { exitCodes, Failure, say } from './terminal'

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

export interface NewFile {
  readonly path: string
  readonly content: string | Uint8Array
}

/**
 * Writes a file atomically: whoever reads it meanwhile gets either the old or the new content. The mode and the owner
 * of an existing file are kept, because a web server may have to read it.
 */
export function writeFile(path: string, content: NewFile['content']): Promise<void> {
  return writeFiles([{ path, content }])
}

/** Writes several, in this order; none if one of them cannot be written. */
export async function writeFiles(files: readonly NewFile[]): Promise<void> {
  const drafts: Draft[] = []
  try {
    for (const file of files) drafts.push(await unlessUnwritable(file, () => makeDraft(file)))
    for (const draft of drafts) await unlessUnwritable(draft.file, () => putInPlace(draft))
  } finally {
    for (const { path } of drafts) if (path) await rm(path, { force: true })
  }
}

async function unlessUnwritable<T>({ path }: NewFile, work: () => Promise<T>): Promise<T> {
  return work().catch((error) => {
    throw new Failure(`${path} cannot be written: ${String(error)}`, exitCodes.unavailable)
  })
}

interface Draft {
  /** None where a folder takes no new file, but lets the old one be written. */
  readonly path: string | undefined
  readonly target: string
  readonly file: NewFile
  readonly isOfOwner: boolean
}

async function makeDraft(file: NewFile): Promise<Draft> {
  // Of a symbolic link, the target is replaced, not the link.
  const target = await realpath(file.path).catch(() => file.path)
  const before = await stat(target).catch(() => undefined)
  if (before?.isDirectory()) throw new Error('EISDIR: it is a folder')
  const path = join(dirname(target), `.cordon-${randomUUID()}`)
  const draft = await open(path, 'wx').catch(async (error: unknown) => {
    if (!before || !(await isWritable(target))) throw error
  })
  if (!draft) return { path: undefined, target, file, isOfOwner: true }
  try {
    const isOfOwner = !before || (await giveTo(draft, before))
    // After the owner, because a change of that clears bits of the mode.
    if (before) await draft.chmod(before.mode)
    await draft.writeFile(file.content)
    await draft.sync()
    return { path, target, file, isOfOwner }
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await draft.close()
  }
}

/** Only root may give a file away. */
async function giveTo(draft: FileHandle, { uid, gid }: Stats): Promise<boolean> {
  const own = await draft.stat()
  if (own.uid === uid && own.gid === gid) return true
  return draft.chown(uid, gid).then(
    () => true,
    () => false,
  )
}

function isWritable(path: string): Promise<boolean> {
  return access(path, constants.W_OK).then(
    () => true,
    () => false,
  )
}

async function putInPlace({ path, target, file, isOfOwner }: Draft): Promise<void> {
  if ((!path || !isOfOwner) && (await overwrite(target, file.content))) return
  if (!path) throw new Error('EACCES: neither it nor its folder can be written')
  try {
    await rename(path, target)
  } catch (error) {
    // A file that is mounted by itself, as into a container, can be written, but not replaced.
    const isMounted = (error as { code?: string }).code === 'EBUSY'
    if (isMounted && (await overwrite(target, file.content))) return
    throw error
  }
  if (!isOfOwner)
    say(
      `${file.path} belongs to another user now: make sure that the web server can read it (ls -l, chown)`,
    )
}

/** Not atomic, but the file stays the same: a page that reads it in this moment reports an error, and reads it again. */
async function overwrite(target: string, content: NewFile['content']): Promise<boolean> {
  const file = await open(target, 'r+').catch(() => undefined)
  if (!file) return false
  try {
    await file.writeFile(content)
    await file.truncate(Buffer.byteLength(content))
    await file.sync()
    return true
  } finally {
    await file.close()
  }
}
