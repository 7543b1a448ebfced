import type { Signature } from './signature'
import type { FileContext } from './traces'

/** Where builds go, and how they call what they make: `dist/app.js`, `main.3f9a1c.js`, `lib.min.js`. */
const built =
  /(?:^|\/)(?:dist|build|out|public|static|assets|vendor|bundles?|_next|\.next|\.output|www)\/|[.-](?:min|bundle|umd|iife|chunk|[0-9a-f]{5,})\.[cm]?js$/i

/** What a minifier makes: lines that nobody writes. A module may have a vendor's snippet as one of its lines. */
export function isMinified(path: string, text: string): boolean {
  if (!/\.[cm]?js$/.test(path) || text.length < (built.test(path) ? 1_500 : 6_000)) return false
  const lines = text.split('\n', 400)
  const longest = Math.max(...lines.map(({ length }) => length))
  return longest > 1_200 || text.length / lines.length > 300
}

/** In a built file names are gone, and literals are left: two of them, one an address or the vendor's name. */
export function scanBundle(context: FileContext, needed: number): void {
  for (const signature of context.signatures) {
    const found = literalsIn(context.source.text, signature)
    const isStrong = found.some(
      (literal) => isAddress(literal) || signature.plainName.test(literal),
    )
    if (found.length < needed || !isStrong) continue
    const [first = ''] = found
    context.traces.add({
      rule: 'vendor-bundle',
      vendor: signature.name,
      line: context.source.lineAt(context.source.text.indexOf(first)),
      message: `${signature.title}’s SDK is in this file: ${found.slice(0, 4).join(', ')}.`,
      evidence: 'bundle',
    })
  }
}

function literalsIn(text: string, { literals }: Signature): string[] {
  return literals.filter((literal) => text.includes(literal))
}

function isAddress(literal: string): boolean {
  return /^[\w.-]+\.[a-z]{2,}(?:\/|$)/.test(literal)
}

/** A source map that has the vendor's SDK among its sources. */
export function scanSourceMap({ source, signatures, traces }: FileContext): void {
  const packages = new Map<string, number>()
  for (const { 1: name = '', index } of source.text.matchAll(
    /node_modules[\\/]+((?:@[\w.-]+[\\/]+)?[\w.-]+)/g,
  ))
    if (!packages.has(name)) packages.set(name, index)
  for (const [found, index] of packages) {
    const name = found.replace(/[\\/]+/, '/')
    for (const signature of signatures)
      if (signature.isPackage(name))
        traces.add({
          rule: 'vendor-sourcemap',
          vendor: signature.name,
          line: source.lineAt(index),
          message: `Was built with ${name}.`,
          evidence: name,
        })
  }
}
