import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Metafile, Plugin } from 'esbuild'
import { noticesOf } from '../src/sealed/build/notices-of'

const root = fileURLToPath(new URL('../', import.meta.url))

/** Writes `<file>.LICENSES.txt`: licences that ask for their text wherever the code goes. Nothing if no package is in it. */
export async function writeNotices(
  file: string,
  { outputs }: Pick<Metafile, 'outputs'>,
): Promise<void> {
  const inputs = Object.values(outputs).flatMap((output) =>
    // What was read and not needed is not in the file.
    Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) =>
      bytesInOutput > 0 ? [path] : [],
    ),
  )
  const notices = await noticesOf(inputs, root)
  if (!notices) return
  const target = join(root, `${file}.LICENSES.txt`)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, `${notices.trimEnd()}\n`)
}

/** The same after a build that is not ours to call. */
export function notices(file: string): Plugin {
  return {
    name: 'notices',
    setup(build) {
      build.initialOptions.metafile = true
      build.onEnd(({ metafile }) => writeNotices(file, metafile ?? { outputs: {} }))
    },
  }
}
