import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'

/** Of values: a page has few ids, and a flood of them must not fill the memory. */
const capacity = 500
const form = /^(?:[$\w]{0,20}:)?p_[\da-f]{32}$/

/** Whether a text is a pseudonym already, alone or behind a prefix which an SDK put there. */
export function isPseudonym(text: string): boolean {
  return text.length >= 34 && text.length < 56 && form.test(text)
}

/**
 * Pseudonyms for one vendor: the same value has the same one, another vendor has another. They hide
 * the value from whoever has not the key; whoever has it can try guesses.
 */
export function createPseudonyms(key: string, vendor: string): (value: unknown) => string {
  const encoder = new TextEncoder()
  const vendorKey = hmac(sha256, encoder.encode(key), encoder.encode(vendor))
  const known = new Map<string, string>()
  return (value) => {
    const text = String(value)
    const before = known.get(text)
    if (before !== undefined) return before
    let pseudonym = 'p_'
    for (const byte of hmac(sha256, vendorKey, encoder.encode(text.normalize('NFC'))).subarray(
      0,
      16,
    ))
      pseudonym += (byte + 256).toString(16).slice(1)

    if (known.size >= capacity) known.delete(known.keys().next().value ?? '')
    known.set(text, pseudonym)
    return pseudonym
  }
}

/** A secret for `hash` that nobody knows, and that is gone with the page or process. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
