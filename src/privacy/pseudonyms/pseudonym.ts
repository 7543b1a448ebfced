import { createHmac } from './hmac-sha256'

/** Of values: a page has few ids, and a flood of them must not fill the memory. */
const cacheSize = 500
/** Letters of a value: ids are short, and what is long is no id that comes again. */
const maxRemembered = 256
const form = /^(?:[$\w]{0,20}:)?p_[\da-f]{32}$/

/** Whether a text is a pseudonym already, alone or behind a prefix which an SDK put there. */
export function isPseudonym(text: string): boolean {
  return text.length >= 34 && text.length < 56 && form.test(text)
}

/**
 * Pseudonyms for one vendor: the same value has the same one, another vendor has another. They hide
 * the value from whoever has not the key; whoever has it can try guesses.
 *
 * @param key `undefined`: one that nobody knows, and that is gone with the page or process. It is made at first use,
 * because Cloudflare's workers make no random values while modules are loaded.
 */
export function createPseudonyms(
  key: string | undefined,
  vendor: string,
): (value: unknown) => string {
  const known = new Map<string, string>()
  let hmac: ((message: Uint8Array) => Uint8Array) | undefined
  return (value) => {
    const text = String(value)
    const before = known.get(text)
    if (before !== undefined) return before
    hmac ??= createHmac(createHmac(encode(key ?? randomKey()))(encode(vendor)))
    const digest = hmac(encode(text.normalize('NFC')))
    const pseudonym = `p_${hex(digest.subarray(0, 16))}`
    if (text.length > maxRemembered) return pseudonym
    if (known.size >= cacheSize) known.delete(known.keys().next().value ?? '')
    known.set(text, pseudonym)
    return pseudonym
  }
}

function randomKey(): string {
  return hex(crypto.getRandomValues(new Uint8Array(16)))
}

/** As UTF-8, also where there is no `TextEncoder`: in Jest's jsdom. */
function encode(text: string): Uint8Array {
  if (typeof TextEncoder !== 'undefined') return new TextEncoder().encode(text)
  const escaped = encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, '\ufffd'))
  const bytes = escaped.replace(/%(..)/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  )
  return Uint8Array.from(bytes, (byte) => byte.charCodeAt(0))
}

function hex(bytes: Uint8Array): string {
  let result = ''
  for (const byte of bytes) result += (byte + 256).toString(16).slice(1)
  return result
}
