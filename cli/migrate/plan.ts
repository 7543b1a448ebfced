import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isTest, kindOf } from '../scan/file-kind'
import { SourceText } from '../scan/source-text'
import { walk } from '../scan/walk'
import { readModule, type Names } from './read-module'
import type { Start } from './read-start'
import type { Fate, Takeover } from './vendors'

/** A file as it is, and as it would be. */
export interface Change {
  readonly path: string
  readonly before: string
  readonly after: string
}

/** Where an app starts the vendor's library, and with what. */
export interface PlacedStart extends Start {
  readonly file: string
  readonly line: number
}

export interface Plan {
  readonly changes: readonly Change[]
  /** How often each call is made, by its fate. */
  readonly calls: Readonly<Record<Fate, Readonly<Record<string, number>>>>
  /** What is left to people, with file and line. */
  readonly rest: readonly string[]
  readonly starts: readonly PlacedStart[]
  /** All files that were looked at. */
  readonly paths: readonly string[]
}

/** What a migration would change, and what it would not. Changes nothing. */
export async function planMigration(root: string, takeover: Takeover): Promise<Plan> {
  const changes: Change[] = []
  const rest: string[] = []
  const starts: PlacedStart[] = []
  const paths = await walk(root, [])
  const calls: Record<Fate, Record<string, number>> = { 'as is': {}, 'with loss': {}, 'no-op': {} }
  for (const path of paths) {
    const kind = kindOf(path)
    rest.push(...namedAfter(path, takeover))
    if (kind === 'config' || kind === 'manifest')
      rest.push(...leftOver(await readFile(join(root, path), 'utf8'), path, takeover))
    if (kind !== 'script' && kind !== 'markup') continue
    const before = await readFile(join(root, path), 'utf8')
    let after = before
    // From the end, so that what comes before stays where it is.
    const scripts = scriptsOf(before, path, kind).reverse()
    const names = namesIn(scripts, takeover)
    for (const { code, offset } of scripts) {
      const { specifiers, calls: found, ...read } = readModule(code, takeover.packages, names)
      for (const start of isTest(path) ? [] : read.starts)
        starts.push({
          ...{ ...start, file: path },
          line: new SourceText(before).lineAt(offset + start.at),
        })
      for (const { name } of found) {
        const fate = takeover.fates[name] ?? 'as is'
        calls[fate][name] = (calls[fate][name] ?? 0) + 1
      }
      for (const { from, to } of [...specifiers].sort((a, b) => b.from - a.from)) {
        const quote = code.text[from] ?? "'"
        after = `${after.slice(0, offset + from)}${quote}${takeover.compat}${quote}${after.slice(offset + to)}`
      }
    }
    if (after !== before) changes.push({ path, before, after })
    rest.push(...leftOver(after, path, takeover))
  }
  return { changes, calls, rest, starts, paths }
}

interface Piece {
  readonly code: { readonly text: string; readonly path: string }
  readonly offset: number
}

/** Of a component one script imports, and another calls. */
function namesIn(scripts: readonly Piece[], { packages }: Takeover): Names {
  if (scripts.length < 2) return new Map()
  return new Map(scripts.flatMap(({ code }) => [...readModule(code, packages).names]))
}

/** A mock in a file that is called like the package, which nobody finds under another name. */
function namedAfter(path: string, { packages }: Takeover): string[] {
  const isIt = packages.some((name) => path.includes(`__mocks__/${name}.`))
  return isIt ? [`${path}: this mock is found by its name`] : []
}

/** A module, or the scripts of a page or a component. */
function scriptsOf(text: string, path: string, kind: 'script' | 'markup'): Piece[] {
  if (kind === 'script') return [{ code: { text, path }, offset: 0 }]
  return [...text.matchAll(/(<script\b([^>]*)>)([\s\S]*?)<\/script\s*>/gi)].map((match) => {
    const [, open = '', attributes = '', code = ''] = match
    const extension = /lang=["']?tsx?/i.test(attributes) ? 'ts' : 'js'
    return { code: { text: code, path: `${path}.${extension}` }, offset: match.index + open.length }
  })
}

/** Names of the package that nobody can be sure of (aliases, mocks by a path, texts), and the vendor's snippets. */
function leftOver(text: string, path: string, { packages, snippet }: Takeover): string[] {
  return text.split('\n').flatMap((line, index) => {
    const named = packages.some((name) => line.includes(name))
    const dependency = kindOf(path) === 'manifest' ? dependencyIn(line, packages) : undefined
    const what = [
      ...(named && dependency !== undefined
        ? [`remove ${dependency} when nothing needs it any more`]
        : named
          ? [`see whether this means the library: ${line.trim().slice(0, 100)}`]
          : []),
      ...(snippet.test(line)
        ? ['the vendor’s snippet; docs/take-over.md says what it can load instead']
        : []),
    ]
    return what.map((one) => `${path}:${index + 1}: ${one}`)
  })
}

/** Which of the packages a manifest asks for in this line: `"mixpanel-browser": "^2.45.0"`, and no alias of it. */
function dependencyIn(line: string, packages: readonly string[]): string | undefined {
  const asked = /"([^"]+)"\s*:\s*"(?:[\^~<>=*v\d]|latest|[a-z]+:)/.exec(line)?.[1]
  return packages.find((name) => name === asked)
}
