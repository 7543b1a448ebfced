import { parse, type ParserPlugin } from '@babel/parser'
import { isNode, type Node } from '../scan/syntax-node'

/** A string literal that names a package, with its quotes, and a call of the vendor's interface. */
export interface Found {
  readonly specifiers: readonly {
    readonly name: string
    readonly from: number
    readonly to: number
  }[]
  readonly calls: readonly { readonly name: string; readonly at: number }[]
}

/** Reads imports of some packages, and what is called on them; nothing of what cannot be parsed. */
export function readModule(text: string, path: string, packages: readonly string[]): Found {
  const tree = parsed(text, path)
  const specifiers: { name: string; from: number; to: number }[] = []
  const calls: { name: string; at: number }[] = []
  if (!tree) return { specifiers, calls }
  const names = new Set<string>()
  each(tree, (node) => {
    const literal = specifierOf(node)
    if (!literal || !packages.includes(String(literal.value))) return
    specifiers.push({
      name: String(literal.value),
      from: Number(literal.start),
      to: Number(literal.end),
    })
    for (const local of localsOf(node)) names.add(local)
  })
  each(tree, (node) => {
    // `const mixpanel = require('mixpanel-browser')`
    if (node.type !== 'VariableDeclarator' || !isNode(node.init) || !isNode(node.id)) return
    const literal = specifierOf(node.init)
    if (literal && packages.includes(String(literal.value))) names.add(String(node.id.name))
  })
  each(tree, (node) => {
    const name = calledOn(node, names)
    if (name) calls.push({ name, at: Number(node.start) })
  })
  return { specifiers, calls }
}

function parsed(text: string, path: string): Node | undefined {
  const isTyped = !/\.[cm]?jsx?$/.test(path)
  const jsx: ParserPlugin[] = /\.[cm]?ts$/.test(path) ? [] : ['jsx']
  try {
    return parse(text, {
      sourceType: 'unambiguous',
      allowReturnOutsideFunction: true,
      plugins: [isTyped ? 'typescript' : 'flow', ...jsx, 'decorators-legacy'],
    }).program as unknown as Node
  } catch {
    // Not certain, so not touched.
    return undefined
  }
}

function each(node: Node, visit: (node: Node) => void): void {
  visit(node)
  for (const value of Object.values(node))
    for (const one of [value].flat()) if (isNode(one)) each(one, visit)
}

/** The literal of `import`, `export … from`, `import()`, `require()`, and of the mocks of test runners. */
function specifierOf(node: Node): Node | undefined {
  if (/^(?:Import|Export(?:Named|All))Declaration$/.test(node.type)) return literal(node.source)
  if (node.type === 'ImportExpression') return literal(node.source)
  if (node.type !== 'CallExpression' || !isNode(node.callee)) return undefined
  const { callee } = node
  const [first] = node.arguments as unknown[]
  if (callee.type === 'Import' || callee.name === 'require') return literal(first)
  const isMock =
    callee.type === 'MemberExpression' &&
    isNode(callee.object) &&
    /^(?:jest|vi)$/.test(String(callee.object.name))
  return isMock ? literal(first) : undefined
}

function literal(value: unknown): Node | undefined {
  return isNode(value) && value.type === 'StringLiteral' ? value : undefined
}

function localsOf(node: Node): readonly string[] {
  if (node.type !== 'ImportDeclaration') return []
  return (node.specifiers as unknown[]).flatMap((one) =>
    isNode(one) && isNode(one.local) ? [String(one.local.name)] : [],
  )
}

/** `track` of `mixpanel.track()`, `set` of `mixpanel.people.set()` and of `mixpanel.get_group(…).set()`. */
function calledOn(node: Node, names: ReadonlySet<string>): string | undefined {
  if (node.type !== 'CallExpression' || !isNode(node.callee)) return undefined
  let callee: Node = node.callee
  if (!/MemberExpression$/.test(callee.type) || !isNode(callee.property)) return undefined
  const name = String(callee.property.name ?? callee.property.value)
  // What is chained to a promise is no function of the vendor's.
  if (/^(?:then|catch|finally)$/.test(name)) return undefined
  for (let next: unknown = callee; isNode(next); next = next.object ?? next.callee) callee = next
  return names.has(String(callee.name)) ? name : undefined
}
