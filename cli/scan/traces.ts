import type { RealNames } from './asked-packages'
import type { Grade, Rule, Trace } from './finding'
import type { Signature } from './signature'
import type { SourceText } from './source-text'

/** A file that is being looked at, and the vendors that may be in it. */
export interface FileContext {
  readonly path: string
  readonly source: SourceText
  readonly signatures: readonly Signature[]
  readonly aliases: RealNames
  readonly isTest: boolean
  readonly isText: boolean
  readonly traces: Traces
}

/** How specific a rule is: on one line, a mention is nothing beside an import. */
const weak: ReadonlySet<Rule> = new Set(['vendor-mention'])

/** What was found in one file; said once a line, and not weakly where it is said strongly. */
export class Traces {
  readonly #found: Trace[] = []
  readonly #seen = new Set<string>()
  readonly #strong = new Set<string>()
  readonly #uncertain: Trace[] = []
  /** Vendors whose adapter or layer of Cordon the file has, and not their SDK. */
  readonly adapters = new Set<string>()

  /** @param grade what all of the file is at most, such as `mentions` in a test */
  constructor(private readonly grade?: Grade) {}

  add(trace: Trace): void {
    // A vendor's name and its host in one line speak of it once.
    const what = weak.has(trace.rule) ? '' : trace.evidence
    const key = `${trace.rule}\n${trace.vendor}\n${trace.line}\n${what}`
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    if (!weak.has(trace.rule)) this.#strong.add(`${trace.vendor}\n${trace.line}`)
    this.#found.push(this.grade ? { ...trace, grade: this.grade } : trace)
  }

  /** What is the vendor's only if the repository has it otherwise. */
  addUncertain(trace: Trace): void {
    this.#uncertain.push(this.grade ? { ...trace, grade: this.grade } : trace)
  }

  /** In the order of the file; none of a line that says the same with certainty. */
  uncertain(): Trace[] {
    return this.#uncertain.filter(({ vendor, line }) => !this.#strong.has(`${vendor}\n${line}`))
  }

  /** Whether the file has a trace of a vendor that is more than a mention. */
  hasStrong(vendor: string): boolean {
    return this.#found.some((one) => one.vendor === vendor && !weak.has(one.rule))
  }

  hasRule(vendor: string, rule: Rule): boolean {
    return this.#found.some((one) => one.vendor === vendor && one.rule === rule)
  }

  /** In the order of lines. */
  list(): Trace[] {
    return this.#found
      .filter(
        ({ rule, vendor, line }) => !weak.has(rule) || !this.#strong.has(`${vendor}\n${line}`),
      )
      .sort((a, b) => a.line - b.line)
  }
}
