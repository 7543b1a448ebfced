/** Prints lines to where results go. */
export function print(...lines: readonly string[]): void {
  if (!lines.length) return
  process.stdout.write(`${harmless(lines.join('\n'))}\n`)
}

/** Prints errors and progress to standard error. */
export function say(line: string): void {
  process.stderr.write(`${harmless(line)}\n`)
}

/**
 * Lets a command end with its own exit code where nobody reads what it prints, as in `| head -1`: it has done what
 * it was told to, and Node would crash with a stack.
 */
export function allowUnread(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: { readonly code?: string }) => {
      if (error.code !== 'EPIPE') throw error
    })
}

/**
 * Escapes control and direction characters as JSON does, because text from a file or server must not be able to
 * control the terminal.
 */
export function harmless(text: string): string {
  return text.replace(
    // oxlint-disable-next-line no-control-regex -- these are what it is about
    /(?!\r?\n|\t)[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Prints a numbered list. */
export function printList(title: string, items: readonly string[]): void {
  print('', title, ...items.map((item, index) => `  ${index + 1}. ${item}`))
}

/** Prints rows of names and values, aligned. */
export function printTable(rows: readonly (readonly [name: string, value: string])[]): void {
  const width = Math.max(...rows.map(([name]) => name.length))
  print(...rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`))
}

/** Exit codes by kind; docs/command-line.md has the table. */
export const exitCodes = {
  /** Refused, or a check failed. */
  refused: 1,
  /** The call itself is wrong. */
  usage: 2,
  /** A file, a key or a URL cannot be read, reached or written. */
  unavailable: 3,
  /** `--wait` timed out. */
  timeout: 4,
} as const

/** A mistake that the user can correct; the message says how. */
export class Failure extends Error {
  override readonly name = 'Failure'

  constructor(
    message: string,
    readonly code: number = exitCodes.refused,
  ) {
    super(message)
  }
}

/**
 * For commands of which 1 is an answer: whatever has kept one from an answer ends with 2.
 *
 * @returns the exit code, where the mistake is in here, and its stack was printed
 */
export function withoutAnswer(error: unknown): number {
  if (error instanceof Failure) throw new Failure(error.message, exitCodes.usage)
  process.stderr.write(`${error instanceof Error ? String(error.stack) : String(error)}\n`)
  return exitCodes.usage
}

/** Throws all mistakes as one `Failure`, so that nobody has to find them one by one. */
export function throwMistakes(mistakes: readonly string[], code: number = exitCodes.refused): void {
  const [first, ...others] = mistakes
  if (first === undefined) return
  const all = others.length ? `${mistakes.length} mistakes\n  - ${mistakes.join('\n  - ')}` : first
  throw new Failure(all, code)
}

/** A text without the user names and passwords of its URLs, also of those that are not well-formed. */
export function withoutCredentials(text: string): string {
  return text.replace(/\S+@/g, (part) => {
    const scheme = /\w+:\/\//.exec(part)
    if (scheme) return `${part.slice(0, scheme.index)}${scheme[0]}***@`
    return part.includes(':') ? '***@' : part
  })
}
