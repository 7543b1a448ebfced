import type { Passage } from './passage'
import { scanWords } from './scan-words'
import type { FileContext } from './traces'

/** Line by line, comments as what they are; of a file, or of a part of it. */
export function scanLines(
  context: FileContext,
  kind: Passage['kind'],
  [from, to]: readonly [from: number, to: number] = [0, context.source.text.length],
): void {
  const { source } = context
  for (let line = source.lineAt(from); line <= source.lines; line += 1) {
    const offset = Math.max(from, source.offsetOf(line))
    if (offset >= to) break
    const text = source.text.slice(offset, Math.min(to, source.offsetOf(line + 1))).trimEnd()
    scanWords(context, { text, offset, kind: isComment(text) ? 'prose' : kind })
  }
}

export function isComment(line: string): boolean {
  return /^\s*(?:#(?!!)|\/\/|\/?\*|--\s|;|<!--|rem\s)/i.test(line)
}
