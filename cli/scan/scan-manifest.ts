import type { Rule } from './finding'
import { packageOfAddress } from './package-of'
import { registryOf } from './package-registry'
import { scanWords } from './scan-words'
import type { Signature } from './signature'
import type { FileContext } from './traces'

const section =
  /"(?:(?:dev|peer|optional|bundled?)?dependencies|resolutions|overrides|catalogs?)"\s*:\s*\{/gi

/** `package.json`: its dependencies, and the rest of it as configuration. */
export function scanManifest(context: FileContext): void {
  const { source } = context
  const { text } = source
  const lines = new Set<number>()
  for (const { 0: head, index } of text.matchAll(section)) {
    const from = index + head.length
    for (const { 1: name = '', 2: value = '', index: at } of text
      .slice(from, endOf(text, from))
      .matchAll(/"([^"\s]+)"\s*:\s*(?:"([^"]*)")?/g)) {
      const line = source.lineAt(from + at)
      // `"analytics": "npm:mixpanel-browser@2"` is that package under another name.
      const real = packageOfAddress(value) ?? name
      // `"mixpanel-browser@^2": …` under `overrides`.
      if (addPackage(context, real.replace(/(?<!^)@[^/]*$/, ''), line)) lines.add(line)
    }
  }
  for (let line = 1; line <= source.lines; line += 1)
    if (!lines.has(line))
      scanWords(context, { text: source.line(line), offset: source.offsetOf(line), kind: 'config' })
}

/** Where the object ends that begins before an offset. */
function endOf(text: string, from: number): number {
  let depth = 1
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1
    if (text[at] === '}') depth -= 1
    if (depth === 0) return at
  }
  return text.length
}

/** What having a package says of a vendor. */
export function ruleOf(signature: Signature, name: string): Rule | undefined {
  if (signature.isTypes(name)) return 'vendor-types'
  if (signature.isServer(name)) return 'vendor-server-sdk'
  return signature.isPackage(name) ? 'vendor-package' : undefined
}

/** Whether it is a package of a vendor. */
function addPackage(context: FileContext, name: string, line: number): boolean {
  let isFound = false
  for (const signature of context.signatures) {
    const rule = ruleOf(signature, name)
    if (!rule) continue
    isFound = true
    context.traces.add({
      rule,
      vendor: signature.name,
      line,
      message: `${name} is a dependency.`,
      evidence: name,
    })
  }
  return isFound
}

/** Manifests of other languages, where a package's name is a word of its line. */
export function scanPackages(context: FileContext): void {
  const { source, signatures } = context
  const registry = registryOf(context.path)
  for (let line = 1; line <= source.lines; line += 1) {
    // Maven has a package's two names on two lines.
    const group = /<groupid>\s*([\w.-]+)/i.exec(source.line(line))?.[1]
    const artifact = /<artifactid>\s*([\w.-]+)/i.exec(source.line(line + 1))?.[1]
    const pair = group && artifact ? ` ${group}:${artifact}` : ''
    const text = (source.line(line) + pair).toLowerCase()
    const isComment = /^\s*(?:#|\/\/|<!--)/.test(text)
    const words = isComment ? [] : (text.match(/[\w./:@-]+/g) ?? [])
    const names = words.flatMap((word) => [
      word,
      word.replace(/[=<>~!^:@].*$/, ''),
      word.split(':').slice(0, 2).join(':'),
    ])
    let isFound = false
    for (const signature of signatures) {
      const name = names.find((one) => signature.otherPackages(registry).has(one))
      if (!name) continue
      isFound = true
      context.traces.add({
        rule: 'vendor-server-sdk',
        vendor: signature.name,
        line,
        message: `${name} is a dependency.`,
        evidence: name,
      })
    }
    if (!isFound)
      scanWords(context, { text: source.line(line), offset: source.offsetOf(line), kind: 'config' })
  }
}
