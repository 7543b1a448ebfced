import type { Kind } from '../vocabulary/kind'

/** A part of a text that was recognised. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly kind: Kind
}

/** Finds parts of a text; calls `hit` for each, in any order, overlapping or not. */
export type Finder = (text: string, hit: (start: number, end: number, kind: Kind) => void) => void

/** Puts a marker in the place of each span; what overlaps is one, of the kind that starts first. */
export function replaceSpans(text: string, spans: Span[]): string {
  spans.sort((a, b) => a.start - b.start || b.end - a.end)
  let result = ''
  let done = 0
  let open: Span | undefined
  for (const span of spans) {
    if (open !== undefined && span.start < done) {
      if (span.end > done) done = span.end
      continue
    }
    result += text.slice(done, span.start) + `[${span.kind}]`
    done = span.end
    open = span
  }
  return result + text.slice(done)
}

/** Calls `visit` for each match: `matchAll`, without the copies it makes. */
export function each(pattern: RegExp, text: string, visit: (match: RegExpExecArray) => void): void {
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) visit(match)
}
