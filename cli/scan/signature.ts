import type { TokenForm, VendorRecord } from '../../registry'
import { genericGlobals } from '../../verify/vendor-traces'
import type { PackageRegistry } from './package-registry'
import { wordsOfPattern } from './words-of-pattern'

/** A vendor's record as the detectors use it: patterns compiled, once. */
export interface Signature {
  readonly name: string
  readonly title: string
  readonly isTagManager: boolean
  /** A file without any of these has no trace. */
  readonly keywords: RegExp
  /** Words of which every text has one that `keywords` matches; `undefined` if there is no such list. */
  readonly words: readonly string[] | undefined
  /** Its hosts, with subdomains, where a host may stand in a text. */
  readonly hosts: RegExp
  /** Addresses that its code is loaded from, without scheme. */
  readonly scripts: RegExp
  /** Those of them that are at somebody else's host. */
  readonly foreignScripts: RegExp
  /** Its name in a text, and all of them. */
  readonly mention: RegExp
  readonly mentions: RegExp
  /** Its plain name, a common word perhaps: good only beside something that is not. */
  readonly plainName: RegExp
  readonly isPackage: (name: string) => boolean
  readonly isTypes: (name: string) => boolean
  readonly isServer: (name: string) => boolean
  /** Its packages of another language; none of no language. */
  readonly otherPackages: (registry: PackageRegistry | undefined) => ReadonlySet<string>
  readonly isEnv: (name: string) => boolean
  readonly tokens: readonly CompiledToken[]
  /** Globals that nobody else has. */
  readonly globals: ReadonlySet<string>
  /** Those that are also a word of the language: good as `window.clarity`, not as `clarity`. */
  readonly commonGlobals: ReadonlySet<string>
  /** Uses of globals that are its own only where the repository has it otherwise: `heap.track`. */
  readonly calls: ReadonlySet<string>
  readonly literals: readonly string[]
  /** Those of them that Cordon's own code has as well. */
  readonly spoken: ReadonlySet<string>
}

export interface CompiledToken extends Omit<TokenForm, 'pattern'> {
  readonly pattern: RegExp
}

/** Common words, which are a vendor's only where they are said to be of the window: `window.clarity`. */
const common = new Set('amplitude statsig snowplow clarity plausible umami'.split(' '))

const none: ReadonlySet<string> = new Set()

export function signatureOf(record: VendorRecord): Signature {
  const { footprint, packages, tokens } = record
  const { browser, types = [], server = [], other = {} } = packages
  const hosts = alternatives(footprint.hosts)
  const scripts = (footprint.scripts ?? [])
    // All of a vendor's hosts: that says nothing of what is asked for there.
    .filter((url) => !/^https:\/\/\*\.[^/]+\/\*$/.test(url))
    .map((url) => url.replace(/^https:\/\/(?:\*\/)?/, ''))
  const isOwn = new RegExp(`^(?:[\\w*-]+\\.)*(?:${hosts})/`)
  const globals = (footprint.globals ?? []).filter(
    (name) => !name.includes('*') && !genericGlobals.has(name),
  )
  const keywords = keywordsOf(record, globals)
  const otherPackages = new Map(
    Object.entries<readonly string[]>(other).map(([registry, names]) => [
      registry,
      new Set(names.map(lower)),
    ]),
  )
  return {
    name: record.name,
    title: record.title,
    isTagManager: record.isTagManager === true,
    keywords,
    words: wordsOfPattern(keywords.source),
    // Not `notmixpanel.com`, not `mixpanel.com.example`.
    hosts: new RegExp(`(?<![\\w.-])(?:[\\w*-]+\\.)*(?:${hosts})(?![\\w-]|\\.[a-z])`, 'gi'),
    scripts: new RegExp(alternatives(scripts) || '(?!)', 'i'),
    foreignScripts: new RegExp(
      alternatives(scripts.filter((url) => !isOwn.test(url))) || '(?!)',
      'gi',
    ),
    mention: new RegExp(record.mention, 'i'),
    mentions: new RegExp(record.mention, 'gi'),
    plainName: new RegExp(record.name, 'i'),
    isPackage: nameMatcher(browser),
    isTypes: nameMatcher(types),
    isServer: nameMatcher(server),
    otherPackages: (registry) => otherPackages.get(registry ?? '') ?? none,
    isEnv: nameMatcher(record.env),
    tokens: tokens.map((form) => ({ ...form, pattern: new RegExp(form.pattern, 'g') })),
    globals: new Set(globals.filter((name) => !common.has(name))),
    commonGlobals: new Set(globals.filter((name) => common.has(name))),
    calls: new Set(record.calls),
    literals: record.literals,
    spoken: new Set(record.spoken),
  }
}

/** Everything that a detector can start from, as plain words, so that most files are done with quickly. */
function keywordsOf(record: VendorRecord, globals: readonly string[]): RegExp {
  const { footprint, packages, env, tokens } = record
  const names = [packages.browser, packages.types ?? [], packages.server ?? []].flat()
  const words = lowered([
    ...footprint.hosts,
    ...names.map((name) => name.replace(/\*.*$/, '')),
    ...Object.values(packages.other ?? {}).flat(),
    ...env.map((pattern) => pattern.replaceAll('*', '')),
    ...globals.flatMap((name) =>
      common.has(name) ? [`.${name}`, `${name}.`, `${name}(`] : [name],
    ),
    ...(record.calls ?? []),
    ...record.literals,
  ]).filter((word) => word.length > 2)
  // `hj(`: too short to be looked for alone.
  const calls = globals.filter((name) => name.length < 3).map((name) => `\\b${name}\\(`)
  const own = tokens.filter(({ isCommon }) => !isCommon).map(({ pattern }) => pattern)
  const shortest = words.filter(
    (word) => !words.some((other) => other !== word && word.includes(other)),
  )
  const parts = shortest.map((word) => escape(word))
  return new RegExp([...parts, ...calls, record.mention, ...own].join('|'), 'i')
}

function alternatives(patterns: readonly string[]): string {
  return patterns.map(escape).join('|')
}

/** A pattern in which `*` stands for any characters but white space and quotes. */
function escape(pattern: string): string {
  return pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^\\s"\'`<>]*')
}

function nameMatcher(patterns: readonly string[]): (name: string) => boolean {
  const exact = new Set(patterns.filter((pattern) => !pattern.includes('*')))
  const open = patterns.filter((pattern) => pattern.includes('*'))
  const expression = new RegExp(`^(?:${open.map(escape).join('|')})$`)
  return (name) => exact.has(name) || (open.length > 0 && expression.test(name))
}

/** Each once, whatever the case. */
function lowered(words: readonly string[]): string[] {
  return [...new Set(words.map(lower))]
}

function lower(text: string): string {
  return text.toLowerCase()
}
