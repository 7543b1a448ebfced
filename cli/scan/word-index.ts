/**
 * Which of many words a text has, whatever the case: one step a character, however many words there are
 * (https://en.wikipedia.org/wiki/Aho–Corasick_algorithm). An expression of all of them would try each at
 * each place.
 */
export class WordIndex<Owner> {
  readonly #owners: Owner[] = []
  /** The class of each ASCII character; 0 for those that are in no word. */
  readonly #classes = new Uint8Array(128)
  readonly #width: number
  readonly #next: Int32Array
  /** Owners, by index, of the words that end in a state. */
  readonly #ends: readonly (readonly number[])[]
  /** Whether there are any: most states have none. */
  readonly #isEnd: Uint8Array

  /** @param words ASCII, by whose they are */
  constructor(words: ReadonlyMap<Owner, readonly string[]>) {
    this.#owners = [...words.keys()]
    this.#width = this.#classify([...words.values()].flat().join(''))
    const ends: number[][] = [[]]
    const next: number[] = Array.from({ length: this.#width }, () => 0)
    for (const [owner, list] of [...words.values()].entries())
      for (const word of list) this.#add(word, owner, { next, ends })
    this.#next = Int32Array.from(next)
    link(this.#next, ends, this.#width)
    this.#ends = ends
    this.#isEnd = Uint8Array.from(ends, ({ length }) => Math.min(length, 1))
  }

  /** Whose words are in a text. */
  ownersIn(text: string): Set<Owner> {
    const [next, classes, width, isEnd] = [this.#next, this.#classes, this.#width, this.#isEnd]
    const found = new Set<number>()
    let state = 0
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index)
      state = next[state * width + (code < 128 ? (classes[code] ?? 0) : 0)] ?? 0
      if (isEnd[state]) for (const owner of this.#ends[state] ?? []) found.add(owner)
    }
    return new Set([...found].flatMap((owner) => this.#owners[owner] ?? []))
  }

  #classify(characters: string): number {
    let width = 1
    for (const character of new Set(characters.toLowerCase())) {
      for (const one of [character, character.toUpperCase()])
        this.#classes[one.charCodeAt(0)] = width
      width += 1
    }
    return width
  }

  #add(word: string, owner: number, tree: { next: number[]; ends: number[][] }): void {
    let state = 0
    for (const character of word) {
      const at = state * this.#width + (this.#classes[character.charCodeAt(0)] ?? 0)
      if (!tree.next[at]) {
        tree.next[at] = tree.ends.length
        tree.ends.push([])
        tree.next.push(...Array.from({ length: this.#width }, () => 0))
      }
      state = tree.next[at] ?? 0
    }
    tree.ends[state]?.push(owner)
  }
}

/** Where a word fails, goes on with the longest end of it that another word begins with. */
function link(next: Int32Array, ends: number[][], width: number): void {
  const fails = new Int32Array(ends.length)
  const queue: number[] = []
  for (let one = 0; one < width; one += 1) if (next[one]) queue.push(next[one] ?? 0)
  for (const state of queue)
    for (let one = 0; one < width; one += 1) {
      const at = state * width + one
      const otherwise = next[(fails[state] ?? 0) * width + one] ?? 0
      const child = next[at] ?? 0
      if (!child) {
        next[at] = otherwise
        continue
      }
      fails[child] = otherwise
      const inherited = ends[otherwise] ?? []
      ends[child]?.push(...inherited.filter((owner) => !ends[child]?.includes(owner)))
      queue.push(child)
    }
}
