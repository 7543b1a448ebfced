import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'

/** One kill that was measured. */
export interface Cell {
  readonly engine: string
  readonly vendor: string
  readonly mode: string
  readonly moment: string
  /** ms from the kill to the last request's headers at the server; 0: there was none after it. */
  readonly silence: number
}

const root = fileURLToPath(new URL('../../../', import.meta.url))
const cells: Cell[] = []

/** Puts what was measured into the docs, where `WRITE_MATRIX` asks for that. */
export async function writeMatrix(): Promise<void> {
  if (!process.env.WRITE_MATRIX) return
  const columns = unique(({ vendor, mode }) => `${vendor}, ${mode}`)
  const all = unique(({ moment, engine }) => `${moment} | ${engine}`).map((row) => [
    row,
    ...columns.map((column) =>
      longest(
        ({ moment, engine, vendor, mode }) =>
          `${moment} | ${engine}` === row && `${vendor}, ${mode}` === column,
      ),
    ),
  ])
  await write('docs/silence.md', [['killed | engine', ...columns], ...all])
}
writeMatrix.add = (cell: Cell): void => void cells.push(cell)

function unique(read: (cell: Cell) => string): string[] {
  return [...new Set(cells.map(read))].sort()
}

function longest(isMeant: (cell: Cell) => boolean): string {
  const meant = cells.filter(isMeant)
  return meant.length ? `${Math.max(...meant.map(({ silence }) => silence))} ms` : '–'
}

/** Between the marks that the file has for it. */
async function write(file: string, rows: readonly (readonly string[])[]): Promise<void> {
  const [head = [], ...body] = rows.map((row) => `| ${row.join(' | ')} |`)
  const rule = `|${' --- |'.repeat(String(head).split('|').length - 2)}`
  const text = readFileSync(root + file, 'utf8').replace(
    /(<!-- silence -->)[^]*?(<!-- \/silence -->)/,
    `$1\n\n${[head, rule, ...body].join('\n')}\n\n$2`,
  )
  const options = { ...(await resolveConfig(root + file)), filepath: root + file }
  writeFileSync(root + file, await format(text, options))
}
