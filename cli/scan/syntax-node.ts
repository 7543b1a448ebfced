/** A node of the tree, as far as it is looked at. */
export interface Node {
  readonly type: string
  readonly start: number
  readonly [key: string]: unknown
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** What an identifier or a string says; empty for anything else. */
export function nameOf(node: Node): string {
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') return String(node['name'])
  return node.type === 'StringLiteral' ? String(node['value']) : ''
}

/** Nodes right below one, without comments. */
export function childrenOf(node: Node): Node[] {
  return Object.entries(node).flatMap(([key, value]) =>
    key.endsWith('Comments') ? [] : [value].flat().filter(isNode),
  )
}
