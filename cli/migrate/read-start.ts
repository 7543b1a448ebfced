import { boundIn } from '../scan/bound-names'
import { isNode, listOf, type Node } from '../scan/syntax-node'
import { isCalled, isObject, propertyOf } from './properties'
import { segmentsHost } from './segment-host'

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
  /** It names a host, or may: its options are read only as far as the module shows them. */
  readonly mayNameHost: boolean
  /** It configures what was started elsewhere: `set_config({ api_host })`. */
  readonly isLater?: true
}

/** What a call that starts the library is given: `init(token, { api_host })`, `load({ writeKey })`. */
export function readStart(call: Node, module: Module): Start {
  const [first, second] = listOf(call['arguments'])
  const here = { ...module, hidden: hiddenAt(call, module.program) }
  const isSegment = isObject(first)
  const token = codeOf(isSegment ? propertyOf(first, 'writeKey') : first, here)
  const host = isSegment ? segmentsHost(call, module.text) : hostFor(second, here)
  const code = isNode(host) ? codeOf(host, here) : urlOf(host)
  return {
    ...{ at: call.start, mayNameHost: host !== 'none' },
    ...(token && { token }),
    ...(code && { host: code }),
  }
}

function urlOf(host: ReturnType<typeof segmentsHost>): Code | undefined {
  return typeof host === 'string' ? undefined : { text: `'${host.url}'`, imports: [] }
}

/** What `set_config` is given, if that may name a host. */
export function readLaterHost(call: Node, module: Module): Start | undefined {
  const [options] = listOf(call['arguments'])
  const here = { ...module, hidden: hiddenAt(call, module.program) }
  return hostFor(options, here) === 'none'
    ? undefined
    : { at: call.start, mayNameHost: true, isLater: true }
}

/** The host that options name, where they name one for all requests. */
function hostFor(options: unknown, here: Here): Node | 'none' | 'unknown' {
  return isByKind(options, here) ? 'unknown' : hostIn(options, here)
}

/** Whether options name a host or a path for each kind of request: the adapter takes one host, and its paths are given. */
function isByKind(options: unknown, here: Here): boolean {
  if (!isNode(options)) return false
  const constant = constantBehind(options, here)
  if (constant) return isByKind(...constant)
  if (/^TS\w+Expression$/.test(options.type)) return isByKind(options['expression'], here)
  return listOf(options['properties'])
    .filter(isNode)
    .some((one) =>
      one.type === 'SpreadElement'
        ? isByKind(one['argument'], here)
        : isCalled(one, 'api_hosts') || isCalled(one, 'api_routes'),
    )
}

/** The host that options name, as far as their module shows them. */
function hostIn(options: unknown, here: Here): Node | 'none' | 'unknown' {
  if (!isNode(options) || options.type === 'NullLiteral') return 'none'
  const constant = constantBehind(options, here)
  if (constant) return hostIn(...constant)
  if (options.type === 'Identifier') return options['name'] === 'undefined' ? 'none' : 'unknown'
  if (/^TS\w+Expression$/.test(options.type)) return hostIn(options['expression'], here)
  // `options.api_host = …`
  const isLater = /\bapi_(?:hosts?|routes)['"]?\]?\s*=[^=]/.test(here.text)
  if (!isObject(options) || isLater) return 'unknown'
  // The last one counts.
  for (const one of listOf(options['properties']).filter(isNode).reverse())
    if (one.type === 'SpreadElement') {
      const inner = hostIn(one['argument'], here)
      if (inner !== 'none') return inner
    } else if (one['computed'] === true) return 'unknown'
    else if (isCalled(one, 'api_host')) return isNode(one['value']) ? one['value'] : 'unknown'

  return 'none'
}

/** A module's text and what its names stand for. */
export interface Module {
  readonly text: string
  readonly program: Node
  /** All that it declares, in whatever scope. */
  readonly bound: ReadonlySet<string>
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
  return { text, program, bound: boundIn(program), imports, constants }
}

/** Names that may mean something else at a call than at the module's top, because what is around it declares them. */
function hiddenAt({ start }: Node, program: Node): ReadonlySet<string> {
  const around = listOf(program['body'])
    .filter(isNode)
    .find((node) => node.start <= start && start < Number(node['end']))
  return around ? boundIn(around) : new Set()
}

/** A module, as it is seen from one of its places. */
interface Here extends Module {
  readonly hidden: ReadonlySet<string>
}

function nameIn(specifier: Node): string {
  if (specifier.type === 'ImportNamespaceSpecifier') return '*'
  const { imported } = specifier
  return isNode(imported) ? String(imported['name'] ?? imported['value']) : 'default'
}

/** What a constant at the module's top is set to, and the module as it is seen from there. */
function constantBehind(node: Node, here: Here): [Node, Here] | undefined {
  if (node.type !== 'Identifier') return undefined
  const name = String(node['name'])
  const value = here.hidden.has(name) ? undefined : here.constants.get(name)
  return value && [value, { ...here, constants: new Map(), hidden: new Set() }]
}

/** Names that mean the same in every module. */
const everywhere = new Set(['process', 'window', 'globalThis', 'undefined'])

/** What may be in an expression that means the same elsewhere: no call, and nothing that changes. */
const parts =
  /^(?:(?:String|Boolean|Null|Template)Literal|TemplateElement|(?:Optional)?MemberExpression|MetaProperty|(?:Logical|Conditional|Binary|Parenthesized)Expression|TS(?:NonNull|As|Satisfies)Expression|TS\w*Keyword)$/

function codeOf(node: unknown, here: Here): Code | undefined {
  if (!isNode(node)) return undefined
  const constant = constantBehind(node, here)
  if (constant) return codeOf(...constant)
  const imports = importsOf(node, here)
  return imports && { text: here.text.slice(node.start, Number(node['end'])), imports }
}

/** What an expression needs; `undefined` if it means something else in another file, or nothing. */
function importsOf(node: Node, here: Here): Imported[] | undefined {
  if (node.type === 'Identifier') {
    const name = String(node['name'])
    const imported = here.hidden.has(name) ? undefined : here.imports.get(name)
    if (imported) return [imported]
    return everywhere.has(name) && !here.bound.has(name) ? [] : undefined
  }
  if (!parts.test(node.type)) return undefined
  if (node.type === 'MetaProperty') return []
  const isPlain = /MemberExpression$/.test(node.type) && node['computed'] !== true
  const children = Object.entries(node).flatMap(([key, value]) =>
    key === 'loc' || (isPlain && key === 'property') ? [] : [value].flat().filter(isNode),
  )
  const found = children.map((child) => importsOf(child, here))
  return found.includes(undefined) ? undefined : found.flatMap((one) => one ?? [])
}
