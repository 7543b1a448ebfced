import { isInside, type Range } from './blocks'
import { isComment } from './scan-lines'
import { scanScript } from './scan-script'
import { scanWords } from './scan-words'
import type { FileContext } from './traces'
import { withoutTemplate } from './without-template'

/** Tags as template languages write them: `script(src=…)`, `%script{src: …}`, `javascript_include_tag '…'`. */
export function scanHelpers(context: FileContext, covered: readonly Range[]): Range[] {
  if (
    !/\.(?:pug|jade|haml|slim|erb|php|phtml|twig|liquid|blade|eex|heex|njk|hbs|j2|jinja2?)$/.test(
      context.path,
    )
  )
    return []
  const { text } = context.source
  const helper =
    /^[ \t]*(?:%?(script|link)\b(?=[({ ])|.*?\b(?:javascript_(?:include|pack)_tag|wp_(?:enqueue|register)_script)\b)[^\n]*/gm
  return [...text.matchAll(helper)].flatMap(({ 0: line, 1: tag = 'script', index }): Range[] => {
    if (isInside(index, covered)) return []
    const isEarly = /preconnect|dns-prefetch|preload/.test(line)
    const role = tag === 'script' ? 'script' : isEarly ? 'preconnect' : undefined
    scanWords(context, { text: line, offset: index, kind: 'string', ...(role && { role }) })
    return [[index, index + line.length]]
  })
}

/** Scripts of templates without tags, by their indentation: `:javascript`, `javascript:`, `script.`. */
export function scanFilters(context: FileContext): Range[] {
  const { source, path } = context
  if (!/\.(?:pug|jade|haml|slim)$/.test(path)) return []
  const ranges: Range[] = []
  for (let line = 1; line <= source.lines; line += 1) {
    if (!/^\s*(?::javascript|javascript:|script(?:\([^)]*\))?\.)\s*$/.test(source.line(line)))
      continue
    const from = source.offsetOf(line + 1)
    const indent = source.line(line).search(/\S/)
    while (line < source.lines && isBelow(source.line(line + 1), indent)) line += 1
    const to = source.offsetOf(line + 1)
    scanCode(context, source.text.slice(from, to), from)
    ranges.push([from, to])
  }
  return ranges
}

function isBelow(line: string, indent: number): boolean {
  return !line.trim() || line.search(/\S/) > indent
}

/** A script in a page, in which a template language has put something perhaps. */
export function scanCode(context: FileContext, code: string, from: number): void {
  if (scanScript(context, code, from) ?? scanScript(context, withoutTemplate(code), from)) return
  scanWords(context, { text: code, offset: from, kind: 'string' })
  scanUses(context, code, from)
}

/** Uses of globals in what is no script for any parser, such as one with code of Razor in it. */
function scanUses({ signatures, source, traces }: FileContext, code: string, from: number): void {
  for (const { 1: name = '', index } of code.matchAll(/(?<![\w$.'"@-])(\w{3,})(?=\.\w|\()/g)) {
    const line = source.lineAt(from + index)
    if (isComment(source.line(line))) continue
    for (const { name: vendor, title, globals } of signatures)
      if (globals.has(name))
        traces.add({
          ...{ rule: 'vendor-global', vendor, line, evidence: name },
          message: `Uses the global ${name}, of ${title}.`,
        })
  }
}
