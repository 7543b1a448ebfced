import { isNode, listOf, type Node } from '../scan/syntax-node'

/** What a module knows of the vendor's library. */
export interface Known {
  /** It names the vendor's package: an import, a `require`. */
  isSource(node: Node): boolean
  /** It is the library, or something of it. */
  isIts(node: Node): boolean
}

/** Whether a module gives others what it has of the vendor's library, so that they call that through it. */
export function isPassedOn(program: Node, known: Known): boolean {
  return listOf(program['body']).filter(isNode).some(passes(known))
}

function passes(known: Known): (statement: Node) => boolean {
  const isGiven = (value: unknown): boolean => isNode(value) && gives(value, known)
  return (statement) => {
    const { type, declaration, expression } = statement
    if (statement['exportKind'] === 'type') return false
    if (type === 'ExportAllDeclaration') return known.isSource(statement)
    if (type === 'ExportDefaultDeclaration') return isGiven(declaration)
    if (type === 'TSExportAssignment') return isGiven(expression)
    if (type === 'ExpressionStatement') return isNode(expression) && isAssigned(expression, isGiven)
    if (type !== 'ExportNamedDeclaration') return false
    if (isNode(declaration))
      return declaration.type === 'VariableDeclaration'
        ? listOf(declaration['declarations']).some((one) => isNode(one) && isGiven(one['init']))
        : isGiven(declaration)
    const named = listOf(statement['specifiers'])
      .filter(isNode)
      .filter((one) => one['exportKind'] !== 'type')
    return known.isSource(statement)
      ? named.length > 0
      : !statement['source'] && named.some((one) => isGiven(one['local']))
  }
}

/** `module.exports = …`, `exports.a = …` */
function isAssigned({ left, right }: Node, isGiven: (value: unknown) => boolean): boolean {
  if (!isNode(left) || left.type !== 'MemberExpression') return false
  const { object, property } = left
  const names = [object, property].map((one) => (isNode(one) ? one['name'] : undefined))
  const isExport = names.includes('exports') || (isNode(object) && isExports(object))
  return isExport && isGiven(right)
}

function isExports({ property }: Node): boolean {
  return isNode(property) && property['name'] === 'exports'
}

/** The library itself, in an object, or as what a function answers. */
function gives(value: Node, known: Known): boolean {
  if (known.isIts(value)) return true
  if (value.type === 'ObjectExpression')
    return listOf(value['properties'])
      .filter(isNode)
      .some((one) =>
        [one['value'], one['argument']].some((part) => isNode(part) && gives(part, known)),
      )
  if (!/Function/.test(value.type) || !isNode(value['body'])) return false
  return [value['body'], ...returnedIn(value['body'])].some((one) => isHeld(one, known))
}

/** A call that starts the library answers with an instance, which nobody may want of a function that starts it. */
function isHeld(answer: Node, known: Known): boolean {
  return known.isIts(answer) && !(answer.type === 'CallExpression' && !known.isSource(answer))
}

function returnedIn({ type, body }: Node): Node[] {
  if (type !== 'BlockStatement') return []
  return listOf(body)
    .filter(isNode)
    .flatMap((one) =>
      one.type === 'ReturnStatement' && isNode(one['argument']) ? [one['argument']] : [],
    )
}
