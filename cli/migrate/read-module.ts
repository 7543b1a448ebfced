import { parse } from '@babel/parser'
import { isTyped, pluginsFor } from '../scan/dialect'
import { isNode, type Node } from '../scan/syntax-node'
import { isPassedOn, type Known } from './passed-on'
import { moduleOf, readLaterHost, readStart, type Start } from './read-start'

/** A call of a function of the vendor's, and what it is called on: `persistence` of `mixpanel.persistence.save()`. */
export interface Call {
  readonly name: string
  readonly part?: string
}

/** A string literal that names a package, with its quotes, and a call of the vendor's interface. */
export interface Found {
  readonly specifiers: readonly {
    readonly name: string
    readonly from: number
    readonly to: number
  }[]
  readonly calls: readonly (Call & { readonly at: number })[]
  readonly names: Names
  /** Where the library is started, and with what. */
  readonly starts: readonly Start[]
  /** It has imports or exports. */
  readonly isModule: boolean
  /** Others get the library of it: what they call is not seen. */
  readonly isPassedOn: boolean
}

/** The literal in an import, a `require` and the like, if it names the vendor's library. */
type VendorsIn = (node: Node) => Node | undefined

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
  const calls: (Call & { at: number })[] = []
  const names = new Map(known)
  const starts: Start[] = []
  const isModule = tree?.sourceType === 'module'
  if (!tree) return { specifiers, calls, names, starts, isModule, isPassedOn: false }
  const vendorsIn: VendorsIn = (node) => {
    const source = specifierOf(node)
    return source && packages.includes(String(source.value)) ? source : undefined
  }
  const nameOf = (node: Node): Call | undefined => calledOn(node, names, vendorsIn)
  each(tree, (node) => {
    const source = vendorsIn(node)
    if (!source) return
    const { value, start, end } = source
    specifiers.push({ name: String(value), from: Number(start), to: Number(end) })
    for (const [local, name] of importedBy(node)) names.set(local, name)
  })
  each(tree, (node) => {
    const { type, moduleReference, id } = node
    // `import mixpanel = require(…)`
    if (type === 'TSImportEqualsDeclaration' && isNode(moduleReference) && isNode(id))
      if (vendorsIn(moduleReference)) names.set(firstNameOf(id), '')
    if (node.type !== 'VariableDeclarator' || !isNode(node.init) || !isNode(node.id)) return
    // `const { track } = require(…)`, `const { default: mixpanel } = await import(…)`
    if (vendorsIn(plain(node.init)))
      for (const [local, name] of boundBy(node.id)) names.set(local, name)
    else if (isInstance(node.init, names, nameOf)) names.set(firstNameOf(node.id), '')
  })
  each(tree, (node) => {
    const call = nameOf(node)
    if (call) calls.push({ ...call, at: Number(node.start) })
    if (!call || call.part) return
    const isStart = /^(?:init|load)$/.test(call.name)
    if (!isStart && call.name !== 'set_config') return
    const start = (isStart ? readStart : readLaterHost)(node, moduleOf(tree, text))
    if (start) starts.push(start)
  })
  const its: Known = {
    isSource: (node) => vendorsIn(node) !== undefined,
    isIts: (node) =>
      // `typeof mixpanel`
      node.type !== 'UnaryExpression' &&
      (names.has(String(plain(node).name)) ||
        vendorsIn(plain(node)) !== undefined ||
        isInstance(node, names, nameOf)),
  }
  const found = { specifiers, calls, names, starts, isModule }
  return { ...found, isPassedOn: isPassedOn(tree, its) }
}

function parsed(text: string, path: string): Node | undefined {
  try {
    return parse(text, {
      sourceType: 'unambiguous',
      allowReturnOutsideFunction: true,
      plugins: pluginsFor(path, isTyped(path)),
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
function isInstance(init: Node, names: Names, nameOf: (node: Node) => Call | undefined): boolean {
  const call = plain(init)
  if (!isNode(call.callee)) return false
  if (call.type === 'NewExpression') return names.has(String(call.callee.name))
  return /^(?:init|load|standalone|get_group)$/.test(nameOf(call)?.name ?? '')
}

/** `track` of `mixpanel.track()`, `set` of `mixpanel.people.set()` and of `mixpanel.get_group(…).set()`. */
function calledOn(node: Node, names: Names, vendorsIn: VendorsIn): Call | undefined {
  if (!/^(?:Optional)?CallExpression$/.test(node.type) || !isNode(node.callee)) return undefined
  let callee: Node = node.callee
  // A function that was imported by its name.
  if (callee.type === 'Identifier') {
    const imported = names.get(String(callee.name))
    return imported ? { name: imported } : undefined
  }
  const name = memberOf(callee)
  // What is chained to a promise is no function of the vendor's.
  if (name === undefined || /^(?:then|catch|finally)$/.test(name)) return undefined
  const part = isNode(callee.object) ? memberOf(callee.object) : undefined
  for (
    let next: unknown = callee;
    isNode(next);
    next = vendorsIn(next) ? undefined : (next.object ?? next.callee ?? next.expression)
  )
    callee = next
  if (!names.has(String(callee.name)) && !vendorsIn(callee)) return undefined
  return part === undefined || part === 'default' ? { name } : { name, part }
}

/** `b` of `a.b` and of `a['b']`. */
function memberOf({ type, property }: Node): string | undefined {
  if (!/MemberExpression$/.test(type) || !isNode(property)) return undefined
  return String(property.name ?? property.value)
}
