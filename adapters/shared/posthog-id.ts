/** As Cordon makes its own, and its guard finds them in a request. */
const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

export function isUuid(messageId: string): boolean {
  return uuid.test(messageId)
}

/**
 * An event's id at PostHog, which takes UUIDs alone: of another id always the same one is made (version 8, RFC 9562), so
 * that the copies of an event that is sent again are known as such.
 */
export function posthogId(messageId: string): string {
  const lower = messageId.toLowerCase()
  if (isUuid(lower)) return lower
  let digits = ''
  for (let seed = 0; seed < 4; seed += 1)
    digits += hashOf(messageId, seed).toString(16).padStart(8, '0')
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-8$3-8$4-$5')
}

/** 32 bits: FNV-1a, mixed after each character, so that those of different seeds have little in common. */
function hashOf(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ Math.imul(seed + 1, 0x9e3779b1)
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  }
  return (hash ^ (hash >>> 16)) >>> 0
}
