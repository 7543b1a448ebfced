import { scanScript } from './scan-script'
import { scanWords } from './scan-words'
import type { FileContext } from './traces'

/** `import …` and `export … from …` at the beginning of a line, over as many lines as they take. */
const statements = /^(?:import|export)\b[^;'"`]*?(['"])[^'"\n]+\1;?/gm
const fences = /^[ \t]*(`{3,}|~{3,})[\s\S]*?^[ \t]*\1/gm

/** MDX and Marko: their imports run, what is fenced is only shown. Where both are. */
export function scanMdx(context: FileContext): (readonly [from: number, to: number])[] {
  const { text } = context.source
  if (!/\.(?:mdx|marko)$/.test(context.path)) return []
  const shown = [...text.matchAll(fences)].map(
    ({ 0: code, index }) => [index, index + code.length] as const,
  )
  for (const [from, to] of shown)
    scanWords(context, { text: text.slice(from, to), offset: from, kind: 'prose' })
  const run = [...text.matchAll(statements)]
    .map(({ 0: code, index }) => [index, index + code.length] as const)
    .filter(([at]) => !shown.some(([from, to]) => from <= at && at < to))
  for (const [from, to] of run) scanScript(context, text.slice(from, to), from)
  return [...shown, ...run]
}
