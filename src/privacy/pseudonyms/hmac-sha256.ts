/**
 * HMAC-SHA-256 (FIPS 180-4, RFC 2104), at once: WebCrypto's answers later, and a pseudonym is made in the
 * midst of a traversal. A library's is 3.2 kB and 8 ms of cold start, which every page would pay for some
 * sixty lines that never change; they are held to Node's own and to the vectors of RFC 4231.
 */

/** State at the start, and one constant a round: what is behind the point of roots of the first primes. */
let constants: { readonly start: Int32Array; readonly rounds: Int32Array } | undefined
const words = new Int32Array(64)
const oneBlock = new Uint8Array(64)

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

/**
 * The function of one key.
 *
 * @example `createHmac(utf8('key'))(utf8('message'))`: 32 bytes
 */
export function createHmac(key: Uint8Array): (message: Uint8Array) => Uint8Array {
  constants ??= { start: fractions(8, 2), rounds: fractions(64, 3) }
  const { start } = constants
  const block = new Uint8Array(64)
  block.set(key.length > 64 ? digest(start, key, 0) : key)
  // What either hash begins with is the key's alone, and so is hashed once.
  const [inner, outer] = [0x36, 0x5c].map((pad) => {
    const state = start.slice()
    compress(
      state,
      block.map((byte) => byte ^ pad),
      0,
    )
    return state
  }) as [Int32Array, Int32Array]
  return (message) => digest(outer, digest(inner, message, 64), 64)
}

/** Hashes a message from a state on, which so many bytes have led to. */
function digest(from: Int32Array, message: Uint8Array, before: number): Uint8Array {
  const state = from.slice()
  const size = (message.length + 72) & ~63
  // Most messages are ids, of one block.
  const padded = size === 64 ? oneBlock.fill(0) : new Uint8Array(size)
  padded.set(message)
  padded[message.length] = 0x80
  const bits = (message.length + before) * 8
  for (let index = 0; index < 6; index += 1) padded[size - 1 - index] = bits / 2 ** (8 * index)
  for (let block = 0; block < size; block += 64) compress(state, padded, block)
  const result = new Uint8Array(32)
  for (let index = 0; index < 32; index += 1)
    result[index] = (state[index >> 2] as number) >>> (24 - 8 * (index & 3))

  return result
}

/** Takes one block of 64 bytes into the state. */
function compress(state: Int32Array, message: Uint8Array, block: number): void {
  const rounds = constants?.rounds ?? words
  for (let index = 0; index < 16; index += 1) {
    const at = block + index * 4
    const high = ((message[at] as number) << 24) | ((message[at + 1] as number) << 16)
    words[index] = high | ((message[at + 2] as number) << 8) | (message[at + 3] as number)
  }
  for (let index = 16; index < 64; index += 1) words[index] = expanded(index)

  let [a, b, c, d, e, f, g, h] = state as unknown as EightWords
  for (let index = 0; index < 64; index += 1) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const constant = (rounds[index] as number) + (words[index] as number)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + constant) | 0
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
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
  for (let index = 0; index < 8; index += 1)
    state[index] = (state[index] as number) + (sums[index] as number)
}

type EightWords = [number, number, number, number, number, number, number, number]

/** A later word of a block's schedule, from four before it. */
function expanded(index: number): number {
  const early = words[index - 15] as number
  const late = words[index - 2] as number
  const s0 = ((early >>> 7) | (early << 25)) ^ ((early >>> 18) | (early << 14)) ^ (early >>> 3)
  const s1 = ((late >>> 17) | (late << 15)) ^ ((late >>> 19) | (late << 13)) ^ (late >>> 10)
  return (words[index - 16] as number) + s0 + (words[index - 7] as number) + s1
}
