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
  let span: Span = readSpan(tokens.values())
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

function readSpan(
  tokens: IterableIterator<RegExpMatchArray>,
  first: RegExpMatchArray | undefined = tokens.next().value as RegExpMatchArray | undefined,
): Span {
  const members: Span['members'] = new Map()
  const [start, opening] = [first?.index ?? 0, first?.[0] ?? '']
  if (opening !== '{' && opening !== '[') return { start, end: start + opening.length, members }
  let key: RegExpMatchArray | undefined
  for (const token of tokens) {
    if (token[0] === '}' || token[0] === ']') return { start, end: (token.index ?? 0) + 1, members }
    if (token[0] === ',') key = undefined
    else if (token[0] === ':') {
      if (key)
        members.set(JSON.parse(key[0]) as string, { ...readSpan(tokens), key: key.index ?? 0 })
    } else if (opening === '[') readSpan(tokens, token)
    else key = token
  }
  throw new SyntaxError('not JSON')
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
