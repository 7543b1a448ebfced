import type { CodeText } from '../code-text'
import { partsOf, type Part } from '../joined-strings'
import { childrenOf, isNode, listOf, nameOf, type Node } from '../syntax-node'

/**
 * Strings of a module, each as a whole: what a template, a sum or a list puts together is one string, in which
 * `${…}` stands for what is only known at run time.
 */
export function wholeStrings(program: Node, code: string): CodeText[] {
  const found: CodeText[] = []
  const visit = (node: Node): void => {
    const pieces = piecesOf(node)
    const isString = pieces.some(({ text }) => text !== undefined)
    if (isString)
      found.push({ text: pieces.map((one) => written(one, code)).join(''), offset: node.start })
    // What is put in at run time may have strings of its own.
    const rest = isString
      ? pieces.flatMap((one) => (one.text === undefined ? one.node : []))
      : childrenOf(node)
    for (const one of rest) visit(one)
  }
  visit(program)
  return found
}

/** A piece; of what is put in at run time its expression, as one word. */
function written({ text, node }: Part, code: string): string {
  return text ?? `\${${code.slice(node.start, Number(node['end'])).replace(/[\s;{}]+/g, '')}}`
}

function piecesOf(node: Node): Part[] {
  return partsOf(node).flatMap((part) =>
    part.text === undefined ? (piecesOfList(part.node) ?? [part]) : [part],
  )
}

/** `[…].join(' ')`, or a list of directives, wherever that is joined. */
function piecesOfList(node: Node): Part[] | undefined {
  const joined = listJoined(node)
  const list = joined?.list ?? node
  if (list.type !== 'ArrayExpression') return undefined
  const elements = listOf(list['elements']).filter(isNode).map(piecesOf)
  const isOfDirectives = elements.filter(([first]) => isDirective(first?.text)).length > 1
  if (!joined && !isOfDirectives) return undefined
  const between: Part = { node, text: joined?.separator ?? '; ', offset: node.start }
  return elements.flatMap((pieces, index) => (index ? [between, ...pieces] : pieces))
}

function listJoined(call: Node): { readonly list: Node; readonly separator: string } | undefined {
  const { callee } = call as { readonly callee?: unknown }
  if (!isNode(callee) || !isNode(callee['property']) || !isNode(callee['object'])) return undefined
  const [separator] = listOf(call['arguments'])
  if (nameOf(callee['property']) !== 'join' || !isNode(separator)) return undefined
  return { list: callee['object'], separator: nameOf(separator) }
}

/** One, and not a policy of several. */
function isDirective(text = ''): boolean {
  return /^\s*[a-z-]+-(?:src|uri|action|ancestors|elem|attr)\s/i.test(text) && !/;\s*\S/.test(text)
}
