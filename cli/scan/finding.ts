/** What kind of trace a finding is. */
export const rules = {
  'vendor-package': 'An SDK of the vendor is a dependency.',
  'vendor-package-transitive': 'A dependency pulls in an SDK of the vendor.',
  'vendor-types': 'Types of the vendor’s SDK are a dependency, or are imported.',
  'vendor-server-sdk': 'An SDK for servers of the vendor is a dependency, or is imported.',
  'vendor-import': 'A module imports the vendor’s SDK.',
  'vendor-script-tag': 'A page loads a script of the vendor.',
  'vendor-preconnect': 'A page connects to the vendor before it needs to.',
  'vendor-global': 'Code uses the global that the vendor’s SDK creates.',
  'vendor-host': 'An address of the vendor is in the code or in its configuration.',
  'vendor-token': 'A key or an id of the vendor is in the repository.',
  'vendor-env': 'An environment variable is named after the vendor.',
  'vendor-csp': 'A Content Security Policy lets the vendor in.',
  'vendor-proxy': 'A proxy or a rewrite passes requests on to the vendor.',
  'vendor-bundle': 'The vendor’s SDK is in a built file.',
  'vendor-sourcemap': 'A source map has the vendor’s SDK among its sources.',
  'vendor-mention': 'A text, a comment or a test mentions the vendor.',
  'tag-manager': 'A tag manager is loaded. What it loads cannot be seen from here: check by hand.',
} as const

export type Rule = keyof typeof rules

/** What a trace does: it sends, it configures what sends, or it only speaks of it. */
export type Grade = 'sends' | 'configures' | 'mentions'

export const grades: Readonly<Record<Rule, Grade>> = {
  'vendor-package': 'sends',
  'vendor-package-transitive': 'sends',
  'vendor-types': 'configures',
  'vendor-server-sdk': 'sends',
  'vendor-import': 'sends',
  'vendor-script-tag': 'sends',
  'vendor-preconnect': 'sends',
  'vendor-global': 'sends',
  'vendor-host': 'sends',
  'vendor-token': 'configures',
  'vendor-env': 'configures',
  'vendor-csp': 'configures',
  'vendor-proxy': 'configures',
  'vendor-bundle': 'sends',
  'vendor-sourcemap': 'sends',
  'vendor-mention': 'mentions',
  'tag-manager': 'sends',
}

/** A trace, as a detector sees it in one file. */
export interface Trace {
  readonly rule: Rule
  readonly vendor: string
  /** From 1. */
  readonly line: number
  readonly message: string
  /** What the fingerprint is made of: what was found, but not where. Never a token in full. */
  readonly evidence: string
  /** Default: that of the rule. */
  readonly grade?: Grade
}

export interface Finding {
  readonly rule: Rule
  readonly vendor: string
  readonly grade: Grade
  /** Relative to the root, with `/`. */
  readonly file: string
  readonly line: number
  readonly message: string
  /** Unique in a scan, and the same in the next one, wherever in its file the trace is by then. */
  readonly fingerprint: string
}

/** A module that reaches the vendor through one of the app's own. */
export interface Reach {
  readonly file: string
  /** The app's module that imports the SDK. */
  readonly via: string
}

/** A built file that has Cordon's adapter or layer for a vendor, and not the vendor's SDK: it is no finding. */
export interface BuiltAdapter {
  readonly file: string
  readonly vendor: string
}

export interface ScanResult {
  readonly schema: 1
  readonly root: string
  readonly vendors: readonly string[]
  readonly findings: readonly Finding[]
  readonly reach: readonly Reach[]
  readonly adapters: readonly BuiltAdapter[]
  /** Files and folders that could not be read. What is too large to be code is none of them. */
  readonly unread: readonly string[]
  /** With a baseline: how many of its findings are still there, and which are gone. */
  readonly baseline?: { readonly known: number; readonly gone: readonly string[] }
  readonly summary: {
    readonly findings: number
    /** That have a finding. */
    readonly files: number
    readonly byGrade: Readonly<Record<Grade, number>>
    readonly byRule: Readonly<Record<string, number>>
  }
}
