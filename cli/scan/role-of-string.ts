import type { CodeText } from './code-text'
import { isNode, listOf, nameOf, type Node } from './syntax-node'

/** What the object, the element or the call around a string says of it. */
export function roleOf(above: readonly Node[]): CodeText['role'] {
  if (isLink(above)) return 'link'
  for (const node of above) {
    if (isPolicy(node)) return 'csp'
    const key = isNode(node['key']) ? nameOf(node['key']) : ''
    if (/^(?:default|script|connect|img|style|font|frame|worker|media)-?src(?:-?elem)?$/i.test(key))
      return 'csp'
    if (/^(?:content-?security-?policy|csp)$/i.test(key)) return 'csp'
    if (node.type === 'ObjectProperty' && /^(?:destination|target|upstream|proxy)$/.test(key))
      return 'proxy'
    if (isForward(node)) return 'proxy'
    if (/^(?:script|scripts)$/.test(key) && above.some(isSource)) return 'script'
    // In a tool's configuration, by name: `modules: ['nuxt-gtag']`, `resolve: 'gatsby-plugin-…'`.
    if (/^(?:plugins|modules|buildModules|presets|resolve)$/.test(key)) return 'module'
    // What a framework's configuration hands on to the app.
    if (/^(?:(?:public|server)?RuntimeConfig|runtimeConfig|appConfig|env|define)$/.test(key))
      return 'setting'
    if (isEarlyLink(node) || isEarlyCall(node)) return 'preconnect'
    if (node.type === 'JSXOpeningElement') return elementRole(node)
  }
  return undefined
}

const directive =
  /(?:^|[;\s])(?:default|script|connect|img|style|font|frame|worker|media|child|form|object)-(?:src|action)(?:-elem|-attr)?(?:\s|$)/

/** A policy that is put together: a template, a sum or a list, of which another part is a directive. */
function isPolicy(node: Node): boolean {
  if (!/^(?:TemplateLiteral|BinaryExpression|ArrayExpression)$/.test(node.type)) return false
  const parts = [
    ...listOf(node['quasis']),
    ...listOf(node['elements']),
    ...[node['left'], node['right']],
  ]
  return parts.filter(isNode).some((part) => directive.test(textOf(part)))
}

function textOf(node: Node): string {
  if (node.type === 'BinaryExpression')
    return [node['left'], node['right']].filter(isNode).map(textOf).join('')
  return node.type === 'TemplateElement'
    ? String((node['value'] as { raw?: unknown } | undefined)?.raw ?? '')
    : nameOf(node)
}

const early = /^(?:dns-prefetch|preconnect|prefetch|preload|modulepreload)$/

/** `{ rel: 'preconnect', href: '…' }`. */
function isEarlyLink(node: Node): boolean {
  return (
    node.type === 'ObjectExpression' &&
    listOf(node['properties']).some(
      (property) =>
        isNode(property) &&
        isNode(property['key']) &&
        nameOf(property['key']) === 'rel' &&
        isNode(property['value']) &&
        early.test(nameOf(property['value'])),
    )
  )
}

/** `preconnect('…')`, `ReactDOM.prefetchDNS('…')`. */
function isEarlyCall(node: Node): boolean {
  if (node.type !== 'CallExpression' || !isNode(node['callee'])) return false
  const { property } = node['callee'] as { readonly property?: unknown }
  const called = isNode(property) ? nameOf(property) : nameOf(node['callee'])
  return /^(?:preconnect|prefetchDNS|preload|preloadModule|preinit)$/.test(called)
}

/** `NextResponse.rewrite('…')`, `app.use('/mp', proxy('…'))`. */
function isForward(node: Node): boolean {
  if (node.type !== 'CallExpression' || !isNode(node['callee'])) return false
  const { property } = node['callee'] as { readonly property?: unknown }
  const called = isNode(property) ? nameOf(property) : nameOf(node['callee'])
  return /^(?:rewrite|proxy|httpProxy|createProxyMiddleware)$/.test(called)
}

/** `script: [{ src: '…' }]`. */
function isSource(node: Node): boolean {
  return isNode(node['key']) && /^(?:src|href)$/.test(nameOf(node['key']))
}

/** `<a href="…">`, `<Link to={`…`}>`: where people are sent, by themselves. */
function isLink(above: readonly Node[]): boolean {
  const at = above.findIndex(({ type }) => type === 'JSXAttribute')
  const [attribute, element] = above.slice(at, at + 2)
  if (at < 0 || !attribute || !element) return false
  const isPlain = above
    .slice(0, at)
    .every(({ type }) => /^(?:JSXExpressionContainer|TemplateLiteral|BinaryExpression)$/.test(type))
  const [name, tag] = [attribute['name'], element['name']].map((one) =>
    isNode(one) ? nameOf(one) : '',
  )
  return isPlain && /^(?:href|to)$/.test(name ?? '') && /^a$|Link$|^Anchor$/.test(tag ?? '')
}

function elementRole(node: Node): CodeText['role'] {
  const name = isNode(node['name']) ? nameOf(node['name']) : ''
  if (/^script$/i.test(name)) return 'script'
  if (!/^link$/i.test(name)) return undefined
  const attributes = listOf(node['attributes']).filter(isNode)
  const isEarly = attributes.some(({ value }) => isNode(value) && early.test(nameOf(value)))
  return isEarly ? 'preconnect' : undefined
}
