import { readFile } from 'node:fs/promises'
import { Failure } from './failure'

/** A file's text, without the byte order mark that JSON does not allow. */
export async function readText(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '')
  } catch (error) {
    throw new Failure(`${path} cannot be read: ${String(error)}`)
  }
}
