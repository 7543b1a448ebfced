/** Prints lines to where results go. */
export function print(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** Prints what remains to do, numbered. */
export function printList(title: string, items: readonly string[]): void {
  print('', title, ...items.map((item, index) => `  ${index + 1}. ${item}`))
}

/** Prints rows of a name and what is said of it, aligned. */
export function printTable(rows: readonly (readonly [name: string, value: string])[]): void {
  const width = Math.max(...rows.map(([name]) => name.length))
  print(...rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`))
}

/** Something that the person at the command line can put right; the message says how. Exit code 1. */
export class Failure extends Error {
  override readonly name = 'Failure'
}
