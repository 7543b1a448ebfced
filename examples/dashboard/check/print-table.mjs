/** @typedef {{ what: string, measured: string, law: string, holds?: boolean }} Row */

/**
 * Prints what was measured beside what the law asks; a row without a law is there to be read.
 *
 * @param {Row[]} rows
 */
export function printTable(rows) {
  const cells = rows.map(({ what, measured, law, holds }) => [mark(holds), what, measured, law])
  const all = [[' ', 'what', 'measured', 'law'], ...cells]
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  console.log()
  all.forEach((row, index) => {
    console.log(
      `  ${row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()}`,
    )
    if (index === 0) console.log(`  ${widths.map((width) => '─'.repeat(width)).join('  ')}  ────`)
  })
}

/** @param {boolean | undefined} holds */
function mark(holds) {
  if (holds === undefined) return ' '
  return holds ? '✓' : '✗'
}
