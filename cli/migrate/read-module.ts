import { parse, type ParserPlugin } from '@babel/parser'
import { isNode, type Node } from '../scan/syntax-node'
import { moduleOf, readStart, type Start } from './read-start'

/** A string literal that names a package, with its quotes, and a call of the vendor's interface. */
export interface Found {
  readonly specifiers: readonly {
    readonly name: string
    readonly from: number
    readonly to: number
  }[]
  readonly calls: readonly { readonly name: string; readonly at: number }[]
  readonly names: Names
  /** Where the library is started, and with what. */
  readonly starts: readonly Start[]
}

/** What a module calls the vendor's interface, or one of its functions: the vendor's name of it. */
export type Names = ReadonlyMap<string, string>

/**
 * Reads imports of some packages, and what is called on them; nothing of what cannot be parsed.
 *
 * @param known names out of the other scripts of a component or a page
 */
export function readModule(
  { text, path }: { readonly text: string; readonly path: string },
  packages: readonly string[],
  known: Names = new Map(),
): Found {
  const tree = parsed(text, path)
  const specifiers: { name: string; from: number; to: number }[] = []
  const calls: { name: string; at: number }[] = []
  const names = new Map(known)
  const starts: Start[] = []
  if (!tree) return { specifiers, calls, names, starts }
  const vendorsIn = (node: Node): Node | undefined => {
    const source = specifierOf(node)
    return source && packages.includes(String(source.value)) ? source : undefined
  }
  each(tree, (node) => {
    const source = vendorsIn(node)
    if (!source) return
    const { value, start, end } = source
    specifiers.push({ name: String(value), from: Number(start), to: Number(end) })
    for (const [local, name] of importedBy(node)) names.set(local, name)
  })
  each(tree, (node) => {
    if (node.type !== 'VariableDeclarator' || !isNode(node.init) || !isNode(node.id)) return
    // `const { track } = require(…)`, `const { default: mixpanel } = await import(…)`
    if (vendorsIn(plain(node.init)))
      for (const [local, name] of boundBy(node.id)) names.set(local, name)
    else if (isInstance(node.init, names)) names.set(firstNameOf(node.id), '')
  })
  each(tree, (node) => {
    const name = calledOn(node, names)
    if (name) calls.push({ name, at: Number(node.start) })
    if (name === 'init' || name === 'load') starts.push(readStart(node, moduleOf(tree, text)))
  })
  return { specifiers, calls, names, starts }
}

function parsed(text: string, path: string): Node | undefined {
  const isTyped = !/\.[cm]?jsx?$/.test(path)
  const jsx: ParserPlugin[] = /\.[cm]?ts$/.test(path) ? [] : ['jsx']
  try {
    return parse(text, {
      sourceType: 'unambiguous',
      allowReturnOutsideFunction: true,
      plugins: [
        isTyped ? 'typescript' : 'flow',
        ...jsx,
        'decorators-legacy',
        'decoratorAutoAccessors',
      ],
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
  // `typeof import(…)`, and `import mixpanel = require(…)`
  if (node.type === 'TSImportType') return literal(node.argument)
  if (node.type === 'TSExternalModuleReference') return literal(node.expression)
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

type Binding = readonly [local: string, name: string]

/** Names that an import declares; the whole interface is called ''. */
function importedBy(node: Node): readonly Binding[] {
  if (node.type !== 'ImportDeclaration') return []
  return (node.specifiers as unknown[]).flatMap((one): Binding[] => {
    if (!isNode(one) || !isNode(one.local)) return []
    const name = isNode(one.imported) ? String(one.imported.name ?? one.imported.value) : ''
    return [[String(one.local.name), name === 'default' ? '' : name]]
  })
}

/** Names that a declaration takes out of a module: all of it, or its members. */
function boundBy(id: Node): readonly Binding[] {
  if (id.type !== 'ObjectPattern') return [[firstNameOf(id), '']]
  return (id.properties as unknown[]).flatMap((one): Binding[] => {
    if (!isNode(one) || !isNode(one.key) || !isNode(one.value)) return []
    const name = String(one.key.name ?? one.key.value)
    return [[firstNameOf(one.value), name === 'default' ? '' : name]]
  })
}

/** `a` of `a`, and of `[a, b]`. */
function firstNameOf(id: Node): string {
  const [first] = id.type === 'ArrayPattern' ? (id.elements as unknown[]) : [id]
  return isNode(first) ? String(first.name) : ''
}

/** Without `await`, `as any`, `!`, `.default` and parentheses. */
function plain(node: Node): Node {
  const isDefault = isNode(node.property) && node.property.name === 'default'
  const inner = node.expression ?? node.argument ?? (isDefault ? node.object : undefined)
  return isNode(inner) ? plain(inner) : node
}

/** What makes another instance: `mixpanel.init(…)`, `AnalyticsBrowser.load(…)`, `new AnalyticsBrowser()`. */
function isInstance(init: Node, names: Names): boolean {
  const call = plain(init)
  if (!isNode(call.callee)) return false
  if (call.type === 'NewExpression') return names.has(String(call.callee.name))
  return /^(?:init|load|standalone|get_group)$/.test(calledOn(call, names) ?? '')
}

/** `track` of `mixpanel.track()`, `set` of `mixpanel.people.set()` and of `mixpanel.get_group(…).set()`. */
function calledOn(node: Node, names: Names): string | undefined {
  if (!/^(?:Optional)?CallExpression$/.test(node.type) || !isNode(node.callee)) return undefined
  let callee: Node = node.callee
  // A function that was imported by its name.
  if (callee.type === 'Identifier') return names.get(String(callee.name)) || undefined
  if (!/MemberExpression$/.test(callee.type) || !isNode(callee.property)) return undefined
  const name = String(callee.property.name ?? callee.property.value)
  // What is chained to a promise is no function of the vendor's.
  if (/^(?:then|catch|finally)$/.test(name)) return undefined
  for (
    let next: unknown = callee;
    isNode(next);
    next = next.object ?? next.callee ?? next.expression
  )
    callee = next
  return names.has(String(callee.name)) ? name : undefined
}
