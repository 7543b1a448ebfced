import { bind } from './bound-names'
import type { CodeText } from './code-text'
import { isUpper, isVariable, isVariableOf, variableIn } from './environment'
import { joinedIn } from './joined-strings'
import { parseScript } from './parse-script'
import { roleOf } from './role-of-string'
import { childrenOf, isNode, listOf, nameOf, type Node } from './syntax-node'

/** What is of interest in a module, with offsets into its text. */
export interface Script {
  readonly imports: readonly Import[]
  readonly strings: readonly CodeText[]
  readonly comments: readonly CodeText[]
  /** Reads of environment variables, and keys of schemas of them. */
  readonly variables: readonly CodeText[]
  /** Uses of globals: `window.mixpanel`, or a name that the module does not bind. */
  readonly globals: readonly CodeText[]
  /** Names in the code that are neither bound to an import nor a global. */
  readonly names: readonly CodeText[]
}

export interface Import extends CodeText {
  /** The test runner puts something else in its place. */
  readonly isMock?: boolean
  /** `import type …`, `/// <reference types="…" />`: nothing of it is in what is built. */
  readonly isReference?: boolean
}

/** Whether a module has `export … from` of what it imports by a name. */
export function isReExported(text: string, specifier: string): boolean {
  const quoted = specifier.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`\\bexport\\b[^;'"]*\\bfrom\\s*['"]${quoted}['"]`).test(text)
}

/** What of a module is of interest; `undefined` where it is none. */
export function readScript(text: string, path: string): Script | undefined {
  const tree = parseScript(text, path)
  return tree && collect(tree.program, tree.comments)
}

function collect(program: Node, comments: readonly { value: string; start?: number }[]): Script {
  const bound = new Set<string>()
  const script = {
    imports: [] as Import[],
    strings: [] as CodeText[],
    variables: [] as CodeText[],
    globals: [] as CodeText[],
    names: [] as CodeText[],
    uses: [] as CodeText[],
  }
  walk(program, [], (node, above) => {
    // Whatever the scope: a global is a name that nobody declares.
    if (!isAmbient([node, ...above])) bind(node, bound)
    importOf(node, script.imports)
    visitText(node, above, script)
    visitName(node, above, script)
  })
  for (const name of script.uses) (bound.has(name.text) ? script.names : script.globals).push(name)
  const { imports, strings, variables, globals, names } = script
  imports.push(...comments.flatMap(referenceIn))
  return {
    ...{ imports, strings, variables, globals, names },
    comments: comments.map(({ value, start = 0 }) => ({ text: value, offset: start + 2 })),
  }
}

/** `/// <reference types="mixpanel-browser" />` */
function referenceIn({ value, start = 0 }: { value: string; start?: number }): Import[] {
  const text = /^\/\s*<reference\s+types=["']([^"']+)["']/.exec(value)?.[1]
  return text === undefined ? [] : [{ text, offset: start, isReference: true }]
}

type Visit = (node: Node, above: readonly Node[]) => void

function walk(node: Node, above: readonly Node[], visit: Visit): void {
  visit(node, above)
  const next = [node, ...above.slice(0, 7)]
  for (const child of childrenOf(node)) walk(child, next, visit)
}

const mocks =
  /^(?:mock|doMock|unmock|dontMock|setMock|requireActual|importActual|requireMock|importMock)$/

function importOf(node: Node, imports: Import[]): void {
  const { type, importKind, exportKind } = node
  // `import { type … }` is none: it may be left as an import of nothing, which loads the module.
  const isReference = /^type/.test(String(importKind ?? exportKind))
  if (/^(?:Import|ExportNamed|ExportAll)Declaration$/.test(type) || type === 'ImportExpression')
    return addImport(node['source'], imports, { isReference })
  if (type === 'TSExternalModuleReference') return addImport(node['expression'], imports)
  if (type === 'TSImportType' || type === 'TSModuleDeclaration')
    return addImport(node['argument'] ?? node['id'], imports, { isReference: true })
  if (type !== 'CallExpression' && type !== 'OptionalCallExpression') return undefined
  const callee = node['callee']
  const [first] = listOf(node['arguments'])
  if (!isNode(callee)) return undefined
  const called = nameOf(callee)
  if (callee.type === 'Import' || called === 'require' || called === 'define')
    // AMD names them in a list: `define(['x'], …)`, `require(['x'], …)`.
    return [first, ...listOf(isNode(first) ? first['elements'] : [])].forEach((one) =>
      addImport(one, imports),
    )
  const member = isNode(callee['property']) ? nameOf(callee['property']) : ''
  const on = isNode(callee['object']) ? nameOf(callee['object']) : ''
  if (member === 'resolve' && on === 'require') return addImport(first, imports)
  if (member === 'import' && on === 'System') return addImport(first, imports)
  if (mocks.test(member) && /^(?:jest|vi|vitest|td|mock)$/.test(on))
    return addImport(first, imports, { isMock: true })
  return undefined
}

function addImport(source: unknown, imports: Import[], how: Partial<Import> = {}): void {
  if (!isNode(source)) return
  const literal = source.type === 'TSLiteralType' ? source['literal'] : source
  const text = isNode(literal) ? stringOf(literal) : undefined
  if (text !== undefined) imports.push({ text, offset: source.start, ...how })
}

function stringOf(node: Node): string | undefined {
  if (node.type === 'StringLiteral') return String(node['value'])
  const quasis = listOf(node['quasis'])
  const [only] = quasis
  if (node.type !== 'TemplateLiteral' || quasis.length !== 1 || !isNode(only)) return undefined
  return String((only['value'] as { raw: string }).raw)
}

interface Texts {
  readonly strings: CodeText[]
  readonly variables: CodeText[]
  readonly globals: CodeText[]
  readonly names: CodeText[]
  /** What is called, or has a member taken: globals, unless the module binds them. */
  readonly uses: CodeText[]
}

function visitText(node: Node, above: readonly Node[], { strings }: Texts): void {
  for (const joined of joinedIn(node, above[0])) {
    const role = roleOf([node, ...above])
    strings.push({ ...joined, ...(role && { role }) })
  }
  const text =
    node.type === 'TemplateElement'
      ? (node['value'] as { raw: string }).raw
      : node.type === 'JSXText' || node.type === 'StringLiteral' || node.type === 'DirectiveLiteral'
        ? String(node['value'])
        : undefined
  if (text === undefined) return
  const role = roleOf(above)
  // A string begins behind its quote.
  const offset = node.start + (/Literal$/.test(node.type) ? 1 : 0)
  strings.push({ text, offset, ...(role && { role }) })
}

function visitName(node: Node, above: readonly Node[], script: Texts): void {
  const [parent] = above
  if (node.type === 'VariableDeclarator') return visitDestructured(node, script)
  if (/^(?:Optional)?MemberExpression$/.test(node.type)) return visitMember(node, above, script)
  if (node.type === 'StringLiteral') {
    const text = variableIn(nameOf(node), parent)
    if (text) script.variables.push({ text, offset: node.start + 1 })
    return undefined
  }
  if (node.type === 'TSPropertySignature' && isNode(node['key']))
    return visitSignature(node, above, script)
  if (node.type !== 'Identifier' && node.type !== 'JSXIdentifier') return undefined
  const name = { text: nameOf(node), offset: node.start }
  if (isDeclaredGlobal(node, above)) script.globals.push({ ...name, isOfWindow: true })
  else if (parent && isUse(node, parent)) script.uses.push({ ...name, ...memberOf(node, parent) })
  else if (isVariable(node, above)) script.variables.push(name)
  else script.names.push(name)
  return undefined
}

/** `mixpanel.track()`, `gtag()`: the object of a member, or what is called. */
function isUse(node: Node, parent: Node): boolean {
  return (
    (/^(?:Optional)?MemberExpression$/.test(parent.type) && parent['object'] === node) ||
    (/^(?:Optional)?CallExpression$/.test(parent.type) && parent['callee'] === node)
  )
}

/** `track`, of `heap.track(…)`. */
function memberOf(node: Node, parent: Node | undefined): Pick<CodeText, 'member'> {
  const property = parent?.['object'] === node ? parent['property'] : undefined
  return isNode(property) ? { member: nameOf(property) } : {}
}

function visitMember(node: Node, above: readonly Node[], { globals, variables }: Texts): void {
  const object = unwrap(node['object'])
  const property = node['property']
  if (!object || !isNode(property)) return
  const isName = node['computed']
    ? property.type === 'StringLiteral'
    : property.type === 'Identifier'
  if (!isName) return
  const name = { text: nameOf(property), offset: property.start }
  if (isWindow(object)) globals.push({ ...name, isOfWindow: true, ...memberOf(node, above[0]) })
  if (isVariableOf(object, name.text)) variables.push(name)
}

/** `const { mixpanel } = window`. */
function visitDestructured(node: Node, { globals }: Texts): void {
  const [init, pattern] = [unwrap(node['init']), node['id']]
  if (!init || !isWindow(init) || !isNode(pattern)) return
  for (const property of listOf(pattern['properties']))
    if (isNode(property) && isNode(property['key']))
      globals.push({
        text: nameOf(property['key']),
        offset: property['key'].start,
        isOfWindow: true,
      })
}

function isWindow(node: Node): boolean {
  return /^(?:window|globalThis|self|top|parent|global)$/.test(nameOf(node))
}

/** `(window as any)`, `window!`. */
function unwrap(value: unknown): Node | undefined {
  if (!isNode(value)) return undefined
  return /^(?:TS\w+Expression|ParenthesizedExpression|TypeCastExpression)$/.test(value.type)
    ? unwrap(value['expression'])
    : value
}

/** `interface ImportMetaEnv { VITE_MIXPANEL_TOKEN: string }`, `interface Window { mixpanel: … }`. */
function visitSignature(
  node: Node,
  above: readonly Node[],
  { variables, globals, names }: Texts,
): void {
  const key = node['key'] as Node
  const name = { text: nameOf(key), offset: key.start }
  const owner = above.find(({ type }) => type === 'TSInterfaceDeclaration')
  const isOfWindow =
    owner && isNode(owner['id']) && /^(?:Window|GlobalThis|Global)$/.test(nameOf(owner['id']))
  ;(isUpper(name.text) ? variables : isOfWindow ? globals : names).push({
    ...name,
    ...(isOfWindow && { isOfWindow: true }),
  })
}

/** `declare var mixpanel: …`, `declare function gtag(…): void`. */
function isDeclaredGlobal(node: Node, above: readonly Node[]): boolean {
  const [parent] = above
  const isDeclared = /^(?:VariableDeclarator|TSDeclareFunction)$/.test(parent?.type ?? '')
  return isDeclared && parent?.['id'] === node && isAmbient(above)
}

/** Said to be somewhere else: what is declared so is a global. */
function isAmbient(nodes: readonly Node[]): boolean {
  return nodes.some((node) => node['declare'] === true)
}
