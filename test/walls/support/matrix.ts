import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { alone, groups, ways } from '../ways'
import type { EngineName } from './engines'
import type { Wall } from './page'

/** One engine and wall: the ways that got out. */
export interface Row {
  readonly engine: EngineName
  readonly wall: Wall
  readonly left: readonly string[]
}

const file = fileURLToPath(new URL('../../../docs/containment.md', import.meta.url))
/** Of the last run of each engine, for they take long and need not run together. */
const results = fileURLToPath(new URL('../results.json', import.meta.url))
const walls = ['patches', 'csp', 'reload', 'worker', 'sealed'] as const
const titles = {
  patches: 'patches',
  csp: '+ `csp`',
  reload: '+ `csp`, reload',
  worker: '+ `csp`, worker',
  sealed: 'sealed',
} as const
const letters: Readonly<Record<EngineName, string>> = { chromium: 'C', firefox: 'F', webkit: 'W' }

/** What was tried now: a run may be of a part of the ways. */
interface Run extends Row {
  readonly tried: readonly string[]
}

const runs: Run[] = []

/** What `npm run test:walls` has found, for docs/containment.md; written where `WRITE_MATRIX` asks. */
export const matrix = {
  add: (run: Run): void => void runs.push(run),
  async write(): Promise<void> {
    if (!process.env.WRITE_MATRIX || !runs.length) return
    const kept = existsSync(results) ? (JSON.parse(readFileSync(results, 'utf8')) as Row[]) : []
    const all = runs.reduce(merge, kept)
    writeFileSync(results, await pretty(JSON.stringify(all), results))
    const text = readFileSync(file, 'utf8')
      .replace(marked('summary'), `$1\n\n${summary(all)}\n\n$2`)
      .replace(marked('ways'), `$1\n\n${table(all)}\n\n$2`)
    writeFileSync(file, await pretty(text, file))
  },
}

/** Of the ways that there are and were not tried now, what the last run says stands. */
function merge(kept: readonly Row[], { engine, wall, left, tried }: Run): Row[] {
  const isSame = (row: Row): boolean => row.engine === engine && row.wall === wall
  const before = kept.find(isSame)?.left.filter((way) => way in ways && !tried.includes(way)) ?? []
  return [...kept.filter((row) => !isSame(row)), { engine, wall, left: [...before, ...left] }]
}

function marked(name: string): RegExp {
  return new RegExp(`(<!-- ${name} -->)[^]*?(<!-- /${name} -->)`)
}

async function pretty(text: string, filepath: string): Promise<string> {
  return format(text, { ...(await resolveConfig(filepath)), filepath })
}

const engines = (all: readonly Row[]): EngineName[] =>
  (Object.keys(letters) as EngineName[]).filter((name) => all.some(({ engine }) => engine === name))

function leftIn(
  all: readonly Row[],
  engine: EngineName,
  wall: Wall,
): ReadonlySet<string> | undefined {
  const row = all.find((one) => one.engine === engine && one.wall === wall)
  return row && new Set(row.left)
}

function summary(all: readonly Row[]): string {
  const head = ['', 'nothing', ...walls.map((wall) => titles[wall])]
  const body = engines(all).map((engine) => [
    engine,
    ...(['none', ...walls] as const).map((wall) => String(leftIn(all, engine, wall)?.size ?? '')),
  ])
  return tableOf(head, body)
}

function table(all: readonly Row[]): string {
  const sections = Object.entries({ ...groups, 'a page of its own': alone })
  return sections
    .map(([title, ways]) => {
      const body = Object.keys(ways).map((way) => [
        way.replaceAll('|', '\\|'),
        ...walls.map((wall) =>
          engines(all)
            .map((engine) => cell(all, { engine, wall, way }))
            .join(' '),
        ),
      ])
      return `**${title}**\n\n${tableOf(['way', ...walls.map((wall) => titles[wall])], body)}`
    })
    .join('\n\n')
}

/** The engine’s letter where it gets out, a dot where it is held, a dash where it leads nowhere anyway. */
function cell(
  all: readonly Row[],
  { engine, wall, way }: { engine: EngineName; wall: Wall; way: string },
): string {
  const left = leftIn(all, engine, wall)
  if (!left) return ' '
  if (left.has(way)) return `**${letters[engine]}**`
  return leftIn(all, engine, 'none')?.has(way) ? '·' : '–'
}

function tableOf(head: readonly string[], body: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |`).join('\n')
}
