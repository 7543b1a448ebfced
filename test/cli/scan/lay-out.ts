import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export interface LaidOut {
  readonly folder: string
  write(path: string, text: string | Uint8Array): Promise<void>
  close(): Promise<void>
}

/** Files in a folder of their own. */
export async function layOut(
  files: readonly { readonly path: string; readonly text: string }[],
): Promise<LaidOut> {
  const folder = await mkdtemp(join(tmpdir(), 'cordon-scan-'))
  const write = async (path: string, text: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  for (const { path, text } of files) await write(path, text)
  return { folder, write, close: () => rm(folder, { recursive: true }) }
}
