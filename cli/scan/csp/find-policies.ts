import { join } from 'node:path'
import { Failure } from '../../terminal'
import { isTest, kindOf } from '../file-kind'
import { parseScript } from '../parse-script'
import { readSource } from '../read-source'
import { SourceText } from '../source-text'
import { walk } from '../walk'
import { decodeEntities } from './decode-entities'
import { objectPolicies } from './object-policies'
import { wholeStrings } from './whole-strings'

export interface FoundPolicy {
  /** `public/_headers:2`, or a header's name. */
  readonly where: string
  readonly text: string
  /** What it forbids is told to somebody, and happens. */
  readonly isReportOnly: boolean
  /** References in it that are not known, so that nobody knows where its directives end: `&zwj;`. */
  readonly unknown?: readonly string[]
}

export interface FoundPolicies {
  readonly policies: readonly FoundPolicy[]
  /** Where a policy is that is not read: an object, to which a framework adds directives of its own. */
  readonly unread: readonly string[]
}

const header = /content-security-policy(?:-report-only)?/i
const directive =
  /(?:^|[\s;"'`])(?:default|script|connect|img|style|font|frame|child|worker|media|object)-src(?:-elem|-attr)?\s/i

/** The policies that a URL is served with: its headers, and its `<meta>`. */
export async function policiesOfUrl(url: string): Promise<FoundPolicy[]> {
  const unreachable = ({ message, cause }: Error): never => {
    throw new Failure(`${url} cannot be reached: ${message}${cause ? `, ${String(cause)}` : ''}`)
  }
  const response = await fetch(url, {
    // Some servers and CDNs add a policy only to what is asked for as a page.
    headers: { accept: 'text/html,application/xhtml+xml' },
    signal: AbortSignal.timeout(15_000),
  }).catch(unreachable)
  if (!response.ok) throw new Failure(`${url} answers with status ${response.status}`)
  const headers = [...response.headers].filter(([name]) => header.test(name))
  return [
    // Several policies come in one header, separated by commas.
    ...headers.flatMap(([where, value]) =>
      value
        .split(/,\s*(?=[a-z-]+\s)/)
        .map((text) => ({ where, text, isReportOnly: isReportOnly(where) })),
    ),
    ...metaPolicies(new SourceText(await response.text().catch(unreachable)), url),
  ]
}

/** The policies in the configuration of a repository. */
export async function policiesOfFolder(root: string): Promise<FoundPolicies> {
  const policies: FoundPolicy[] = []
  const unread: string[] = []
  for (const path of await walk(root, [])) {
    if (!/^(?:script|markup|config)$/.test(kindOf(path)) || isTest(path)) continue
    const text = readSource(join(root, path), (why) =>
      process.stderr.write(`cordon: ${path} was not read: ${why}\n`),
    )
    if (text === undefined) continue
    if (header.test(text) || directive.test(text)) policies.push(...policiesOfFile(path, text))
    unread.push(...objectPolicies(path, text))
  }
  return { policies, unread }
}

export function policiesOfFile(path: string, text: string): FoundPolicy[] {
  const source = new SourceText(text)
  const kind = kindOf(path)
  if (kind === 'markup') return metaPolicies(source, path)
  if (kind === 'script') return scriptPolicies(path, source)
  return linePolicies(path, source)
}

function metaPolicies(source: SourceText, path: string): FoundPolicy[] {
  return [...source.text.matchAll(/<meta\b[^>]*>/gi)].flatMap(({ 0: tag, index }) => {
    if (!/http-equiv=["']?content-security-policy/i.test(tag)) return []
    const { 2: content = '' } = /\bcontent=(["'])([\s\S]*?)\1/i.exec(tag) ?? []
    const where = `${path}:${source.lineAt(index)}`
    return [{ where, ...decoded(content), isReportOnly: isReportOnly(tag) }]
  })
}

/** Strings of a program, each as a whole. */
function scriptPolicies(path: string, source: SourceText): FoundPolicy[] {
  const script = parseScript(source.text, path)
  const strings = script ? wholeStrings(script.program, source.text) : []
  // Which header gets which string is decided at run time: it is certain where there is only the one header.
  const names = source.text.match(new RegExp(header.source, 'gi')) ?? []
  const onlyReports = names.length > 0 && names.every(isReportOnly)
  return strings
    .filter(({ text }) => directive.test(` ${text}`) && /[;\s]/.test(text.trim()))
    .map(({ text, offset }) => ({
      where: `${path}:${source.lineAt(offset)}`,
      text: tidy(text),
      isReportOnly: onlyReports,
    }))
}

/** In a configuration a policy stands behind its header's name: on the line, or in quotes from there. */
function linePolicies(path: string, source: SourceText): FoundPolicy[] {
  return [...source.text.matchAll(new RegExp(header.source, 'gi'))].flatMap(
    ({ 0: name, index }) => {
      const rest = source.text.slice(index + name.length, index + 8_000)
      const quoted =
        /^["']?\s*[:=,]?\s*(?:\{?\s*)?(?:["']?value["']?\s*[:=]\s*)?(["'])([\s\S]*?[^\\])\1(?=\s*(?:[;,}\]\n]|always|\/?>|$))/.exec(
          rest,
        )?.[2]
      const text = quoted ?? /^[^\S\n]*[:=]?[^\S\n]*([^\n]*)/.exec(rest)?.[1] ?? ''
      if (!directive.test(` ${text}`)) return []
      const where = `${path}:${source.lineAt(index)}`
      // `web.config` is XML.
      const its = /\.(?:config|xml)$/i.test(path) ? decoded(text) : { text: tidy(text) }
      return [{ where, ...its, isReportOnly: isReportOnly(name) }]
    },
  )
}

/** What an attribute's text says. A reference is decoded before its semicolon could end a directive. */
function decoded(attribute: string): Pick<FoundPolicy, 'text' | 'unknown'> {
  const { text, unknown } = decodeEntities(attribute)
  return { text: tidy(text), ...(unknown.length && { unknown }) }
}

/** Of a header's name, or of a tag that has it. In a tag, browsers ignore it. */
function isReportOnly(name: string): boolean {
  return /content-security-policy-report-only/i.test(name)
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
