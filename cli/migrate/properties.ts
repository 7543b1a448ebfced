import { isNode, listOf, type Node } from '../scan/syntax-node'

export function isObject(value: unknown): value is Node {
  return isNode(value) && value.type === 'ObjectExpression'
}

export function propertyOf(object: unknown, name: string): unknown {
  if (!isObject(object)) return undefined
  const found = listOf(object['properties'])
    .filter(isNode)
    .find((property) => isCalled(property, name))
  return found?.['value']
}

export function isCalled({ key }: Node, name: string): boolean {
  return isNode(key) && (key['name'] ?? key['value']) === name
}
