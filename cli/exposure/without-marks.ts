import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { exitCodes, Failure } from '../terminal'

/**
 * Works on files none of which begins with a byte order mark, as Windows' tools write it: DuckDB takes it for a
 * part of the first line, which then is none. Those that have one are copied without it, and the copies removed.
 *
 * @throws Failure if a file is in UTF-16, as PowerShell's `>` writes it
 */
export async function withoutMarks<T>(
  paths: readonly string[],
  work: (unmarked: readonly string[]) => Promise<T>,
): Promise<T> {
  let folder: string | undefined
  try {
    const unmarked: string[] = []
    for (const [index, path] of paths.entries()) {
      if (!(await hasMark(path))) {
        unmarked.push(path)
        continue
      }
      folder ??= await mkdtemp(join(tmpdir(), 'cordon-ledger-'))
      const copy = join(folder, `${index}-${basename(path)}`)
      await pipeline(createReadStream(path, { start: utf8Mark.length }), createWriteStream(copy))
      unmarked.push(copy)
    }
    return await work(unmarked)
  } finally {
    if (folder) await rm(folder, { recursive: true })
  }
}

const utf8Mark = Buffer.from('\ufeff')
const utf16Marks = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])]

async function hasMark(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer: start } = await file.read(Buffer.alloc(utf8Mark.length))
    if (utf16Marks.some((mark) => start.subarray(0, mark.length).equals(mark)))
      throw new Failure(`${path} is in UTF-16; a ledger is in UTF-8`, exitCodes.unavailable)
    return start.equals(utf8Mark)
  } finally {
    await file.close()
  }
}
