import type { Plain } from '../../event/snapshot'
import { isBrowsersPage, kindIn, labelsOf, type NameNode } from '../names/property-node'
import { fits } from '../names/value-shape'
import { isMarker } from '../vocabulary/entity-type'

type PlainRecord = Readonly<Record<string, Plain>>
type Pair = readonly [label: unknown, value: Plain | undefined]

/** What a property is that says little by itself, beside the others in its object or list. */
export class SiblingLabels {
  /**
   * @param child the node of a name
   * @param cleanName a name without what it may not show
   */
  constructor(
    private readonly child: (parent: NameNode, name: string) => NameNode,
    private readonly cleanName: (name: string) => string,
  ) {}

  /** The node of a property that is special by its name. */
  special(parent: NameNode, own: NameNode, record: PlainRecord): NameNode {
    const value = record[own.name] ?? null
    if (own.name === 'page') return isBrowsersPage(value) ? own : this.child(parent, 'Page')
    // Turkish: the first name beside the last.
    if (own.name === 'ad') return record.soyad === undefined ? own : this.child(parent, 'soyad')
    for (const label of labelsOf(record)) {
      const named = this.labelled(parent, own, [label, value])
      if (named !== own) return named
    }
    return own
  }

  /** `{ name: 'email', value: … }`: the value is what the label says, where its own name says nothing. */
  labelled(parent: NameNode, own: NameNode, [label, value]: Pair): NameNode {
    if (typeof label !== 'string' || label.length > 64 || isMarker(label) || value == null)
      return own
    const fitsIn = ({ kind }: NameNode): boolean =>
      kind !== undefined && (typeof value === 'object' || fits(kind, value))
    if (fitsIn(own) || !this.isName(parent, label)) return own
    const named = this.child(parent, label)
    return fitsIn(named) ? named : own
  }

  /** Most texts beside a value are no name of it: they need no node. */
  private isName(parent: NameNode, label: string): boolean {
    return (
      parent.children.has(label) ||
      kindIn(parent, label) !== undefined ||
      this.cleanName(label) !== label
    )
  }
}
