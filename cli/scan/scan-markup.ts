import { scanScript } from './scan-script'
import { scanWords } from './scan-words'
import type { FileContext } from './traces'

/** HTML, templates and components: tags, scripts in them, and the text between. */
export function scanMarkup(context: FileContext): void {
  const { text } = context.source
  const covered = [...scanFrontMatter(context), ...scanInlineScripts(context)]
  for (const { 0: tag, index } of text.matchAll(
    /<(?:script|link|meta|iframe|img|noscript)\b[^>]*>/gi,
  )) {
    if (isInside(index, covered)) continue
    scanTag(context, tag, index)
    covered.push([index, index + tag.length])
  }
  for (const { 0: comment, index } of text.matchAll(
    /<!--[\s\S]*?-->|\{\{!--[\s\S]*?--\}\}|<%#[\s\S]*?%>/g,
  )) {
    if (isInside(index, covered)) continue
    scanWords(context, { text: comment, offset: index, kind: 'prose' })
    covered.push([index, index + comment.length])
  }
  scanRest(context, covered)
}

type Range = readonly [from: number, to: number]

function isInside(at: number, ranges: readonly Range[]): boolean {
  return ranges.some(([from, to]) => from <= at && at < to)
}

/** Astro: what stands between the first two fences is a module. */
function scanFrontMatter(context: FileContext): Range[] {
  if (!context.path.endsWith('.astro')) return []
  const { 0: whole, 1: code = '' } = /^\s*---\r?\n([\s\S]*?)\r?\n---/.exec(context.source.text) ?? [
    '',
  ]
  if (!whole) return []
  const from = context.source.text.indexOf(code)
  scanCode(context, code, from)
  return [[from, from + code.length]]
}

function scanInlineScripts(context: FileContext): Range[] {
  const { text } = context.source
  const ranges: Range[] = []
  for (const match of text.matchAll(/(<script\b([^>]*)>)([\s\S]*?)<\/script\s*>/gi)) {
    const [, open = '', attributes = '', code = ''] = match
    const from = match.index + open.length
    if (
      !code.trim() ||
      /type=["']?(?:application\/(?:ld\+)?json|text\/(?:template|html|x-))/i.test(attributes)
    )
      continue
    scanCode(context, code, from)
    ranges.push([from, from + code.length])
  }
  return ranges
}

/** A snippet: an address in it is one that code is loaded from. */
function scanCode(context: FileContext, code: string, from: number): void {
  if (!scanScript(context, code, from))
    scanWords(context, { text: code, offset: from, kind: 'string' })
}

function scanTag(context: FileContext, tag: string, offset: number): void {
  const name = /^<(\w+)/.exec(tag)?.[1]?.toLowerCase()
  const isEarly =
    /rel=["']?(?:[\w ]*\s)?(?:dns-prefetch|preconnect|prefetch|preload|modulepreload)/i.test(tag)
  const role =
    name === 'script'
      ? 'script'
      : name === 'link' && isEarly
        ? 'preconnect'
        : name === 'meta' && /content-security-policy/i.test(tag)
          ? 'csp'
          : undefined
  scanWords(context, { text: tag, offset, kind: 'string', ...(role && { role }) })
  if (name === 'script') scanSelfHosted(context, tag, offset)
}

/** Vendors whose script comes from one's own host, and is known by its attributes. */
function scanSelfHosted(
  { traces, source, signatures }: FileContext,
  tag: string,
  offset: number,
): void {
  const marks: Readonly<Record<string, RegExp>> = {
    umami: /data-website-id=/i,
    plausible: /data-domain=[\s\S]*plausible|plausible[\s\S]*data-domain=/i,
  }
  for (const { name: vendor, title } of signatures)
    if (marks[vendor]?.test(tag))
      traces.add({
        rule: 'vendor-script-tag',
        vendor,
        line: source.lineAt(offset),
        message: `Loads ${title}’s script.`,
        evidence: 'script',
      })
}

/** What is not in a tag of interest: attributes and what people read. */
function scanRest(context: FileContext, covered: readonly Range[]): void {
  let at = 0
  const ends: Range[] = [...covered].sort(([a], [b]) => a - b)
  for (const [from, to] of [...ends, [context.source.text.length, 0] as const]) {
    if (from > at)
      scanWords(context, { text: context.source.text.slice(at, from), offset: at, kind: 'prose' })
    at = Math.max(at, to)
  }
}
