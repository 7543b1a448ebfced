import { blocksIn, type Block } from './blocks'
import { isComment } from './scan-lines'
import { scanCode } from './scan-template'
import type { FileContext } from './traces'

const scripts: readonly Block[] = [{ open: '<script', close: '</script' }]

/** Scripts in values of a configuration, which a page runs: the tags of a tag manager's container. */
export function scanEmbedded(context: FileContext): void {
  const { source } = context
  if (!/script/.test(source.text) || context.isText) return
  const text = unescaped(source.text)
  for (const [from, to] of blocksIn(text, scripts)) {
    const start = text.indexOf('>', from) + 1
    const end = text.lastIndexOf('<', to)
    if (start > 0 && start < end && !isComment(source.line(source.lineAt(from))))
      scanCode(context, text.slice(start, end), start)
  }
}

/** What a string says, each character where it was: a line that breaks by `\\n` breaks, and `\\"` is a quote. */
function unescaped(text: string): string {
  return text.replace(
    /\\(?:u([\da-f]{4})|(.))/gi,
    (whole, code: string | undefined, one: string | undefined) =>
      (code ? String.fromCharCode(parseInt(code, 16)) : (breaks[one ?? ''] ?? one ?? '')).padStart(
        whole.length,
      ),
  )
}

const breaks: Readonly<Record<string, string>> = { n: '\n', r: '\n', t: '\t' }
