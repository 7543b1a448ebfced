import { dirname, join } from 'node:path/posix'
import type { CodeText } from './code-text'
import type { Reach } from './finding'
import type { PackageEntries } from './package-entries'
import { isReExported, readScript } from './read-script'

/** Modules of the app, and what each of them asks for by what looks like an import. */
export interface ModuleGraph {
  readonly specifiers: ReadonlyMap<string, readonly string[]>
  /** Modules that import a vendor's SDK. */
  readonly wrappers: ReadonlySet<string>
  /** Those of them that only pass the SDK on: who imports one is a wrapper itself. */
  readonly passing: ReadonlySet<string>
  /** Aliases such as `@/*` → `src/*`, by the folder whose configuration has them. */
  readonly aliases: readonly Alias[]
  /** The repository's own packages, by name. */
  readonly workspaces: ReadonlyMap<string, Workspace>
}

export interface Workspace {
  readonly folder: string
  readonly entries: PackageEntries
}

export interface Alias {
  readonly folder: string
  readonly from: string
  readonly to: readonly string[]
}

const pattern = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)(['"])([^'"\n]+)\1/g

/** Fast and not exact: what is in a comment is taken for an import as well. */
export function specifiersIn(text: string): string[] {
  return [...new Set(importsIn(text).map(({ text: specifier }) => specifier))]
}

/** The same, with their offsets. */
export function importsIn(text: string): CodeText[] {
  return [...text.matchAll(pattern)].map(({ 0: whole, 2: specifier = '', index }) => ({
    text: specifier,
    offset: index + whole.length - specifier.length - 1,
  }))
}

/**
 * Who imports the modules that import the SDK, one level up; a module that only re-exports counts as
 * the one that it re-exports.
 *
 * @param read a module's text, asked for again because the graph does not keep them
 */
export async function reachOf(
  graph: ModuleGraph,
  read: (path: string) => Promise<string>,
): Promise<Reach[]> {
  const project = { ...graph, files: new Set(graph.specifiers.keys()) }
  /** Each module that stands for a wrapper, and the wrapper. */
  const targets = new Map([...graph.wrappers].map((path) => [path, path]))
  const reach: Reach[] = []
  // Barrels are found in a round, and who imports them in the next.
  for (let isNew = true; isNew;) {
    isNew = false
    for (const [file, specifiers] of graph.specifiers) {
      if (targets.has(file)) continue
      for (const specifier of specifiers) {
        const via = resolve(project, file, specifier)
          .map((path) => targets.get(path))
          .find(Boolean)
        if (!via || reach.some((one) => one.file === file && one.via === via)) continue
        const how = await howImported(file, specifier, read)
        if (how) reach.push({ file, via })
        const isWrapper = how === 'import' && graph.passing.has(via)
        if (how !== 're-export' && !isWrapper) continue
        targets.set(file, isWrapper ? file : via)
        isNew = true
      }
    }
  }
  return reach.sort((a, b) => a.file.localeCompare(b.file) || a.via.localeCompare(b.via))
}

async function howImported(
  file: string,
  specifier: string,
  read: (path: string) => Promise<string>,
): Promise<'import' | 're-export' | undefined> {
  const text = await read(file)
  const isMarkup = /\.(?:vue|svelte|astro|mdx|html?)$/.test(file)
  const script = isMarkup ? undefined : readScript(text, file)
  // A component's script is a part of its file; what looks like an import there is one.
  if (!script) return 'import'
  if (!script.imports.some(({ text: source }) => source === specifier)) return undefined
  return isReExported(text, specifier) ? 're-export' : 'import'
}

interface Project extends ModuleGraph {
  readonly files: ReadonlySet<string>
}

/** The files that a specifier may mean; none if it is a package of somebody else. */
function resolve(project: Project, from: string, specifier: string): string[] {
  const clean = specifier.replace(/\?.*$/, '')
  if (clean.startsWith('.')) return found(project.files, join(dirname(from), clean))
  const bases = [
    ...project.aliases
      .filter(({ folder }) => isWithin(from, folder))
      .flatMap((alias) => through(alias, clean)),
    ...(/^[@~#]\/|^[~#](?!\/)/.test(clean) ? usualBases(from, clean.replace(/^[@~#]\/?/, '')) : []),
    ...workspacePaths(project, clean),
  ]
  return bases.flatMap((base) => found(project.files, base))
}

function isWithin(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`)
}

function through({ folder, from, to }: Alias, specifier: string): string[] {
  const [before = '', after] = from.split('*')
  if (after === undefined) return specifier === from ? to.map((path) => join(folder, path)) : []
  if (!specifier.startsWith(before) || !specifier.endsWith(after)) return []
  const middle = specifier.slice(before.length, specifier.length - after.length)
  return to.map((path) => join(folder, path.replace('*', middle)))
}

/** `@/lib/x` without a configuration that says what it is: from `src` or the root of any folder above. */
function usualBases(from: string, path: string): string[] {
  const folders = [
    ...dirname(from)
      .split('/')
      .map((_, index, parts) => parts.slice(0, index + 1).join('/')),
    '',
  ]
  return folders.flatMap((folder) => [
    join(folder, path),
    join(folder, 'src', path),
    join(folder, 'app', path),
  ])
}

function workspacePaths({ workspaces }: ModuleGraph, specifier: string): string[] {
  for (const [name, { folder, entries }] of workspaces) {
    if (specifier !== name && !specifier.startsWith(`${name}/`)) continue
    const rest = specifier.slice(name.length + 1)
    const usual = rest ? [rest, `src/${rest}`] : ['src/index', 'index', 'lib/index', 'src/main']
    const named = entries[rest ? `./${rest}` : '.'] ?? []
    return [...named, ...usual].map((entry) => join(folder, entry))
  }
  return []
}

const extensions = 'ts tsx js jsx mjs cjs mts cts vue svelte astro d.ts'.split(' ')

function found(files: ReadonlySet<string>, base: string): string[] {
  // TypeScript asks for `./x.js` where the file is `x.ts`.
  const bare = base.replace(/\.[cm]?jsx?$/, '')
  return [
    base,
    ...extensions.flatMap((extension) => [
      `${base}.${extension}`,
      `${bare}.${extension}`,
      `${base}/index.${extension}`,
    ]),
  ].filter((path) => files.has(path))
}
