import { isNode, listOf, type Node } from './syntax-node'

/** Names that one node declares, whatever the scope. */
export function bind(node: Node, bound: Set<string>): void {
  const patterns: unknown[] = []
  if (/^Import\w*Specifier$/.test(node.type)) patterns.push(node['local'])
  if (node.type === 'VariableDeclarator') patterns.push(node['id'])
  if (/Function|ClassMethod|ObjectMethod|ClassPrivateMethod/.test(node.type))
    patterns.push(node['id'], ...listOf(node['params']))
  if (/^Class/.test(node.type) || node.type === 'TSImportEqualsDeclaration')
    patterns.push(node['id'])
  if (node.type === 'CatchClause') patterns.push(node['param'])
  for (const pattern of patterns) bindPattern(pattern, bound)
}

/** Names that a part of a program declares anywhere in it. */
export function boundIn(node: Node, bound = new Set<string>()): ReadonlySet<string> {
  bind(node, bound)
  for (const value of Object.values(node))
    for (const child of [value].flat()) if (isNode(child)) boundIn(child, bound)
  return bound
}

function bindPattern(pattern: unknown, bound: Set<string>): void {
  if (!isNode(pattern)) return
  if (pattern.type === 'Identifier') bound.add(String(pattern['name']))
  for (const key of ['left', 'argument', 'value', 'parameter']) bindPattern(pattern[key], bound)
  for (const key of ['elements', 'properties'])
    for (const child of listOf(pattern[key])) bindPattern(child, bound)
}
