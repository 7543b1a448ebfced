import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { dirname as folderOf } from 'node:path/posix'
import { registry, type VendorRecord } from '../../registry'
import { Failure } from '../terminal'
import { askedPackages, type RealNames } from './asked-packages'
import { isTest, kindOf } from './file-kind'
import type { BuiltAdapter, Finding, Grade, Reach, ScanResult } from './finding'
import { findingsOf } from './fingerprint'
import { parseLooseJson } from './loose-json'
import { entriesOf } from './package-entries'
import { reachOf, specifiersIn, type Alias, type Workspace } from './reach'
import { readSource } from './read-source'
import { scanFile } from './scan-file'
import { scanInstalled } from './scan-installed'
import { signatureOf, type Signature } from './signature'
import { walk } from './walk'
import { WordIndex } from './word-index'

export interface ScanOptions {
  readonly vendors?: readonly VendorRecord[]
  readonly ignore?: readonly string[]
  /** Told as the scan goes on. */
  readonly onProgress?: (done: number, all: number) => void
  /** Told of a file that was not read, and why. */
  readonly onSkip?: (path: string, why: string) => void
}

export interface Scanned {
  readonly findings: Finding[]
  readonly reach: Reach[]
  readonly adapters: BuiltAdapter[]
  readonly unread: string[]
  /** How many files. */
  readonly scanned: number
}

/** Looks for traces of vendors in everything below a folder, or in one file. */
export async function scan(target: string, options: ScanOptions = {}): Promise<Scanned> {
  const { vendors = Object.values(registry), ignore = [], onProgress, onSkip } = options
  const unread: string[] = []
  const skip = (path: string, why: string): void => {
    unread.push(path)
    onSkip?.(path, why)
  }
  const signatures = vendors.map(signatureOf)
  const candidatesIn = candidatesOf(signatures)
  const kind = await stat(target).catch(() => undefined)
  if (!kind) throw new Failure(`${target} does not exist: name a folder, such as .`)
  const root = kind.isFile() ? dirname(target) : target
  const paths = kind.isFile() ? [basename(target)] : await walk(root, ignore, skip)
  const project = new Project()
  const read = (path: string): Promise<string> => readFile(join(root, path), 'utf8')
  const findings: Finding[] = []
  const maybe: Finding[] = []
  const adapters: BuiltAdapter[] = []
  // Manifests first: a lockfile may not say what is asked for.
  const ordered = [...paths].sort(
    (a, b) => Number(kindOf(b) === 'manifest') - Number(kindOf(a) === 'manifest'),
  )
  for (const [index, path] of ordered.entries()) {
    onProgress?.(index, ordered.length)
    if (kindOf(path) === 'none') continue
    const text = readSource(join(root, path), (why, isData) =>
      (isData ? onSkip : skip)?.(path, why),
    )
    if (text === undefined) continue
    project.add(path, text)
    const aliases = project.aliasesIn(path, text)
    const candidates = candidatesIn(path, text, ...aliases.values())
    if (!candidates.length) continue
    const found = scanFile({ path, text, asked: project.askedIn(path), aliases }, candidates)
    if (found.importsSdk) project.wrappers.add(path)
    if (found.passesSdkOn) project.passing.add(path)
    findings.push(...findingsOf(path, found.traces))
    maybe.push(...findingsOf(path, found.uncertain))
    adapters.push(...found.adapters.map((vendor) => ({ file: path, vendor })))
  }
  if (!project.hasLockfile) findings.push(...(await scanInstalled(root, signatures)))
  const senders = new Set(
    findings.filter(({ grade }) => grade === 'sends').map(({ vendor }) => vendor),
  )
  findings.push(...maybe.filter(({ vendor }) => senders.has(vendor)))
  const reach = project.wrappers.size ? await reachOf(project, read) : []
  return { findings: sorted(findings), reach, adapters, unread, scanned: paths.length }
}

function sorted(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line,
  )
}

/** Which vendors a text may have traces of; those without a list of words always. */
function candidatesOf(signatures: readonly Signature[]): (...texts: string[]) => Signature[] {
  const index = new WordIndex(
    new Map(signatures.flatMap((one) => (one.words ? [[one, one.words] as const] : []))),
  )
  return (...texts) => {
    const found = new Set(texts.flatMap((text) => [...index.ownersIn(text)]))
    return signatures.filter((one) => !one.words || found.has(one))
  }
}

/** What the whole repository says, file by file. */
class Project {
  readonly #asked = new Map<string, RealNames>()
  readonly wrappers = new Set<string>()
  readonly passing = new Set<string>()
  readonly specifiers = new Map<string, readonly string[]>()
  readonly aliases: Alias[] = []
  readonly workspaces = new Map<string, Workspace>()
  hasLockfile = false
  #hasAliases = false

  add(path: string, text: string): void {
    const kind = kindOf(path)
    if (kind === 'lockfile') this.hasLockfile = true
    if (kind === 'manifest') this.#addManifest(path, text)
    if (/(?:^|\/)[jt]sconfig[\w.-]*\.json$/.test(path)) this.#addAliases(path, text)
    const isModule = kind === 'script' || /\.(?:vue|svelte|astro|mdx)$/.test(path)
    if (isModule && !isTest(path)) this.specifiers.set(path, specifiersIn(text))
  }

  #addManifest(path: string, text: string): void {
    const manifest = parseLoosely(text)
    const folder = inRoot(folderOf(path))
    if (typeof manifest['name'] === 'string')
      this.workspaces.set(manifest['name'], { folder, entries: entriesOf(manifest) })
    const asked = askedPackages(manifest)
    this.#asked.set(folder, asked)
    if ([...asked].some(([name, real]) => name !== real)) this.#hasAliases = true
  }

  /** Packages that a module may mean by other names, which its own manifest gives them, or one above. */
  aliasesIn(path: string, text: string): RealNames {
    if (!this.#hasAliases) return new Map()
    const above = [...this.#asked].filter(([folder]) => isWithin(inRoot(folderOf(path)), folder))
    const nearestLast = above.sort(([a], [b]) => a.length - b.length)
    const asked = new Map(nearestLast.flatMap(([, names]) => [...names]))
    return new Map([...asked].filter(([name, real]) => name !== real && text.includes(name)))
  }

  /** What the manifests ask for that a lockfile stands for: those in its folder, and below. */
  askedIn(path: string): ReadonlySet<string> {
    const folder = inRoot(folderOf(path))
    const below = [...this.#asked].filter(([one]) => isWithin(one, folder))
    return new Set(below.flatMap(([, names]) => [...names.keys()]))
  }

  #addAliases(path: string, text: string): void {
    const { baseUrl = '.', paths = {} } = Object(parseLoosely(text)['compilerOptions']) as {
      baseUrl?: string
      paths?: Record<string, string[]>
    }
    const folder = inRoot(folderOf(path))
    const list = Object.entries(paths).filter(([, to]) => Array.isArray(to))
    for (const [from, to] of list)
      this.aliases.push({ folder, from, to: to.map((one) => `${baseUrl}/${one}`) })
    if (baseUrl !== '.') this.aliases.push({ folder, from: '*', to: [`${baseUrl}/*`] })
  }
}

function isWithin(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`)
}

function inRoot(folder: string): string {
  return folder === '.' ? '' : folder
}

/** Nothing where it is no JSON: a part of a template, perhaps. */
function parseLoosely(text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(parseLooseJson(text)) as Readonly<Record<string, unknown>>
  } catch {
    return {}
  }
}

/** The result as it is printed. */
export function resultOf(found: Omit<ScanResult, 'schema' | 'summary'>): ScanResult {
  const { findings } = found
  const byGrade: Record<Grade, number> = { sends: 0, configures: 0, mentions: 0 }
  const byRule: Record<string, number> = {}
  for (const { grade, rule } of findings) {
    byGrade[grade] += 1
    byRule[rule] = (byRule[rule] ?? 0) + 1
  }
  const files = new Set(findings.map(({ file }) => file)).size
  return { schema: 1, ...found, summary: { findings: findings.length, files, byGrade, byRule } }
}
