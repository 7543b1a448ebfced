import { print } from './print'

/** Prints rows of a name and what is said of it, aligned. */
export function printTable(rows: readonly (readonly [name: string, value: string])[]): void {
  const width = Math.max(...rows.map(([name]) => name.length))
  print(...rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`))
}
