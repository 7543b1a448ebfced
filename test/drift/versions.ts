import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Of the published versions in a range such as `>=2.70.0 <3`: the oldest, the newest, and as many
 * between, evenly spread, as make `count`. Of each minor version, its last.
 */
export async function versionsOf(name: string, range: string, count: number): Promise<string[]> {
  const { stdout } = await run('npm', ['view', name, 'versions', '--json'], { maxBuffer: 1e8 })
  const [from = '', below = ''] = range.split(' ').map((bound) => bound.replace(/^[<>=]+/, ''))
  const inRange = (JSON.parse(stdout) as string[])
    .filter((version) => /^[\d.]+$/.test(version))
    .filter((version) => compare(version, from) >= 0 && compare(version, below) < 0)
    .sort(compare)
  const oldest = inRange[0]
  const minors = [...new Map(inRange.map((version) => [minorOf(version), version])).values()]
  const step = Math.max(1, (minors.length - 1) / (count - 1))
  const spread = Array.from({ length: Math.min(count, minors.length) }, (_, index) =>
    index === 0 ? oldest : minors[Math.round(index * step)],
  )
  return spread.filter((version) => version !== undefined)
}

function minorOf(version: string): string {
  return version.split('.').slice(0, 2).join('.')
}

function compare(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number))
  const at = [0, 1, 2].find((index) => (left?.[index] ?? 0) !== (right?.[index] ?? 0))
  return at === undefined ? 0 : (left?.[at] ?? 0) - (right?.[at] ?? 0)
}
