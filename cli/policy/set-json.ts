/** Where a value is in the text, and its members if it is an object. */
interface Span {
  readonly start: number
  readonly end: number
  readonly members: Map<string, Span & { readonly key: number }>
}

interface Member {
  readonly name: string
  readonly value: unknown
}

/**
 * Sets one value in a JSON text and leaves every other character as it is. A member that is missing
 * is added after the last one; its parent must be there.
 *
 * @param text valid JSON, an object
 */
export function setJson(text: string, path: readonly string[], value: unknown): string {
  const tokens = [...text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g)]
  let span: Span = readSpan(tokens)
  let parent = span
  for (const [depth, name] of path.entries()) {
    parent = span
    const member = parent.members.get(name)
    if (member) span = member
    else if (depth === path.length - 1) return add(text, parent, { name, value })
    else throw new RangeError(`nothing is at ${path.slice(0, depth + 1).join('.')}`)
  }
  return splice(text, span, format(text, span, value))
}

/** What was read of a text up to here, in an object or an array that is not closed yet. */
interface Container {
  readonly start: number
  readonly isObject: boolean
  readonly members: Map<string, Span & { readonly key: number }>
  /** Of an object: the key whose value is next. */
  key: RegExpMatchArray | undefined
}

/** Without recursion, for a text may be nested deeper than the stack. */
function readSpan(tokens: Iterable<RegExpMatchArray>): Span {
  const open: Container[] = []
  for (const token of tokens) {
    const [mark] = token
    const start = token.index ?? 0
    if (mark === '{' || mark === '[')
      open.push({ start, isObject: mark === '{', members: new Map(), key: undefined })
    else if (mark === '}' || mark === ']') {
      const { start: first = 0, members = new Map() } = open.pop() ?? {}
      const span = { start: first, end: start + 1, members }
      if (!open.length) return span
      addValue(open.at(-1), span)
    } else if (mark !== ',' && mark !== ':') addWord(open.at(-1), token)
  }
  throw new SyntaxError('not JSON')
}

/** A key, or a value that is neither an object nor an array. */
function addWord(container: Container | undefined, token: RegExpMatchArray): void {
  const start = token.index ?? 0
  if (container?.isObject && !container.key) container.key = token
  else addValue(container, { start, end: start + token[0].length, members: new Map() })
}

function addValue(container: Container | undefined, span: Span): void {
  if (!container?.key) return
  container.members.set(JSON.parse(container.key[0]) as string, {
    ...span,
    key: container.key.index ?? 0,
  })
  container.key = undefined
}

function add(text: string, parent: Span, { name, value }: Member): string {
  const last = [...parent.members.values()].sort((one, other) => one.key - other.key).at(-1)
  if (!last) return splice(text, parent, format(text, parent, { [name]: value }))
  // As far from the last one as that is from what is before it.
  const gap = /\s*$/.exec(text.slice(0, last.key))?.[0] ?? ''
  const colon = isSpaced(text) ? ': ' : ':'
  const member = `,${gap}${JSON.stringify(name)}${colon}${format(text, last, value)}`
  return splice(text, { start: last.end, end: last.end }, member)
}

function splice(text: string, { start, end }: Pick<Span, 'start' | 'end'>, by: string): string {
  return text.slice(0, start) + by + text.slice(end)
}

/** A value in the manner of the text: what had several lines has them again. */
function format(text: string, { start, end }: Span, value: unknown): string {
  if (text.slice(start, end).includes('\n')) {
    const unit = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  '
    const indent = /(?:^|\n)([ \t]*)[^\n]*$/.exec(text.slice(0, start))?.[1] ?? ''
    return JSON.stringify(value, null, unit).replaceAll('\n', `\n${indent}`)
  }
  return isSpaced(text) ? inline(value) : JSON.stringify(value)
}

function inline(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return JSON.stringify(value)
  const members = Object.entries(value).map(
    ([name, member]) => `${JSON.stringify(name)}: ${inline(member)}`,
  )
  return members.length ? `{ ${members.join(', ')} }` : '{}'
}

function isSpaced(text: string): boolean {
  return /":\s/.test(text)
}
