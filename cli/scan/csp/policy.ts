import type { Signature } from '../signature'

/** A directive and its sources, as they are written. */
export interface Directive {
  readonly name: string
  readonly sources: readonly string[]
}

export interface Reduced {
  /** The policy without the vendor. */
  readonly text: string
  /** What was taken out: `connect-src https://*.mixpanel.com`. */
  readonly removed: readonly string[]
  /** What else lets the vendor in, in a sentence each. */
  readonly open: readonly string[]
  /** What is only known at run time, and may let it in: `${apiHost}`. */
  readonly unknown: readonly string[]
}

/** Reads a policy as a browser does: of two directives of one name the first counts. */
export function parsePolicy(text: string): Directive[] {
  const seen = new Set<string>()
  return text.split(';').flatMap((part) => {
    const [head = '', ...sources] = part.trim().split(/\s+/)
    // What is put in at run time stays as it is written.
    const name = head.includes('${') ? head : head.toLowerCase()
    if (!name || seen.has(name)) return []
    seen.add(name)
    return { name, sources }
  })
}

/** The policy without vendors, and what would let them in all the same. */
export function withoutVendors(text: string, signatures: readonly Signature[]): Reduced {
  const removed: string[] = []
  const kept = parsePolicy(text).map(({ name, sources }): Directive => {
    const its = sources.filter((source) =>
      signatures.some((signature) => isHostOf(signature, source)),
    )
    removed.push(...its.map((source) => `${name} ${source}`))
    const rest = sources.filter((source) => !its.includes(source))
    // A directive without sources allows nothing; `'none'` says so to people.
    return { name, sources: its.length && !rest.length ? [`'none'`] : rest }
  })
  const written = kept.map(({ name, sources }) => [name, ...sources].join(' '))
  const unknown = kept.flatMap(({ name, sources }) => [name, ...sources]).filter(isUnknown)
  return { text: written.join('; '), removed, open: waysIn(kept), unknown: [...new Set(unknown)] }
}

/** A word of which the host, or all, is put in at run time; `'nonce-${nonce}'` and `${tenant}.app.example` say enough. */
function isUnknown(word: string): boolean {
  return hostOf(word, '?').endsWith('?')
}

/** `https://*.mixpanel.com:443/track` is a host of its; `https:` and `*` are everybody's. */
function isHostOf({ hosts }: Signature, source: string): boolean {
  const host = hostOf(source, '*')
  return (host.match(hosts) ?? [])[0] === host && host !== ''
}

/** @param open what stands for what is put in at run time */
function hostOf(source: string, open: string): string {
  return source
    .replace(/\$\{[^}]*\}/g, open)
    .replace(/^[a-z][a-z\d+.-]*:\/\//i, '')
    .replace(/[:/].*$/, '')
}

/** By which a vendor's code or its data could come and go, and what each falls back on. */
const ways: readonly (readonly [what: string, names: readonly string[]])[] = [
  ['code', ['script-src-elem', 'script-src', 'default-src']],
  ['requests', ['connect-src', 'default-src']],
  ['images', ['img-src', 'default-src']],
  ['frames', ['frame-src', 'child-src', 'default-src']],
  ['forms', ['form-action']],
  ['styles', ['style-src-elem', 'style-src', 'default-src']],
  ['fonts', ['font-src', 'default-src']],
  ['media', ['media-src', 'default-src']],
  ['workers', ['worker-src', 'child-src', 'script-src', 'default-src']],
  ['objects', ['object-src', 'default-src']],
  ['manifests', ['manifest-src', 'default-src']],
]

/**
 * A scheme, or a host that is `*` or all of a top-level domain, with or without a scheme, a port and a path:
 * https://www.w3.org/TR/CSP3/#framework-directive-source-list
 */
const anyHost =
  /^(?:(?:https?|wss?):|(?:(?:https?|wss?):\/\/)?\*(?:\.[\w-]+)?(?::(?:\d+|\*))?(?:\/.*)?)$/i

function waysIn(directives: readonly Directive[]): string[] {
  return ways.flatMap(([what, names]) => {
    const found = names
      .map((name) => directives.find((directive) => directive.name === name))
      .find((directive) => directive !== undefined)
    if (!found) return [`${what}: there is no ${names.at(0)}, so they may use any host`]
    const { name, sources } = found
    const wide = sources.filter((source) => anyHost.test(source))
    return [
      ...wide.map((source) => `${what}: ${name} has ${source}, which allows any host`),
      ...(what === 'code' ? inlineWays(name, sources) : []),
    ]
  })
}

/** Sources of code that need no host, and what they let run. */
const withoutHost: Readonly<Record<string, string>> = {
  "'unsafe-inline'": 'a snippet runs',
  'data:': 'code runs that stands in an address',
  'blob:': 'code runs that the page has put together',
}

function inlineWays(name: string, sources: readonly string[]): string[] {
  // With a nonce, a hash or `'strict-dynamic'`, browsers ignore `'unsafe-inline'`.
  const isStrict = sources.some((source) => /^'(?:nonce-|sha\d+-|strict-dynamic)/i.test(source))
  const shared = sources.filter((source) =>
    /\b(?:unpkg\.com|jsdelivr\.net|cdnjs\.cloudflare\.com|esm\.sh|skypack\.dev)\b/i.test(source),
  )
  return [
    ...sources.flatMap((source) => {
      const what = withoutHost[source.toLowerCase()]
      const isIgnored = isStrict && source.startsWith(`'`)
      return what === undefined || isIgnored ? [] : [`code: ${name} has ${source}, so ${what}`]
    }),
    ...(sources.includes(`'strict-dynamic'`)
      ? [`code: ${name} has 'strict-dynamic', so code that is trusted may load more`]
      : []),
    ...shared.map((source) => `code: ${name} has ${source}, which serves any package`),
  ]
}
