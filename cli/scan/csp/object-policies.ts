import { kindOf } from '../file-kind'
import { parseScript } from '../parse-script'
import { SourceText } from '../source-text'
import { childrenOf, isNode, nameOf, type Node } from '../syntax-node'

const name = /\b(?:default|script|connect)-?src\b/i

/** Where a module has directives in an object, as Helmet's and SvelteKit's are: `{ connectSrc: ['…'] }`. */
export function objectPolicies(path: string, text: string): string[] {
  if (kindOf(path) !== 'script' || !name.test(text)) return []
  const script = parseScript(text, path)
  const source = new SourceText(text)
  const places: string[] = []
  const visit = (node: Node): void => {
    const children = childrenOf(node)
    if (node.type === 'ObjectExpression' && children.some(isDirective))
      places.push(`${path}:${source.lineAt(node.start)}`)
    for (const child of children) visit(child)
  }
  if (script) visit(script.program)
  return [...new Set(places)]
}

/** A list of sources under a directive's name; what is a string there is something else, such as an address. */
function isDirective({ key, value }: Node): boolean {
  return (
    isNode(key) &&
    /^(?:default|script|connect)-?src$/i.test(nameOf(key)) &&
    isNode(value) &&
    value.type === 'ArrayExpression'
  )
}
