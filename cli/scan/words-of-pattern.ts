/** No more words are made of one alternative. */
const MAX_WORDS = 64

/**
 * Words of which every text has one that an expression matches, lower case; `undefined` if it may match a
 * text without any of two characters. Of each alternative, the longest run of plain characters, in which
 * small classes, simple groups and `?` are written out.
 */
export function wordsOfPattern(source: string): readonly string[] | undefined {
  const words: string[] = []
  for (const alternative of splitAt(source, '|')) {
    const best = runsOf(alternative).sort((a, b) => shortest(b) - shortest(a))[0]
    if (!best || shortest(best) < 2) return undefined
    words.push(...best)
  }
  return [...new Set(words.map((word) => word.toLowerCase()))]
}

function shortest(words: readonly string[]): number {
  return Math.min(...words.map(({ length }) => length))
}

/** Parts between characters that are in no group and no class. */
function splitAt(source: string, separator: string): string[] {
  const parts = ['']
  let depth = 0
  for (const [piece] of source.matchAll(/\\.|\[(?:\\.|[^\]])*\]|./gs)) {
    if (piece === '(') depth += 1
    if (piece === ')') depth -= 1
    if (piece === separator && depth === 0) parts.push('')
    else parts.push((parts.pop() ?? '') + piece)
  }
  return parts
}

/** Runs of what can be written out, each as all words that it stands for. */
function runsOf(alternative: string): string[][] {
  const runs: string[][] = [['']]
  for (const { what, quantifier } of piecesOf(alternative)) {
    if (/^\\[bB]$|^\(\?(?:[!=]|<[!=])/.test(what)) continue
    const options = optionsOf(what)
    const last = runs.at(-1) ?? ['']
    const isRepeated = /^[*+{]/.test(quantifier)
    const all = quantifier === '?' ? [...(options ?? []), ''] : options
    if (!options || !all || quantifier === '*' || last.length * all.length > MAX_WORDS) {
      runs.push([''])
      continue
    }
    const longer = last.flatMap((word) => all.map((option) => word + option))
    if (!/^\{0/.test(quantifier)) runs[runs.length - 1] = longer
    if (isRepeated) runs.push([''])
  }
  return runs
}

interface Piece {
  readonly what: string
  readonly quantifier: string
}

function piecesOf(alternative: string): Piece[] {
  const pieces: Piece[] = []
  let rest = alternative
  while (rest) {
    const what = rest.startsWith('(')
      ? groupOf(rest)
      : (/^(?:\\.|\[(?:\\.|[^\]])*\]|.)/s.exec(rest)?.[0] ?? rest)
    rest = rest.slice(what.length)
    const quantifier = /^(?:[?*+]|\{\d+(?:,\d*)?\})/.exec(rest)?.[0] ?? ''
    rest = rest.slice(quantifier.length).replace(/^\?/, quantifier ? '' : '?')
    pieces.push({ what, quantifier })
  }
  return pieces
}

function groupOf(text: string): string {
  let depth = 0
  let length = 0
  for (const [piece] of text.matchAll(/\\.|\[(?:\\.|[^\]])*\]|./gs)) {
    length += piece.length
    if (piece === '(') depth += 1
    if (piece === ')') depth -= 1
    if (depth === 0) break
  }
  return text.slice(0, length)
}

/** What a piece may be, if that is few; `undefined` if it is much. */
function optionsOf(what: string): string[] | undefined {
  if (what.startsWith('(?:')) {
    const parts = splitAt(what.slice(3, -1), '|').map((part) => runsOf(part))
    // Only what is one run from its beginning to its end can be written out in place.
    return parts.every(({ length }) => length === 1)
      ? parts.flatMap(([run]) => run ?? [])
      : undefined
  }
  if (/^\[[^\\^-]{1,3}\]$/.test(what) || /^\[-[^\\^-]{0,2}\]$|^\[[^\\^-]{1,2}-\]$/.test(what))
    return what.slice(1, -1).split('')
  if (/^\\[^\w]$/.test(what)) return [what.slice(1)]
  return /^[^\\[\](){}.*+?^$|]$/.test(what) ? [what] : undefined
}
