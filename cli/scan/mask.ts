import { createHash } from 'node:crypto'

/** Enough of a token to find it by, and not enough to use it: its beginning and a hash. */
export function mask(token: string): string {
  return `${token.slice(0, 4)}… (sha256 ${hashOf(token).slice(0, 8)})`
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
