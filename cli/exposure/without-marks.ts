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
      const mark = await markOf(path)
      if (mark) folder ??= await mkdtemp(join(tmpdir(), 'cordon-ledger-'))
      const copy = mark && folder ? join(folder, `${index}-${basename(path)}`) : path
      if (mark) await pipeline(createReadStream(path, { start: mark }), createWriteStream(copy))
      unmarked.push(copy)
    }
    return await work(unmarked)
  } finally {
    if (folder) await rm(folder, { recursive: true })
  }
}

/** How many bytes of a file are a mark. */
async function markOf(path: string): Promise<number> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(3), 0, 3, 0)
    const hex = buffer.toString('hex')
    if (hex.startsWith('fffe') || hex.startsWith('feff'))
      throw new Failure(`${path} is in UTF-16; a ledger is in UTF-8`, exitCodes.unavailable)
    return hex === 'efbbbf' ? hex.length / 2 : 0
  } finally {
    await file.close()
  }
}
