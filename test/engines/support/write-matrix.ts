import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format } from 'prettier'

/** One kill that was measured. */
export interface Cell {
  readonly engine: string
  readonly vendor: string
  readonly mode: string
  readonly moment: string
  /** ms from the kill to the last request's headers at the server; 0: there was none after it. */
  readonly silence: number
}

const readme = fileURLToPath(new URL('../../../README.md', import.meta.url))
const marks = /(<!-- silence -->)[^]*?(<!-- \/silence -->)/
const cells: Cell[] = []

/** Puts what was measured into the README, where `WRITE_MATRIX` asks for that. */
export async function writeMatrix(): Promise<void> {
  if (!process.env.WRITE_MATRIX) return
  const text = readFileSync(readme, 'utf8').replace(marks, `$1\n\n${table()}\n\n$2`)
  writeFileSync(readme, await format(text, { parser: 'markdown', printWidth: 120 }))
}
writeMatrix.add = (cell: Cell): void => void cells.push(cell)

function table(): string {
  const columns = [...new Set(cells.map(({ vendor, mode }) => `${vendor}, ${mode}`))].sort()
  const rows = [...new Set(cells.map(({ engine, moment }) => `${moment} | ${engine}`))].sort()
  const lines = rows.map((row) => {
    const measured = columns.map((column) => {
      const cell = cells.find(
        ({ engine, moment, vendor, mode }) =>
          `${moment} | ${engine}` === row && `${vendor}, ${mode}` === column,
      )
      return cell ? `${cell.silence} ms` : '–'
    })
    return `| ${row} | ${measured.join(' | ')} |`
  })
  const head = ['killed', 'engine', ...columns]
  return [`| ${head.join(' | ')} |`, `| ${head.map(() => '---').join(' | ')} |`, ...lines].join(
    '\n',
  )
}
