import type { CodeText } from './code-text'
import { isNode, listOf, nameOf, type Node } from './syntax-node'

/** What the object, the element or the call around a string says of it. */
export function roleOf(above: readonly Node[]): CodeText['role'] {
  for (const node of above) {
    const key = isNode(node['key']) ? nameOf(node['key']) : ''
    if (/^(?:default|script|connect|img|style|font|frame|worker|media)-?src(?:-?elem)?$/i.test(key))
      return 'csp'
    if (/^(?:content-?security-?policy|csp)$/i.test(key)) return 'csp'
    if (node.type === 'ObjectProperty' && /^(?:destination|target|upstream)$/.test(key))
      return 'proxy'
    if (node.type === 'JSXOpeningElement') return elementRole(node)
  }
  return undefined
}

function elementRole(node: Node): CodeText['role'] {
  const name = isNode(node['name']) ? nameOf(node['name']) : ''
  if (/^script$/i.test(name)) return 'script'
  if (!/^link$/i.test(name)) return undefined
  const attributes = listOf(node['attributes']).filter(isNode)
  const isEarly = attributes.some(
    ({ value }) =>
      isNode(value) && /^(?:dns-prefetch|preconnect|prefetch|preload)$/.test(nameOf(value)),
  )
  return isEarly ? 'preconnect' : undefined
}
