import { extname } from 'node:path/posix'
import { isTest, kindOf } from '../scan/file-kind'
import { isTypeScript, scriptTags } from '../scan/script-tags'
import { folderOf, foldersWith, homesIn } from './homes'
import type { Change, PlacedStart, Plan } from './plan'

export interface ConnectPlace {
  readonly path: string
  readonly starts: readonly PlacedStart[]
  /** The files beside it call `require`, and what runs them may not know `import`. */
  readonly isCommonJs: boolean
}

/**
 * Where the file that connects belongs: beside what starts the vendor's library, in each package that does, or,
 * where none does so in a way that can be seen, beside what imports it. What compiles those files compiles it too.
 * A package that connects already needs no other, and then imports alone are no reason for one elsewhere.
 *
 * @param chosen where people want it
 */
export function connectPlaces(found: Plan, chosen?: string): ConnectPlace[] {
  const plan = withEarlier(found)
  const { starts, paths, connected } = plan
  const homeOf = homesIn(paths)
  const done = new Set(connected.map(homeOf))
  const sources = sourcesOf(plan)
  if (chosen !== undefined)
    return done.has(homeOf(chosen))
      ? []
      : [{ path: chosen, starts, isCommonJs: isCommonJs(chosen, sources) }]
  const homes = new Set(sources.map(({ path }) => homeOf(path)))
  return [...homes]
    .filter((home) => !done.has(home))
    .map((home) => {
      const beside = sources.filter(({ path }) => homeOf(path) === home)
      const folder = commonFolder(beside.map(({ path }) => path)).slice(home.length)
      const own = plan.changes.filter(({ path }) => homeOf(path) === home)
      const extension = isTyped(home, plan.paths, own) ? '.ts' : extensionOf(beside)
      const path = `${home}${aboveRoutes(folder)}analytics.connect${extension}`
      return {
        ...{ path, isCommonJs: isCommonJs(path, beside) },
        starts: starts.filter(({ file }) => homeOf(file) === home),
      }
    })
}

/** Where nothing connects, what an earlier run has changed waits for it as well. */
function withEarlier(plan: Plan): Plan {
  const { connected, earlier } = plan
  if (connected.length) return plan
  return {
    ...plan,
    changes: [...plan.changes, ...earlier.changes],
    starts: [...plan.starts, ...earlier.starts],
  }
}

/** What starts the library, or, where nothing does and nothing connects, what imports it. */
function sourcesOf({ changes, starts: all, connected }: Plan): readonly Change[] {
  const starts = all.filter(({ isLater }) => !isLater)
  if (starts.length || connected.length)
    return changes.filter(({ path }) => starts.some(({ file }) => file === path))
  const used = changes.filter(({ path }) => !isTest(path))
  return used.length ? used : changes
}

function isTyped(home: string, paths: readonly string[], own: readonly Change[]): boolean {
  const typed = foldersWith(paths, /(?:^|\/)tsconfig[\w.-]*\.json$/)
  return (
    typed.some((folder) => home.startsWith(folder)) ||
    own.some(
      ({ path, after }) =>
        /\.[cm]?tsx?$/.test(path) ||
        (kindOf(path) === 'markup' &&
          scriptTags(after, path).some((tag) => isTypeScript(tag.attributes))),
    )
  )
}

/** The one that all of them have, if it says what kind of module they are. */
function extensionOf(files: readonly Change[]): string {
  const [only = '.js', ...others] = new Set(files.map(({ path }) => extname(path)))
  return others.length === 0 && /^\.[cm]js$/.test(only) ? only : '.js'
}

function isCommonJs(path: string, beside: readonly Change[]): boolean {
  const extension = extname(path)
  if (extension !== '.js') return extension === '.cjs'
  return beside.length > 0 && beside.every((file) => file.isCommonJs)
}

/** The innermost folder that all of them are in, with a slash at its end. */
function commonFolder(files: readonly string[]): string {
  let [folder = '', ...others] = files.map(folderOf)
  for (const other of others)
    while (!other.startsWith(folder)) folder = folder.replace(/[^/]*\/$/, '')
  return folder
}

/** Frameworks take each file of these folders for a page, a route or a plugin: the file goes beside the folder. */
function aboveRoutes(folder: string): string {
  return folder.replace(/(^|\/)(?:pages|routes|plugins)\/.*$/, '$1')
}
