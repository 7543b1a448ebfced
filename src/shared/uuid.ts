/** Not by `Array.from`, in whose place Prototype and MooTools put functions that heed neither lengths nor maps. */
const hex = [...Array(256).keys()].map((byte) => (byte + 256).toString(16).slice(1))
const pool = new Uint8Array(1024)
let used = pool.length

/**
 * A UUID v4. `crypto.randomUUID` is there in secure contexts only, and took 3.7 µs where a slice of a
 * pool takes 0.5.
 */
export function uuid(): string {
  if (used === pool.length) {
    crypto.getRandomValues(pool)
    used = 0
  }
  let id = ''
  for (let index = 0; index < 16; index += 1) {
    const byte = pool[used + index] ?? 0
    if (index === 4 || index === 6 || index === 8 || index === 10) id += '-'
    id += hex[index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte]
  }
  used += 16
  return id
}
