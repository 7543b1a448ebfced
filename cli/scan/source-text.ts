/** A text, and where its lines begin. */
export class SourceText {
  readonly text: string
  readonly #starts: number[] = [0]

  constructor(text: string) {
    this.text = text
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
      this.#starts.push(at + 1)
  }

  get lines(): number {
    return this.#starts.length
  }

  /** The line of an offset, from 1. */
  lineAt(offset: number): number {
    let [low, high] = [0, this.#starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }

  /** Where a line begins. */
  offsetOf(line: number): number {
    return this.#starts[line - 1] ?? this.text.length
  }

  /** The text of a line, from 1; empty where there is none. */
  line(number: number): string {
    const from = this.#starts[number - 1]
    if (from === undefined) return ''
    return this.text.slice(from, this.#starts[number] ?? this.text.length).trimEnd()
  }
}
