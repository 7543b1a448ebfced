/** Characters; a policy has a few hundred. */
const MAX_LENGTH = 65_536

// Taken before any vendor's code is evaluated, which could put something else in its place.
const { parse } = JSON

/**
 * A policy as it arrived: JSON, or signed, which is a JWS and begins as every base64 of `{"` does.
 * Who has signed it and whether it is a flag's is for sources to say, and not for what they have read.
 *
 * @throws Error if it is neither, or larger than 64 kB
 */
export function readDocument(text: string): unknown {
  if (text.length > MAX_LENGTH) throw new Error('larger than 64 kB')
  if (/^ey[\w-]+\.[\w-]+\.[\w-]+\s*$/.test(text)) return text
  if (/^\s*</.test(text)) throw new Error('HTML, not JSON: is it a page of the app?')
  const document: unknown = parse(text)
  if (typeof document === 'object' && document !== null)
    for (const mark of ['kid', 'flag', 'unsigned', 'secondhand'])
      delete (document as Record<string, unknown>)[mark]
  return document
}
