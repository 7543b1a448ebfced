import type { EntityType } from '../vocabulary/entity-type'

/** Told of a part of a text that was recognised; in any order, overlapping or not. */
export type Hit = (start: number, end: number, kind: EntityType) => void

/**
 * Finds one sort of thing in texts. A new one goes into `detectors/further.ts`, and which texts it is asked of
 * into `candidates.ts`.
 */
export interface Detector {
  find(text: string, hit: Hit): void
}

/** Calls `visit` for each match: `matchAll`, without the copies it makes. */
export function each(pattern: RegExp, text: string, visit: (match: RegExpExecArray) => void): void {
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) visit(match)
}

/** A letter or digit of any script; `\p{L}` costs 7 ms when it is first used. */
export function isWordCode(code: number): boolean {
  if (code < 128)
    return (code > 96 && code < 123) || (code > 47 && code < 58) || (code > 64 && code < 91)
  return (
    code > 0xbf &&
    (code < 0x2000 || code > 0x2bff) &&
    (code < 0x3000 || code > 0x3020) &&
    (code < 0xd800 || code > 0xf8ff) &&
    (code < 0xfe00 || (code > 0xfe6f && code < 0xff00) || code > 0xff20)
  )
}
