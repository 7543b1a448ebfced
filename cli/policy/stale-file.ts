import { access } from 'node:fs/promises'
import { readBeside, sourcePath } from './beside'
import { describeEntry } from './describe-entry'
import type { ParsedDocument } from './parse-document'

interface Written {
  readonly path: string
  /** Where a signed policy goes, or would go. */
  readonly target: string
  readonly written: readonly string[]
  readonly vendors: readonly string[]
}

/** A file that was not written, and of which pages or the next signature would get what was. */
export async function staleFile(
  after: ParsedDocument,
  { path, target, written, vendors }: Written,
): Promise<string | undefined> {
  const served = written.at(-1) ?? path
  for (const other of [path, target, sourcePath(served)]) {
    if (written.includes(other) || !(await exists(other))) continue
    const said = (await readBeside(other, undefined))?.policy.vendors
    const isUpToDate = (vendor: string): boolean =>
      describeEntry(said?.get(vendor)) === describeEntry(after.policy.vendors.get(vendor))
    if (!vendors.every(isUpToDate)) return other
  }
  return undefined
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
