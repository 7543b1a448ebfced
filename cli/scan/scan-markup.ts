import { blocksIn, isInside, type Block, type Range } from './blocks'
import { packageOf, packageOfAddress } from './package-of'
import { scanForeignImports } from './scan-foreign-imports'
import { scanLines } from './scan-lines'
import { scanMdx } from './scan-mdx'
import { scanCode, scanFilters, scanHelpers } from './scan-template'
import { scanVariables, scanWords } from './scan-words'
import { scriptTags } from './script-tags'
import type { FileContext } from './traces'

/** HTML, templates and components: tags, scripts in them, and the text between. */
export function scanMarkup(context: FileContext): void {
  const { text } = context.source
  const code = [...scanFrontMatter(context), ...scanMdx(context)]
  code.push(...scanComments(context, code))
  const covered = [
    ...code,
    ...scanInlineScripts(context, code),
    ...scanHandlers(context, code),
    ...scanFilters(context),
    ...scanHelpers(context, code),
  ]
  for (const { 0: tag, index } of text.matchAll(tags)) {
    if (isInside(index, covered)) continue
    scanTag(context, tag, index)
    covered.push([index, index + tag.length])
  }
  scanReads(context)
  scanForeignImports(context)
  scanRest(context, covered)
}

/** A template's own `%>` and `?>` do not end the tag that they stand in. */
const tags =
  /<(?:script|link|meta|iframe|img|noscript|form|embed|object|video|audio|source|track|frame|mj-image)\b(?:[^>]|(?<=[%?])>)*>/gi

/** What is commented out only speaks of the vendor, tags too; not what a script has in its strings. */
function scanComments(context: FileContext, code: readonly Range[]): Range[] {
  const { text } = context.source
  const ranges = blocksIn(text, [...comments, ...scripts]).filter(
    ([from]) =>
      !isInside(from, code) &&
      !scripts.some(({ open }) => text.startsWith(open, from)) &&
      // What a browser that knows conditional comments runs.
      !text.startsWith('<!--[if', from),
  )
  for (const [from, to] of ranges)
    scanWords(context, { text: text.slice(from, to), offset: from, kind: 'prose' })
  return ranges
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

function scanInlineScripts(context: FileContext, covered: readonly Range[]): Range[] {
  const { text } = context.source
  const ranges: Range[] = []
  for (const { attributes, index, from, to } of scriptTags(text, context.path)) {
    const code = text.slice(from, to)
    if (!code.trim() || isInside(index, covered)) continue
    if (/type=["']?importmap/i.test(attributes)) scanImportMap(context, code, from)
    else if (
      /type=["']?(?:application\/(?:ld\+)?json|text\/(?:template|html|x-))/i.test(attributes)
    )
      continue
    else scanSnippet(context, code, from)
    ranges.push([from, to])
  }
  return ranges
}

/** Code that makes a script element loads the vendor's, whose host it has in pieces perhaps. */
function scanSnippet(context: FileContext, code: string, from: number): void {
  scanCode(context, code, from)
  if (!/createElement\(\s*["'`]script["'`]\s*\)/.test(code)) return
  for (const { name: vendor, title, hosts, isTagManager } of context.signatures) {
    const [host] = code.match(hosts) ?? []
    if (host === undefined || isTagManager || context.traces.hasRule(vendor, 'vendor-script-tag'))
      continue
    context.traces.add({
      rule: 'vendor-script-tag',
      vendor,
      line: context.source.lineAt(from + code.indexOf(host)),
      message: `${title}’s snippet.`,
      evidence: 'script',
    })
  }
}

/** `{ "imports": { "mixpanel-browser": "…" } }`: what modules of the page get for that name. */
function scanImportMap(context: FileContext, code: string, from: number): void {
  const entries = code.matchAll(/["']([^"'\n]+)["']\s*:(?:\s*["']([^"'\n]+)["'])?/g)
  for (const { 0: key, 1: name = '', 2: address = '', index } of entries)
    for (const signature of context.signatures)
      if (signature.isPackage(packageOfAddress(address) ?? packageOf(name)))
        context.traces.add({
          rule: 'vendor-import',
          vendor: signature.name,
          line: context.source.lineAt(from + index),
          message: `Maps ${key.slice(1, -1).replace(/["'].*/, '')}, of ${signature.title}.`,
          evidence: name,
        })
  scanWords(context, { text: code, offset: from, kind: 'string' })
}

/** `onclick="…"` of HTML, `@click="…"` and `v-on:click="…"` of Vue, `(click)="…"` of Angular, `on:click={…}` of Svelte. */
const handlers =
  /\s(?:on[a-z]+|on:[\w|-]+|@[\w.:-]+|v-on:[\w.:-]+|x-on:[\w.:-]+|\([\w.]+\))\s*=\s*(?:(["'])([\s\S]*?)\1|\{)/gi

function scanHandlers(context: FileContext, covered: readonly Range[]): Range[] {
  const { text } = context.source
  const ranges: Range[] = []
  for (const { 0: whole, 2: quoted, index } of text.matchAll(handlers)) {
    if (index < (ranges.at(-1)?.[1] ?? 0)) continue
    const from = index + whole.length - (quoted === undefined ? 0 : quoted.length + 1)
    const code = quoted ?? text.slice(from, endOfBraces(text, from))
    if (isInside(index, covered) || /^\s*$/.test(code)) continue
    scanCode(context, code, from)
    ranges.push([index, from + code.length])
  }
  return ranges
}

/** Where the braces end that begin before an offset; of what is larger, some of it. */
function endOfBraces(text: string, from: number): number {
  let depth = 1
  const last = Math.min(text.length, from + 10_000)
  for (let at = from; at < last; at += 1) {
    if (text[at] === '{') depth += 1
    if (text[at] === '}') depth -= 1
    if (depth === 0) return at
  }
  return last
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
  const { 1: quoted, 2: plain } = /\ssrc\s*=\s*(?:("[^"]*"|'[^']*')|([^"'\s>]+))/i.exec(tag) ?? []
  const address = quoted?.slice(1, -1) ?? plain ?? ''
  // In a template perhaps: `{% static 'js/mixpanel.min.js' %}`.
  const file = /([\w.@-]+)\.[cm]?js(?:[?#'"]|$)/.exec(address)?.[1] ?? ''
  for (const signature of signatures) {
    const { name: vendor, title } = signature
    const isCopy =
      !address.match(signature.hosts) &&
      (signature.isPackage(packageOfAddress(address) ?? '') ||
        (signature.mention.test(vendor) && isNamed(file, vendor)))
    if (marks[vendor]?.test(tag) || isCopy)
      traces.add({
        rule: 'vendor-script-tag',
        vendor,
        line: source.lineAt(offset),
        message: `Loads ${title}’s script.`,
        evidence: 'script',
      })
  }
}

/** `mixpanel.min`, `mixpanel-2-latest`, `mixpanel-browser.umd`: a copy of the SDK, at one's own host. */
function isNamed(file: string, vendor: string): boolean {
  const rest = file.toLowerCase().replace(vendor, '')
  return (
    rest !== file.toLowerCase() &&
    /^(?:[.-](?:\d[\w.]*|latest|min|umd|global|bundle|cjs|js|browser|core|snippet|[0-9a-f]{6,}))*$/.test(
      rest,
    )
  )
}

const comments: readonly Block[] = [
  { open: '<!--', close: '-->' },
  { open: '{{!--', close: '--}}' },
  { open: '{{--', close: '--}}' },
  { open: '{#', close: '#}' },
  { open: '<%#', close: '%>' },
  { open: '<%--', close: '--%>' },
  { open: '@*', close: '*@' },
  { open: '{% comment', close: 'endcomment' },
  { open: '{%- comment', close: 'endcomment' },
]

const scripts: readonly Block[] = [
  { open: '<script', close: '</script' },
  { open: '<SCRIPT', close: '</SCRIPT' },
]

/** Code of the template's own language: PHP, ERB and EJS, Blade, Twig and Jinja. */
const expressions: readonly Block[] = [
  { open: '<?php', close: '?>', isOpenEnded: true },
  { open: '<?=', close: '?>' },
  { open: '<%', close: '%>' },
  { open: '{{', close: '}}' },
  { open: '{%', close: '%}' },
]

/** Variables in such code, in scripts and in tags too: `init('<%= ENV["MIXPANEL_TOKEN"] %>')`. */
function scanReads(context: FileContext): void {
  const { text } = context.source
  const inBraces = [...text.matchAll(/\{[^{}]{0,400}\benv\b[^{}]{0,400}\}/g)].map(
    ({ 0: code, index }): Range => [index, index + code.length],
  )
  for (const [from, to] of [...blocksIn(text, expressions), ...inBraces])
    for (const signature of context.signatures)
      scanVariables(context, signature, { text: text.slice(from, to), offset: from })
}

/** What is not in a tag of interest: code of the template's language, attributes, and what people read. */
function scanRest(context: FileContext, covered: readonly Range[]): void {
  const { text } = context.source
  const codes = blocksIn(text, expressions)
  let at = 0
  const ends: Range[] = [...covered].sort(([a], [b]) => a - b)
  for (const [from, to] of [...ends, [text.length, 0] as const]) {
    if (from > at) scanGap(context, [at, from], codes)
    at = Math.max(at, to)
  }
}

function scanGap(context: FileContext, [from, to]: Range, codes: readonly Range[]): void {
  const { text } = context.source
  let at = from
  for (const [start, end] of codes) {
    if (end <= at || start >= to) continue
    if (start > at) scanWords(context, { text: text.slice(at, start), offset: at, kind: 'prose' })
    scanLines(context, 'code', [Math.max(at, start), Math.min(end, to)])
    at = Math.min(end, to)
  }
  if (to > at) scanWords(context, { text: text.slice(at, to), offset: at, kind: 'prose' })
}
