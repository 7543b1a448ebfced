import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isTest, kindOf } from '../scan/file-kind'
import { isTypeScript, scriptTags, type ScriptTag } from '../scan/script-tags'
import { SourceText } from '../scan/source-text'
import { walk } from '../scan/walk'
import { folderOf, homesIn } from './homes'
import { mapsIn, readImportMaps } from './import-maps'
import { leftOver, namedAfter, withoutCordon } from './left-over'
import type { Support } from './parts'
import { readModule, type Names } from './read-module'
import type { Start } from './read-start'
import { namesAny, readUtf8 } from './read-utf8'
import { pathOf, supportOf } from './support-of'
import type { Takeover } from './vendors'

/** A file as it is, and as it would be. */
export interface Change {
  readonly path: string
  readonly before: string
  readonly after: string
  /** It calls `require`, and has neither imports nor exports. */
  readonly isCommonJs: boolean
}

/** Where an app starts the vendor's library, and with what. */
export interface PlacedStart extends Start {
  readonly file: string
  readonly line: number
}

export interface Plan {
  readonly changes: readonly Change[]
  /** How often each call is made, by its support. */
  readonly calls: Readonly<Record<Support, Readonly<Record<string, number>>>>
  /** Modules that give others the library, whose calls through it are not counted. */
  readonly uncounted: readonly string[]
  /** What is left to people, with file and line. */
  readonly rest: readonly string[]
  readonly starts: readonly PlacedStart[]
  /** What an earlier run has changed. */
  readonly earlier: Pick<Plan, 'changes' | 'starts'>
  /** Pages whose import map says what the library is. */
  readonly maps: readonly string[]
  /** Files that connect what stands in the library's place. */
  readonly connected: readonly string[]
  /** All files that were looked at. */
  readonly paths: readonly string[]
}

/** What a migration would change, and what it would not. Changes nothing. */
export async function planMigration(root: string, takeover: Takeover): Promise<Plan> {
  const paths = await walk(root, [])
  const maps = await readImportMaps(root, paths, takeover.packages)
  const plan: Draft = {
    ...{ changes: [], uncounted: [], rest: [], starts: [], connected: [] },
    earlier: { changes: [], starts: [] },
    calls: { 'as is': {}, 'with loss': {}, 'no-op': {} },
  }
  const manifests = new Map<string, string>()
  for (const path of paths) {
    const kind = kindOf(path)
    plan.rest.push(...namedAfter(path, takeover))
    if (kind === 'config' || kind === 'manifest') {
      const text = await readFile(join(root, path), 'utf8')
      if (kind === 'manifest') manifests.set(folderOf(path), text)
      plan.rest.push(...leftOver(text, path, takeover))
    }
    if (kind !== 'script' && kind !== 'markup') continue
    const bytes = await readFile(join(root, path))
    const text = readUtf8(bytes)
    const isMapped = maps.covers(path)
    if (text !== undefined) planSource({ path, text, kind, isMapped }, takeover, plan)
    else if (namesAny(bytes, takeover.packages))
      plan.rest.push(`${path}: not UTF-8, so it was not read`)
  }
  const homeOf = homesIn(paths)
  const examples = new Map(plan.changes.map(({ path }) => [homeOf(path), path] as const).reverse())
  for (const [home, example] of examples)
    plan.rest.push(...withoutCordon(home, manifests.get(home) ?? '', example))
  return { ...plan, paths, maps: maps.pages }
}

/** A plan that is being made. */
interface Draft {
  readonly changes: Change[]
  readonly uncounted: string[]
  readonly rest: string[]
  readonly starts: PlacedStart[]
  readonly earlier: { readonly changes: Change[]; readonly starts: PlacedStart[] }
  readonly connected: string[]
  readonly calls: Record<Support, Record<string, number>>
}

interface Source {
  readonly path: string
  readonly text: string
  readonly kind: 'script' | 'markup'
  /** An import map says what its imports mean. */
  readonly isMapped: boolean
}

function planSource(source: Source, takeover: Takeover, plan: Draft): void {
  const { path, text, kind, isMapped } = source
  let [after, isCommonJs] = [text, kind === 'script']
  const lines = new SourceText(text)
  // From the end, so that what comes before stays where it is.
  const scripts = scriptsOf(text, path, kind).reverse()
  const names = namesIn(scripts, takeover.packages)
  for (const { code, offset } of scripts) {
    const found = readModule(code, takeover.packages, names)
    const lineOf = ({ at }: { at: number }): number => lines.lineAt(offset + at)
    isCommonJs &&= !found.isModule
    if (found.isPassedOn && !isTest(path)) plan.uncounted.push(path)
    for (const start of isTest(path) || isMapped ? [] : found.starts)
      plan.starts.push({ ...start, file: path, line: lineOf(start) })
    for (const call of found.calls) {
      const [support, name] = [supportOf(call, takeover), pathOf(call, takeover)]
      if (support) plan.calls[support][name] = (plan.calls[support][name] ?? 0) + 1
      else
        plan.rest.push(`${path}:${lineOf(call)}: ${takeover.compat} has no ${name}, so this throws`)
    }
    for (const { from, to } of [...found.specifiers].sort((a, b) => b.from - a.from)) {
      const quote = code.text[from] ?? "'"
      after = `${after.slice(0, offset + from)}${quote}${takeover.compat}${quote}${after.slice(offset + to)}`
    }
  }
  if (after !== text && !isMapped) plan.changes.push({ path, before: text, after, isCommonJs })
  if (!isTest(path) && isConnecting(scripts, takeover)) plan.connected.push(path)
  else if (after === text) planEarlier(source, takeover, plan)
  // Of imports by way of a map nothing is left to do but to change the map.
  const maps = isMapped ? mapsIn(after, path, takeover.packages) : []
  for (const { index } of maps)
    plan.rest.push(
      `${path}:${lines.lineAt(index)}: point ${takeover.packages[0]} to ${takeover.compat} in this import map; docs/take-over.md says how`,
    )
  plan.rest.push(...leftOver(without(maps, after), path, takeover))
}

/** A module that has been changed already: where it starts the library, a file that connects belongs. */
function planEarlier({ path, text, kind }: Source, { compat }: Takeover, plan: Draft): void {
  if (isTest(path) || !text.includes(compat)) return
  const lines = new SourceText(text)
  const scripts = scriptsOf(text, path, kind)
  const names = namesIn(scripts, [compat])
  const found = scripts.map(({ code, offset }) => ({
    ...readModule(code, [compat], names),
    offset,
  }))
  if (found.every(({ specifiers }) => !specifiers.length)) return
  const isCommonJs = kind === 'script' && found.every(({ isModule }) => !isModule)
  plan.earlier.changes.push({ path, before: text, after: text, isCommonJs })
  for (const { starts, offset } of found)
    for (const start of starts)
      plan.earlier.starts.push({ ...start, file: path, line: lines.lineAt(offset + start.at) })
}

/** A text without its import maps, each line where it was. */
function without(maps: readonly ScriptTag[], text: string): string {
  return maps.reduce(
    (rest, { from, to }) =>
      rest.slice(0, from) + rest.slice(from, to).replace(/[^\n]/g, ' ') + rest.slice(to),
    text,
  )
}

interface Piece {
  readonly code: { readonly text: string; readonly path: string }
  readonly offset: number
}

/** Of a component one script imports, and another calls. */
function namesIn(scripts: readonly Piece[], packages: readonly string[]): Names {
  if (scripts.length < 2) return new Map()
  return new Map(scripts.flatMap(({ code }) => [...readModule(code, packages).names]))
}

/** Whether one of the scripts calls `connect` of what stands in the library's place. */
function isConnecting(scripts: readonly Piece[], { compat }: Takeover): boolean {
  if (!scripts.some(({ code }) => code.text.includes(compat))) return false
  const names = namesIn(scripts, [compat])
  return scripts.some(({ code }) =>
    readModule(code, [compat], names).calls.some(({ name, part }) => name === 'connect' && !part),
  )
}

/** A module, or the scripts of a page or a component. */
function scriptsOf(text: string, path: string, kind: 'script' | 'markup'): Piece[] {
  if (kind === 'script') return [{ code: { text, path }, offset: 0 }]
  return scriptTags(text, path).map(({ attributes, from, to }) => {
    const extension = isTypeScript(attributes) ? 'ts' : 'js'
    return { code: { text: text.slice(from, to), path: `${path}.${extension}` }, offset: from }
  })
}
