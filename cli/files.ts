import { randomUUID } from 'node:crypto'
import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Failure } from './terminal'

/** A file's text, without the byte order mark that JSON does not allow. */
export async function readText(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '')
  } catch (error) {
    throw new Failure(`${path} cannot be read: ${String(error)}`)
  }
}

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

export interface Fetched {
  readonly text: string
  readonly headers: Headers
}

/** As much as the source `poll` reads. */
const LARGEST = 65_536
const TIMEOUT = 5_000

/** Reads what a URL serves, by the rules of the source `poll`; throws `Failure` where that refuses it. */
export async function fetchText(url: string): Promise<Fetched> {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT) }).catch((error) => {
    const { message, cause } = error as Error
    throw new Failure(`${url} cannot be reached: ${message}${cause ? `, ${String(cause)}` : ''}`)
  })
  if (response.status !== 200) throw new Failure(`${url} answers with status ${response.status}`)
  if (new URL(response.url).origin !== new URL(url).origin)
    throw new Failure(`${url} redirects to another origin, ${response.url}: tabs refuse that`)
  const text = await response.text().catch((error) => {
    throw new Failure(`${url} is cut off: ${String(error)}`)
  })
  if (text.length > LARGEST) throw new Failure(`${url} is larger than 64 kB: tabs refuse that`)
  return { text, headers: response.headers }
}
