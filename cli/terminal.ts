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

/** Exit codes by kind; docs/command-line.md has the table. */
export const exitCodes = {
  /** What was asked for would be wrong, or is not so. */
  refused: 1,
  /** The call itself is wrong. */
  usage: 2,
  /** A file, a key or a URL cannot be read, reached or written. */
  unavailable: 3,
  /** `--wait` has waited long enough. */
  timeout: 4,
} as const

/** Something that the person at the command line can put right; the message says how. */
export class Failure extends Error {
  override readonly name = 'Failure'

  constructor(
    message: string,
    readonly code: number = exitCodes.refused,
  ) {
    super(message)
  }
}

/** Throws all mistakes as one `Failure`, so that nobody has to find them one by one. */
export function throwMistakes(mistakes: readonly string[], code: number = exitCodes.refused): void {
  const [first, ...others] = mistakes
  if (first === undefined) return
  const all = others.length ? `${mistakes.length} mistakes\n  - ${mistakes.join('\n  - ')}` : first
  throw new Failure(all, code)
}

/** A text without the user names and passwords of its URLs. */
export function withoutCredentials(text: string): string {
  return text.replace(/(https?:\/\/)[^/\s@]*@/gi, '$1***@')
}
