import { snapshot, type Leaf, type Plain, type PlainRecord } from '../event/snapshot'
import { childNode, itemNode, rootNode, type NameNode } from './names/property-node'
import { fits } from './names/value-shape'
import type { Rules } from './options/rules'
import type { DataClass } from './vocabulary/data-class'
import { entityClass, type EntityType } from './vocabulary/entity-type'
import type { Treatment } from './vocabulary/treatment'

/** Which rule decided on a value. */
export type Rule =
  /** The app's `properties`. */
  | 'property'
  /** The app's catalog. */
  | 'catalog'
  /** The adapter's table of what its vendor's SDK adds. */
  | 'adapter'
  /** The property's name, and a value of the shape that such a name promises. */
  | 'name'
  /** What stands beside the value: `{ label: 'email', value }`. */
  | 'context'
  /** Something in the value that gives itself away. */
  | 'detector'
  /** None: `usage`, and nothing found in it. */
  | 'default'

/** What became of one value, and why. Names and classes; never the value. */
export interface Explanation {
  /** Dotted path, with `[]` for the items of a list. */
  readonly path: string
  readonly class: DataClass
  /** What the value was recognised as, where a name or a detector did so. */
  readonly entity: string | undefined
  readonly rule: Rule
  readonly treatment: Treatment
}

interface Change {
  readonly before: Leaf
  readonly after: Plain | undefined
}

/**
 * Path by path, what the rules make of an event: for a review, and for *why is my property gone?*
 *
 * @param scrubbed the event after the rules
 */
export function explain(
  { event, scrubbed }: { readonly event: unknown; readonly scrubbed: unknown },
  rules: Rules,
  catalog?: ReadonlyMap<string, DataClass>,
): Explanation[] {
  const root = rootNode(rules, { catalog })
  const explanations: Explanation[] = []
  const visit = (node: NameNode, before: Plain, after: Plain | undefined): void => {
    if (typeof before !== 'object' || before === null) {
      if (before !== null) explanations.push(explainLeaf(node, { before, after }, rules))
      return
    }
    const isList = Array.isArray(before)
    for (const [name, value] of Object.entries(before) as [string, Plain][]) {
      const child = isList ? itemNode(node) : childNode(node, { name, shown: name }, rules)
      visit(child, value, valueIn(after, name))
    }
  }
  const { value } = snapshot(event)
  if (value !== undefined) visit(root, value, snapshot(scrubbed).value)
  return explanations
}

function valueIn(of: Plain | undefined, name: string): Plain | undefined {
  return typeof of === 'object' && of !== null
    ? (of as PlainRecord)[name] // a list is indexed alike
    : undefined
}

/** Who declared a property, in the order in which the rules ask. */
function declarer(
  { name, path, catalog, declared }: NameNode,
  { properties }: Rules,
): Rule | undefined {
  const inner = path.replace(/^.*?\b(?:properties|traits)\./, '')
  if ([path, inner, name].some((one) => properties.has(one))) return 'property'
  if (declared === undefined) return undefined
  return catalog?.has(inner) || catalog?.has(name) ? 'catalog' : 'adapter'
}

function explainLeaf(node: NameNode, { before, after }: Change, rules: Rules): Explanation {
  const { path, kind } = node
  const declaredBy = declarer(node, rules)
  if (declaredBy !== undefined)
    return {
      path,
      class: node.class,
      entity: undefined,
      rule: declaredBy,
      treatment: node.treatment,
    }
  if (kind !== undefined && fits(kind, before))
    return { path, class: node.class, entity: kind, rule: 'name', treatment: node.treatment }
  const base = { path, class: 'usage' as const, entity: undefined }
  if (after === before) return { ...base, rule: 'default', treatment: node.usage }
  if (typeof after !== 'string') return { ...base, rule: 'context', treatment: 'drop' }
  const entity = /\[([a-z]+)\]/.exec(after)?.[1]
  const isKnown = entity !== undefined && entity in entityClass
  return {
    path,
    class: isKnown ? entityClass[entity as EntityType] : 'usage',
    entity,
    rule: 'detector',
    treatment: 'mask',
  }
}
