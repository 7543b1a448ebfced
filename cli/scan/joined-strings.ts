import type { CodeText } from './code-text'
import { isNode, listOf, nameOf, type Node } from './syntax-node'

/** A string of a sum or a template; without a text what is only known at run time. */
export interface Part {
  readonly node: Node
  readonly text?: string
  readonly offset: number
}

/**
 * Words that are put together of several parts, with `*` for what is only known at run time:
 * `'https://api-' + region + '.mixpanel.com'` has `https://api-*.mixpanel.com`.
 */
export function joinedIn(node: Node, parent: Node | undefined): CodeText[] {
  // Of a sum, the whole.
  if (node.type === 'BinaryExpression' && parent?.type === 'BinaryExpression') return []
  if (node.type !== 'BinaryExpression' && node.type !== 'TemplateLiteral') return []
  const parts = partsOf(node)
  return parts.length > 1 ? wordsAcross(parts) : []
}

/** What a sum or a template is put together of, in its order; of anything else, itself. */
export function partsOf(node: Node): Part[] {
  if (node.type === 'StringLiteral') return [{ node, text: nameOf(node), offset: node.start + 1 }]
  if (node.type === 'TemplateElement')
    return [{ node, text: String((node['value'] as { raw: string }).raw), offset: node.start }]
  if (node.type === 'TemplateLiteral')
    return [...listOf(node['quasis']), ...listOf(node['expressions'])]
      .filter(isNode)
      .sort((a, b) => a.start - b.start)
      .flatMap(partsOf)
  if (node.type === 'BinaryExpression' && node['operator'] === '+')
    return [node['left'], node['right']].filter(isNode).flatMap(partsOf)
  return [{ node, offset: node.start }]
}

const gap = /[\s"'`<>()]+/

/** Words that begin in one part and end in another. */
function wordsAcross(parts: readonly Part[]): CodeText[] {
  const words: CodeText[] = []
  let [word, offset, pieces] = ['', -1, 0]
  const end = (): void => {
    if (pieces > 1 && offset >= 0 && word.includes('.')) words.push({ text: word, offset })
  }
  for (const part of parts) {
    pieces += 1
    if (part.text === undefined) {
      word = word.replace(/\**$/, '*')
      continue
    }
    const [first = '', ...rest] = part.text.split(gap)
    word += first
    if (first && offset < 0) offset = part.offset
    const last = rest.at(-1)
    if (last === undefined) continue
    end()
    ;[word, offset, pieces] = [last, last ? part.offset + part.text.length - last.length : -1, 1]
  }
  end()
  return words
}
