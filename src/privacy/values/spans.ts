import type { EntityType } from '../vocabulary/entity-type'

/** A part of a text that was recognised. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly kind: EntityType
}

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
