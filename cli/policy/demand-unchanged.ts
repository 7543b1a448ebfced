import { readText } from '../files'
import { Failure } from '../terminal'

/**
 * Refuses to write what was made of files that have changed meanwhile: an editor or a checkout knows no lock.
 *
 * @throws Failure naming the file
 */
export async function demandUnchanged(
  files: readonly { readonly path: string; readonly text: string }[],
): Promise<void> {
  for (const { path, text } of files)
    if ((await readText(path)) !== text)
      throw new Failure(
        `${path} was changed by somebody else meanwhile: nothing was written, try again`,
      )
}
