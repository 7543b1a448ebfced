import { readFileSync, statSync } from 'node:fs'

/** Bytes. What is larger is data. */
const maxBytes = 20_000_000

/**
 * A file's text; `undefined` where it is none, or is not read. One after the other: of ten thousand small
 * files, most of the time of reading them at once is spent on waiting for each other.
 */
export function readSource(
  path: string,
  onSkip: (why: string, isData?: boolean) => void,
): string | undefined {
  try {
    if (statSync(path).size > maxBytes) {
      onSkip(`larger than ${maxBytes / 1e6} MB`, true)
      return undefined
    }
    const text = decode(readFileSync(path))
    // Binary, whatever it is called.
    return text.slice(0, 8_000).includes('\0') ? undefined : text
  } catch (error) {
    onSkip(String(error))
    return undefined
  }
}

/** As its byte order mark says: what PowerShell writes is UTF-16. */
function decode(bytes: Buffer): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return bytes.toString('utf16le', 2)
  if (first === 0xfe && second === 0xff)
    return Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)))
      .swap16()
      .toString('utf16le')
  return bytes.toString('utf8').replace(/^\uFEFF/, '')
}
