/** Characters; a policy has a few hundred. */
const largest = 65_536

/**
 * A policy as it arrived: JSON, or signed, which is a JWS and begins as every base64 of `{"` does.
 *
 * @throws Error if it is neither, or larger than 64 kB
 */
export function readDocument(text: string): unknown {
  if (text.length > largest) throw new Error('larger than 64 kB')
  return /^ey[\w-]+\.[\w-]+\.[\w-]+\s*$/.test(text) ? text : (JSON.parse(text) as unknown)
}
