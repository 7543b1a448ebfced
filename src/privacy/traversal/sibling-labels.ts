import type { Plain } from '../../event/snapshot'
import { isBrowsersPage, labelsOf, type NameNode } from '../names/property-node'
import { fits } from '../names/value-shape'
import { isMarker } from '../vocabulary/entity-type'

/** The node of a child of the same parent. */
type Child = (name: string) => NameNode
type PlainRecord = Readonly<Record<string, Plain>>

/** What a property is that says by itself little, beside the others in its object. */
export function specialNode(own: NameNode, record: PlainRecord, child: Child): NameNode {
  const value = record[own.name] ?? null
  if (own.name === 'page') return isBrowsersPage(value) ? own : child('Page')
  // Turkish: the first name beside the last.
  if (own.name === 'ad') return record.soyad === undefined ? own : child('soyad')
  const named = labelsOf(record).map((label) => labelledNode(own, [label, value], child))
  return named.find((one) => one !== own) ?? own
}

/** `{ name: 'email', value: … }`: the value is what the label says, where its own name says nothing. */
export function labelledNode(
  own: NameNode,
  [label, value]: readonly [label: unknown, value: Plain | undefined],
  child: Child,
): NameNode {
  if (typeof label !== 'string' || label.length > 64 || isMarker(label) || value == null) return own
  const fitsIn = ({ kind }: NameNode): boolean =>
    kind !== undefined && (typeof value === 'object' || fits(kind, value))
  if (fitsIn(own)) return own
  const named = child(label)
  return fitsIn(named) ? named : own
}
