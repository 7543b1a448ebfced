export type Range = readonly [from: number, to: number]

/** What a block begins and ends with. Without an end it goes on to the end of the text, or it is none. */
export interface Block {
  readonly open: string
  readonly close: string
  readonly isOpenEnded?: boolean
}

/** All blocks of a text, in their order, outermost only. Linear, whatever is left open. */
export function blocksIn(text: string, kinds: readonly Block[]): Range[] {
  const all = kinds.flatMap((kind) => blocksOf(text, kind)).sort(([a], [b]) => a - b)
  let last = 0
  return all.filter(([from, to]) => {
    if (from < last) return false
    last = to
    return true
  })
}

function blocksOf(text: string, { open, close, isOpenEnded }: Block): Range[] {
  const ranges: Range[] = []
  let at = text.indexOf(open)
  while (at >= 0) {
    const end = text.indexOf(close, at + open.length)
    if (end < 0) {
      if (isOpenEnded) ranges.push([at, text.length])
      break
    }
    ranges.push([at, end + close.length])
    at = text.indexOf(open, end + close.length)
  }
  return ranges
}

export function isInside(at: number, ranges: readonly Range[]): boolean {
  return ranges.some(([from, to]) => from <= at && at < to)
}
