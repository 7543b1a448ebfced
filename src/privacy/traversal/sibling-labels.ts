import { ownValue, type Plain, type PlainRecord } from '../../event/snapshot'
import { isBrowsersPage, kindIn, labelsOf, unfitNode, type NameNode } from '../names/property-node'
import { isRole } from '../names/roles'
import { fits } from '../names/value-shape'
import { isMarker } from '../vocabulary/entity-type'

type Pair = readonly [label: unknown, value: Plain | undefined]

/** What says of whom it is by what stands beside it: by the other part, and by what only a person has. */
const partOfName = /^(?:first|last)$/i
const bareName =
  /^(?:name|naam|nombre|nome|nom|navn|namn|nimi|(?:english|chinese|native|local|latin|roman|romaji)_?name)$/i
/** What is noted of a person only. */
const noted =
  /^(?:(?:\w{1,9}_)?e?_?mail(?:_?address)?|(?:\w{1,9}_)?phone(?:_?number)?|age|gender|(?:sur|last_?|family_?)name|user_?(?:id|hash))$/i
/** The same by other words, if the value is one. */
const contact = /^(?:email|phone|birthday|nationalid)$/

const words = /^[a-z]+(?:[_-][a-z]+)*$/
/** Of a permission, a variable, a field: `user.read`, `SMTP_PASSWORD`, `workEmail`. */
const dotted = /^(?:[a-z]+(?:[._][a-z]+)+|[A-Z]+(?:_[A-Z]+)+|[a-z]+(?:[A-Z][a-z]+)+)$/

/** Of an object nothing: it may have a property `toString`. */
const wordOf = (value: unknown): string => (typeof value === 'object' ? '' : String(value))

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
    if (/^ad$/i.test(own.name))
      return (ownValue(record, 'soyad') ?? ownValue(record, 'Soyad')) === undefined
        ? own
        : this.child(parent, 'soyad')
    // A label itself: `{ user_traits: [{ key: 'plan', value: 'pro' }] }`
    // Told by the text: the value beside it may be gone when it is read again.
    if (own.name === 'key')
      return parent.path.endsWith(']') && typeof value === 'string' && !/\d/.test(value)
        ? this.child(parent, 'label')
        : own
    if (partOfName.test(own.name) || bareName.test(own.name))
      return (own.kind ?? 'party') === 'party' && this.isPersons(parent, own.name, record)
        ? unfitNode(own, this.child(parent, 'assignee'))
        : own
    // Which cell of a sheet it is, and not what is in it.
    if (own.name === 'cell' && /^[A-Z]{1,2}\d{1,4}$/.test(wordOf(value))) return own
    for (const label of labelsOf(record)) {
      const named = this.labelled(parent, own, [label, value])
      if (named !== own) return named
    }
    return own
  }

  /** A list of two may be a label and its value; `['password', 'howto']` and `['user.read', 'email.send']` are two words. */
  ofPair(parent: NameNode, own: NameNode, pair: Pair): NameNode {
    const [label, value] = pair.map(wordOf)
    return parent.path.endsWith(']') ||
      !(words.test(value ?? '') || (dotted.test(label ?? '') && dotted.test(value ?? '')))
      ? this.labelled(parent, own, pair)
      : own
  }

  /** `{ name: 'email', value: … }`: the value is what the label says, where its own name says nothing. */
  labelled(parent: NameNode, own: NameNode, [label, value]: Pair): NameNode {
    if (typeof label !== 'string' || label.length > 64 || isMarker(label) || value == null)
      return own
    const fitsIn = ({ kind }: NameNode): boolean =>
      kind !== undefined && (typeof value === 'object' || fits(kind, value))
    // Of an object, what is called `cells` says less than the name of its column.
    if ((typeof value !== 'object' && fitsIn(own)) || !this.isName(parent, label)) return own
    const named = this.child(parent, label)
    if (fitsIn(named)) return named
    return named.kind !== undefined && typeof value === 'string' ? unfitNode(own, named) : own // once it is clean, it may fit
  }

  /** Most texts beside a value are no name of it: they need no node. */
  private isName(parent: NameNode, label: string): boolean {
    if (label === parent.noLabel) return false
    if (
      parent.children.has(label) ||
      kindIn(parent, label) !== undefined ||
      this.cleanName(label) !== label
    )
      return true
    parent.noLabel = label
    return false
  }

  /** `{ first: 'Ada', last: 'Lovelace' }`; and beside an address or a telephone number a name is no thing's. */
  private isPersons(parent: NameNode, name: string, record: PlainRecord): boolean {
    if (!bareName.test(name))
      return ['first', 'last'].every((part) => typeof ownValue(record, part) === 'string')
    const kind = ownValue(record, 'kind') ?? ownValue(record, 'type') ?? ownValue(record, 'object')
    return (
      /^person$/i.test(wordOf(kind)) ||
      isRole(wordOf(kind).toLowerCase()) ||
      Object.keys(record).some(
        (other) =>
          noted.test(other) ||
          (other.length < 64 && this.isContact(this.child(parent, other), ownValue(record, other))),
      )
    )
  }

  private isContact({ kind = 'thing' }: NameNode, value: unknown): boolean {
    return typeof value === 'string' && contact.test(kind) && fits(kind, value)
  }
}
