import type { Signature } from './signature'
import type { FileContext } from './traces'

/** Where builds go, and how they call what they make: `dist/app.js`, `main.3f9a1c.js`, `lib.min.js`. */
const built =
  /(?:^|\/)(?:dist|build|out|public|static|assets|vendor|bundles?|_next|\.next|\.output|www)\/|[.-](?:min|bundle|umd|iife|chunk|[0-9a-f]{5,})\.[cm]?js$/i

/** What all of Cordon that speaks to a vendor has, and no SDK: members and texts, which no minifier changes. */
const cordons = /\btraitOperations\b|\bfootprint:|["'`]cordon:/

/** What a minifier makes: lines that nobody writes. A module may have a vendor's snippet as one of its lines. */
export function isMinified(path: string, text: string): boolean {
  if (!/\.[cm]?js$/.test(path)) return false
  // A chunk of Cordon's is small.
  if (text.length < (built.test(path) ? 1_500 : 6_000) && !cordons.test(text)) return false
  const lines = text.split('\n', 400)
  const longest = Math.max(...lines.map(({ length }) => length))
  return longest > 1_200 || text.length / lines.length > 300
}

/**
 * In a built file names are gone, and literals are left: two of them, one an address or the vendor's name. Where
 * Cordon is in the file, one of those has to be the SDK's alone: its adapters speak to the same hosts, and know what
 * the SDK stores.
 */
export function scanBundle(context: FileContext, isBuilt: boolean): void {
  const { source, signatures, traces } = context
  for (const signature of signatures) {
    const { name: vendor, title, spoken } = signature
    const found = literalsIn(source.text, signature)
    if (!found.some((literal) => isStrong(literal, signature))) continue
    const isCordons = cordons.test(source.text)
    const own = isCordons ? found.filter((literal) => !spoken.has(literal)) : found
    const [first] = own
    const isSdk = found.length >= (isBuilt ? 2 : 5) && own.some((one) => isStrong(one, signature))
    if (isSdk && first !== undefined)
      traces.add({
        rule: 'vendor-bundle',
        vendor,
        line: source.lineAt(source.text.indexOf(first)),
        message: `${title}’s SDK is in this file: ${own.slice(0, 4).join(', ')}.`,
        evidence: 'bundle',
      })
    else if (isBuilt && isCordons && own.length < found.length) traces.adapters.add(vendor)
  }
}

function literalsIn(text: string, { literals }: Signature): string[] {
  return literals.filter((literal) => text.includes(literal))
}

function isStrong(literal: string, { plainName }: Signature): boolean {
  return isAddress(literal) || plainName.test(literal)
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
