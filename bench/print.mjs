import { contenders } from './contenders.mjs'

/** Every contender's figures. */
export function printFigures({ sizes, cold, events }) {
  table(
    ['', 'cold CPU ms', 'cold ms', '4 × slower', 'burst, new µs', 'burst, same µs', 'alone µs'],
    Object.keys({ ...cold, ...events }).map((lane) => {
      const { cpu, wall, slow } = cold[lane] ?? {}
      const { fresh, repeated, alone } = events[lane] ?? {}
      return [
        contenders[lane]?.title ?? lane,
        ...[cpu, wall, slow, fresh, repeated, alone].map(short),
      ]
    }),
  )
  table(
    ['gzip bytes', 'at once', 'with what follows'],
    Object.entries(sizes).map(([name, { atOnce, together }]) => [
      contenders[name].title,
      atOnce,
      together,
    ]),
  )
}

/** The budgets, kept or not. */
export function printTable(budgets) {
  table(
    ['budget', 'at most', 'Cordon', 'peers', 'ratio', ''],
    budgets.map(({ what, budget, ours, peers, ratio, isKept }) => [
      what,
      budget,
      short(ours),
      Object.entries(peers)
        .map(([name, figure]) => `${name} ${short(figure)}`)
        .join(', '),
      ratio.toFixed(2),
      isKept ? 'kept' : 'NOT KEPT',
    ]),
  )
}

function short(figure) {
  if (figure === undefined) return ''
  return figure >= 1000 ? String(Math.round(figure)) : figure.toFixed(figure < 10 ? 2 : 1)
}

function table(head, rows) {
  const all = [head, ...rows].map((row) => row.map(String))
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length)) + 2)
  console.log()
  for (const row of all)
    console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column])).join('')}`.trimEnd())
}
