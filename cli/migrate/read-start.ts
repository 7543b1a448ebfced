import { isNode, listOf, type Node } from '../scan/syntax-node'

/** Code that means the same in another file, with what that has to import. */
export interface Code {
  readonly text: string
  readonly imports: readonly Imported[]
}

export interface Imported {
  readonly local: string
  /** `default`, `*` for all of the module, or a name. */
  readonly name: string
  readonly module: string
}

/** What a module starts the vendor's library with, each only where it means the same elsewhere. */
export interface Start {
  readonly at: number
  readonly token?: Code
  readonly host?: Code
  /** It names a host, in whatever way. */
  readonly hasHost: boolean
}

/** What a call that starts the library is given: `init(token, { api_host })`, `load({ writeKey })`. */
export function readStart(call: Node, module: Module): Start {
  const [first, second] = listOf(call['arguments'])
  const token = isObject(first) ? propertyOf(first, 'writeKey') : first
  const host = propertyOf(second, 'api_host')
  const [tokenCode, hostCode] = [token, host].map((node) => codeOf(node, module))
  return {
    ...{ at: call.start, hasHost: host !== undefined },
    ...(tokenCode && { token: tokenCode }),
    ...(hostCode && { host: hostCode }),
  }
}

/** A module's text and what its names stand for. */
export interface Module {
  readonly text: string
  readonly imports: ReadonlyMap<string, Imported>
  /** What constants at the module's top are set to. */
  readonly constants: ReadonlyMap<string, Node>
}

export function moduleOf(program: Node, text: string): Module {
  const imports = new Map<string, Imported>()
  const constants = new Map<string, Node>()
  for (const statement of listOf(program['body'])) {
    if (!isNode(statement)) continue
    const declaration = isNode(statement['declaration']) ? statement['declaration'] : statement
    if (declaration['kind'] === 'const')
      for (const one of listOf(declaration['declarations']))
        if (isNode(one) && isNode(one['id']) && isNode(one['init']))
          constants.set(String(one['id']['name']), one['init'])
    if (statement.type !== 'ImportDeclaration' || !isNode(statement['source'])) continue
    for (const one of listOf(statement['specifiers']))
      if (isNode(one) && isNode(one['local'])) {
        const local = String(one['local']['name'])
        imports.set(local, {
          local,
          name: nameIn(one),
          module: String(statement['source']['value']),
        })
      }
  }
  return { text, imports, constants }
}

function nameIn(specifier: Node): string {
  if (specifier.type === 'ImportNamespaceSpecifier') return '*'
  const { imported } = specifier
  return isNode(imported) ? String(imported['name'] ?? imported['value']) : 'default'
}

function isObject(value: unknown): value is Node {
  return isNode(value) && value.type === 'ObjectExpression'
}

function propertyOf(object: unknown, name: string): unknown {
  if (!isObject(object)) return undefined
  const found = listOf(object['properties'])
    .filter(isNode)
    .find(({ key }) => isNode(key) && (key['name'] ?? key['value']) === name)
  return found?.['value']
}

/** Names that mean the same in every module. */
const everywhere = new Set(['process', 'window', 'globalThis', 'undefined'])

/** What may be in an expression that means the same elsewhere: no call, and nothing that changes. */
const parts =
  /^(?:(?:String|Boolean|Null|Template)Literal|TemplateElement|(?:Optional)?MemberExpression|MetaProperty|(?:Logical|Conditional|Binary|Parenthesized)Expression|TS(?:NonNull|As|Satisfies)Expression|TS\w*Keyword)$/

function codeOf(node: unknown, module: Module): Code | undefined {
  if (!isNode(node)) return undefined
  const constant = node.type === 'Identifier' && module.constants.get(String(node['name']))
  if (constant) return codeOf(constant, { ...module, constants: new Map() })
  const imports = importsOf(node, module)
  return imports && { text: module.text.slice(node.start, Number(node['end'])), imports }
}

/** What an expression needs; `undefined` if it means something else in another file, or nothing. */
function importsOf(node: Node, module: Module): Imported[] | undefined {
  if (node.type === 'Identifier') {
    const name = String(node['name'])
    const imported = module.imports.get(name)
    return imported ? [imported] : everywhere.has(name) ? [] : undefined
  }
  if (!parts.test(node.type)) return undefined
  if (node.type === 'MetaProperty') return []
  const isPlain = /MemberExpression$/.test(node.type) && node['computed'] !== true
  const children = Object.entries(node).flatMap(([key, value]) =>
    key === 'loc' || (isPlain && key === 'property') ? [] : [value].flat().filter(isNode),
  )
  const found = children.map((child) => importsOf(child, module))
  return found.includes(undefined) ? undefined : found.flatMap((one) => one ?? [])
}
