import { readText } from '../files'
import { isSignedBy } from '../signing/jws'
import type { SigningKey } from '../signing/keys'
import { parseDocument, type ParsedDocument } from './parse-document'

/** The other of two files: of a source the signed one, of a signed one the source. */
export interface Beside extends ParsedDocument {
  readonly name: string
  readonly path: string
  readonly text: string
  /** It is signed with the key that signs now. */
  readonly isOurs: boolean
}

/** How far a version may be ahead of one that is certain; a page has the same limit for what is plausible. */
export const PLAUSIBLE = 100

/** Where a signed policy goes if nobody says so. */
export function signedPath(path: string): string {
  return path.endsWith('.jws') ? path : path.replace(/(\.json)?$/, '.jws')
}

/** Where the source of a signed policy is by default. */
export function sourcePath(path: string): string {
  return path.replace(/\.jws$/, '.json')
}

/** Reads it; nothing if it is not there or is no policy, because then no page follows it. */
export async function readBeside(
  path: string,
  key: SigningKey | undefined,
): Promise<Beside | undefined> {
  try {
    const text = await readText(path)
    const parsed = parseDocument(text, path)
    return {
      ...parsed,
      name: path,
      path,
      text,
      isOurs: key !== undefined && (await isSignedBy(key, text)),
    }
  } catch {
    return undefined
  }
}

/**
 * Whether the version of a file can be that of a policy which pages have. Anybody who can write a file can put any
 * number into it, and pages do not follow one that is far too high.
 */
export function isPlausible({ policy, isOurs }: Beside, certain: number): boolean {
  return isOurs || policy.version <= certain + PLAUSIBLE
}
