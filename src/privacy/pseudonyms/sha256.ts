/**
 * SHA-256 (FIPS 180-4) and HMAC (RFC 2104), synchronous, which WebCrypto's are not: a pseudonym is made
 * in the middle of a walk. A library's are 2.7 kB and 8 ms of cold start; these are held to Node's own.
 */

/** The first 32 bits of what is behind the point of roots of the first primes. */
function fractions(count: number, root: number): Int32Array {
  const result = new Int32Array(count)
  for (let candidate = 2, found = 0; found < count; candidate += 1) {
    let divisor = 2
    while (divisor * divisor <= candidate && candidate % divisor !== 0) divisor += 1
    if (divisor * divisor <= candidate) continue
    result[found] = (candidate ** (1 / root) % 1) * 2 ** 32
    found += 1
  }
  return result
}

let constants: { readonly start: Int32Array; readonly rounds: Int32Array } | undefined

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

export function sha256(message: Uint8Array): Uint8Array {
  constants ??= { start: fractions(8, 2), rounds: fractions(64, 3) }
  const state = constants.start.slice()
  const padded = new Uint8Array((message.length + 72) & ~63)
  padded.set(message)
  padded[message.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, message.length / 2 ** 29)
  view.setUint32(padded.length - 4, message.length << 3)
  const words = new Int32Array(64)
  for (let block = 0; block < padded.length; block += 64) {
    for (let index = 0; index < 16; index += 1) words[index] = view.getInt32(block + index * 4)
    compress(state, words, constants.rounds)
  }
  const digest = new DataView(new ArrayBuffer(32))
  state.forEach((word, index) => digest.setInt32(index * 4, word))
  return new Uint8Array(digest.buffer)
}

/** Takes one block of 64 bytes into the state. */
function compress(state: Int32Array, words: Int32Array, rounds: Int32Array): void {
  const at = (index: number): number => words[index] ?? 0
  for (let index = 16; index < 64; index += 1) {
    const [early, late] = [at(index - 15), at(index - 2)]
    const s0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3)
    const s1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10)
    words[index] = at(index - 16) + s0 + at(index - 7) + s1
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let index = 0; index < 64; index += 1) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (rounds[index] ?? 0) + at(index)) | 0
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  const sums = [a, b, c, d, e, f, g, h]
  for (let index = 0; index < 8; index += 1) state[index] = (state[index] ?? 0) + (sums[index] ?? 0)
}

export function hmacSha256(key: Uint8Array, message: Uint8Array): Uint8Array {
  const block = new Uint8Array(64)
  block.set(key.length > 64 ? sha256(key) : key)
  const inner = join(
    block.map((byte) => byte ^ 0x36),
    message,
  )
  return sha256(
    join(
      block.map((byte) => byte ^ 0x5c),
      sha256(inner),
    ),
  )
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
