import type { Surroundings } from '../names/entity-of-name'
import { isPersonName } from '../names/person-shape'
import type { NameNode } from '../names/property-node'
import { isPerPerson } from '../names/roles'
import { removes, type Rules } from '../options/rules'
import type { DataClass } from '../vocabulary/data-class'
import { entityClass, type EntityType } from '../vocabulary/entity-type'
import type { Exposure } from '../vocabulary/exposure'
import { isCard } from './checksums'
import { maxTextLength, scan, type Scanner } from './scan'
import { maskNames } from './trim-url'

/** What became of a value that was JSON in a text. */
export interface Inside {
  readonly result: unknown
  readonly changes: ReadonlySet<Exposure>
  /** What it has left of its own budget. */
  readonly charBudget: number
  readonly isPartial: boolean
}

/** The cleaned text, and the classes of what was removed; none if nothing changed. */
export interface CleanText {
  readonly text: string
  readonly masked: readonly DataClass[]
}

const nothing: readonly DataClass[] = []
/** As libraries of Segment's draw ids, which look like keys: `api-2B04QbpaJwpJrnXs3TJDZ30HHzO`. */
const drawn = /^(?:api|ajs|node|server)[\w-]{0,12}-[A-Za-z\d-]{20,60}$/
/** Letters that may be decoded in one event. */
const maxDecoded = maxTextLength * 4

/** Numbers of goods, papers and parts, which are grouped as telephone numbers and national ids are. */
const numberOfThing =
  /(?:^|[_.])(?:skus?|awb|artikel(?:nummer|nr)|(?:item|product|app|game|track|video|album|asset|article|listing|template|campaign|ad|store|page|post|build|job|task)_?id|mask|isbn|ean|upc|gtin|ndc|(?:order|invoice|shipment|ticket|tender|notice|bid|docket|patent|standard|part|receipt|tag|lot|batch|item|article|model|catalog)_?(?:no|nr|number))$|(?:bestell|order|tilaus|sipariş_)(?:no|nr|nummer|numero)$|^n(?:[uú]m(?:[eé]ro|er)?|r)_(?:de_)?(?:pedid|command|contrat|factur|ordin|zam)|номер_зака/i

/** Names of what a text is not, though it may look like it: a version is no IP address. */
const lookAlikes: Partial<Record<EntityType, RegExp>> = {
  // Things that are called after people, or by whom they are.
  name: /^name$|(?:brand|artist|product|item|album|track|song|movie|film|series|show|game|book|playlist|collection|venue|team|store|airport|station|stadium|designer|theme|course|video|hotel|restaurant|recipe|article|quiz|lesson|podcast|episode|breed|colou?r|headline|experiment|variant|feature|plan|layout|room|model|property|creative|vehicle|lot|sprint|suite|building|hall|vessel|ship|exhibit|artwork|painting|wine|variety|cultivar|publisher|hut|cocktail|drink|dish|shade|font|codename|milestone|release|award|prize|assignment|essay|exam|module|unit|map|skin|hero|market|clinic|artikel)s?_?(?:name|title|label)?$|^title_label$/i,
  ip: /version|firmware|build|release|bootloader|baseband|section|clause|chapter|paragraph|enzyme|ver[sz][ijy]|верси|版本|バージョン|버전|גרסה|إصدار|έκδοσ|s[uü]r[uü]m|udgav|utg[aå]v|wersj|numbering|(?:^|_)(?:v|ver|[fs]w|radio|supported|engine|image|schema|dns|mask|netmask)$/i,
  phone: numberOfThing,
  nationalid: numberOfThing,
  account: /contract|token|pool|factory|router|implementation/i,
}

/** Names of what may be called after somebody: `opened_by`, and what a screen shows, such as `aria_label`. */
const called =
  /name|(?:ed|ing|to|by|for|with|er|or)$|^(?:inner|element)?_?text$|^(?:alt|aria[-_]?label|tooltip|toast|caption)$/i

/** Cleans texts of what gives itself away in them. One at a time. */
export class TextCleaner implements Scanner {
  readonly found: EntityType[] = []
  charBudget = maxDecoded
  isPartial = false
  private exempt: DataClass | undefined
  /** Of the property whose text it is. */
  private shown = ''
  /** Whose values are in a text that is JSON. */
  private is: Surroundings['is'] = ''

  /** @param inside cleans a value that was JSON in a text */
  constructor(
    private readonly rules: Rules,
    readonly depth: number,
    private readonly inside: (value: unknown, is: Surroundings['is']) => Inside,
  ) {}

  /** Another event, whatever the last one came to. */
  start(): void {
    this.charBudget = maxDecoded
    this.isPartial = false
    this.found.length = 0
    this.leave()
  }

  /** Of no property any more. */
  private leave(): void {
    this.exempt = undefined
    this.shown = ''
    this.is = ''
  }

  removes(kind: EntityType): boolean {
    return (
      entityClass[kind] !== this.exempt &&
      removes(this.rules, kind) &&
      !lookAlikes[kind]?.test(this.shown)
    )
  }

  get isCalled(): boolean {
    return called.test(this.shown)
  }

  cleanJson(value: unknown): unknown {
    const { result, changes, charBudget, isPartial } = this.inside(value, this.is)
    if (isPartial) this.isPartial = true
    this.charBudget -= maxDecoded - charBudget
    for (const change of changes) this.found.push(change.class as EntityType) // its class is all that counts
    return result
  }

  /** A number is a card's, or nobody's: other numbers have no check digits to tell by. */
  isCard(value: number): boolean {
    return value > 1e13 && this.removes('card') && isCard(String(value))
  }

  /**
   * The name of a property, without what a name may not show.
   *
   * @param around name of what the property is in
   */
  name(name: string, around = ''): string {
    if (isPerPerson(around) && isPersonName(name) && this.removes('person')) return '[name]'
    const from = this.found.length
    const cleaned = scan(name, this)
    this.found.length = from
    return cleaned
  }

  clean({ around, shown, path }: NameNode, value: string, dataClass: DataClass): CleanText {
    if (path === 'messageId' && drawn.test(value)) return { text: value, masked: nothing }
    const { found } = this
    const from = found.length
    if (dataClass !== 'usage') this.exempt = dataClass
    this.is = around.is
    this.shown = shown
    const hasPath = value.includes('/')
    let text = scan(hasPath ? maskNames(value) : value, this)
    if (hasPath && text !== value) text = maskNames(text)
    // Markers can be longer than what they stand for.
    if (text.length > maxTextLength) {
      found.push('content')
      text = '[content]'
    }
    this.leave()
    if (found.length === from) return { text, masked: text === value ? nothing : ['identifier'] }
    const masked = found.slice(from).map((kind) => entityClass[kind] ?? kind)
    found.length = from
    return { text, masked }
  }
}
