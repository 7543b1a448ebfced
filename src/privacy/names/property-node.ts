import { ownValue, type Leaf, type Plain, type PlainRecord } from '../../event/snapshot'
import { treatmentOf, type Rules } from '../options/rules'
import type { DataClass } from '../vocabulary/data-class'
import { entityClass, type EntityType } from '../vocabulary/entity-type'
import type { Exposure } from '../vocabulary/exposure'
import type { Treatment } from '../vocabulary/treatment'
import { entityOfName, surroundings, type Surroundings } from './entity-of-name'
import { fits, shapeOf } from './value-shape'

/** Of all names, and of those in one place; after that, a name is worked out anew each time. */
const cacheSize = { all: 8000, children: 2000 }

/** What is known of a property by its name and by where it stands; worked out once. */
export interface NameNode {
  readonly name: string
  /** The name without what a name may not show. */
  readonly shown: string
  /** Dotted path for exposures. */
  readonly path: string
  readonly kind: EntityType | undefined
  /** Whether a text has the shape of the kind. */
  readonly shape: ((text: string) => boolean) | undefined
  /** Class of the kind. */
  readonly class: DataClass
  /** Class by declaration; then the value's shape is not asked. */
  readonly declared: DataClass | undefined
  /** Treatment of the class which the name has. */
  readonly treatment: Treatment
  /** Treatment by declaration. */
  readonly own: Treatment | undefined
  /** Treatment if the value has not the shape that the name promises. */
  readonly usage: Treatment
  readonly allowed: boolean
  /** Classes that a catalog declares for the event. */
  readonly catalog: Declared | undefined
  readonly room: { left: number }
  /** Inside what an app or SDK filled, where `unknown: 'drop'` applies. */
  readonly bag: boolean
  /** Holds the page's URL, title and referrer under their short names. */
  readonly isPage: boolean
  readonly around: Surroundings
  readonly children: Map<string, NameNode>
  /** The items, if it is a list. Apart from the children: any name may be a property's, `[]` too. */
  item: NameNode | undefined
  /** What it is where a label says so that the value does not fit, by label. */
  unfit: Map<string, NameNode> | undefined
  /** The children as the last object had them. */
  readonly order: NameNode[]
  /** `page`, `value` beside a label, `ad` beside `soyad`: what it is depends on what is around. */
  readonly isSpecial: boolean
  readonly exposures: Exposure[]
  /** The last short text that was kept as it is: most properties say one of a few things. */
  clean: string | undefined
  /** The last text in it that was no label of what stands beside it. */
  noLabel: string | undefined
  /** Of the page: the last that was walked, for many events are of one page. */
  page: WalkedPage | undefined
}

/** An object that cannot change, its copy, and what happened to its properties. */
export interface WalkedPage {
  readonly value: unknown
  readonly copy: PlainRecord | undefined
  readonly exposures: readonly Exposure[]
}

const bags =
  /^(?:properties|traits|params|\$set|\$set_once|\$group_set|traitOperations|(?:event|user|person|group)_?properties)$/i
/** Kinds that go over to the values of an object: `emails: { work: … }`. */
const inherited = /^(?:email|phone|coordinates|card|nationalid|secret|ip|hardware)$/
/** What wraps a value: GA4's `{ full_name: { value } }`, its `string_value` in exports, DynamoDB's `S`, a chart's `v`. */
const wrapper = /^(?:(?:string|int|float|double)_?)?value$|^[SNV]$/i
/** Kinds that form-error messages never are. */
const values = /^(?:name|address|username|person|party|password|secret|place|region|org|id|unread)$/
/** A session and a sign-in have more to them than their secret. */
const hasMore = /session|auth|sso|saml/i

/** `page`, `ad`, `name`, and what a value is called beside its label. */
const special =
  /^(?:page|[aA]d|[nN]ame|NAME|naam|nombre|nome|nom|navn|namn|nimi|(?:english|chinese|native|local|latin|roman|romaji)_?[nN]ame|key|first|last|a|v|(?:(?:new|old|field|input|answer|attribute|property|rejected|invalid|received|actual|provided|submitted|previous|current|original|entered)_?)?(?:[vV]alue|[vV]al|[tT]ext)|(?:[a-z]{3,12}_)?(?:wert|valor|valeur|valore|waarde|wartość|wartosc|värde|værdi|verdi|hodnota|érték|değer|nilai)(?:_[a-z]{3,12})?|значение|значення|값|値|值|answer|antwort|r[eé]ponse|respuesta|risposta|resposta|antwoord|odpowied[zź]|ответ|回答|答案|response|input|content|cell|current|previous|received|before|after|to|from|old|new)$/

export type Declared = ReadonlyMap<string, DataClass>

/** Where a root is found, and what is declared there. */
interface RootOptions {
  readonly is?: Surroundings['is']
  readonly isPage?: boolean
  readonly catalog?: Declared | undefined
}

export function rootNode(
  rules: Rules,
  { is = '', isPage = false, catalog }: RootOptions = {},
): NameNode {
  return {
    name: '',
    shown: '',
    path: '',
    kind: undefined,
    shape: undefined,
    class: 'usage',
    declared: undefined,
    own: undefined,
    ...treatments(rules, 'usage', undefined),
    allowed: false,
    catalog,
    room: { left: cacheSize.all },
    bag: false,
    isPage,
    around: { word: '', is },
    isSpecial: false,
    ...nothingYet(),
  }
}

/** Roots of JSON in strings, one for each kind of container: in `{ user: '{"name":…}' }` it is the user's name. */
export function createRoots(rules: Rules): (is: Surroundings['is']) => NameNode {
  const roots = new Map<Surroundings['is'], NameNode>()
  return (is) => {
    let root = roots.get(is)
    if (root === undefined) roots.set(is, (root = rootNode(rules, { is })))
    return root
  }
}

function treatments(rules: Rules, dataClass: DataClass, own: Treatment | undefined) {
  return {
    treatment: treatmentOf(rules, dataClass, own),
    usage: treatmentOf(rules, 'usage', own),
  }
}

/** What a node learns on the walks. */
function nothingYet() {
  return {
    children: new Map<string, NameNode>(),
    item: undefined,
    unfit: undefined,
    order: [],
    exposures: [],
    clean: undefined,
    noLabel: undefined,
    page: undefined,
  }
}

/** The name of a property, and without what a name may not show. */
export interface ShownName {
  readonly name: string
  readonly shown: string
}

export function childNode(parent: NameNode, shownName: ShownName, rules: Rules): NameNode {
  const { name } = shownName
  const known = parent.children.get(name)
  if (known !== undefined) return known
  const node = namedNode(parent, shownName, rules)
  if (parent.children.size < cacheSize.children && (parent.room.left -= 1) > 0)
    parent.children.set(name, node)

  return node
}

/** What the items of a list are called: as the list. */
export function itemNode(list: NameNode): NameNode {
  return (list.item ??= { ...list, path: `${list.path}[]`, ...nothingYet() })
}

/** The same place under a label that its value does not fit: told of under its own name. */
export function unfitNode(own: NameNode, named: NameNode): NameNode {
  const known = own.unfit?.get(named.name)
  if (known !== undefined) return known
  const { path, shown } = own
  const node = { ...named, path, shown, ...nothingYet() }
  own.unfit ??= new Map()
  if (own.unfit.size < 100) own.unfit.set(named.name, node)
  return node
}

function namedNode(parent: NameNode, { name, shown }: ShownName, rules: Rules): NameNode {
  const path = parent.path ? `${parent.path}.${shown}` : shown
  const inner = path.replace(/^.*?\b(?:properties|traits)\./, '')
  const { properties, table } = rules
  const { catalog, room } = parent
  const declaration = properties.get(path) ?? properties.get(inner) ?? properties.get(name)
  const declared =
    declaration?.class ?? catalog?.get(inner) ?? catalog?.get(name) ?? table.get(name)
  // By what is shown of it, and a marker says nothing: a second walk sees what this one does.
  const word = /^\[[a-z]+\](?: \d+)?$/.test(shown) ? '' : shown
  const kind = declared === undefined ? kindIn(parent, word) : undefined
  const dataClass = declared ?? (kind === undefined ? 'usage' : entityClass[kind])
  const own = declaration?.treatment
  return {
    name,
    shown,
    path,
    kind,
    shape: kind && shapeOf(kind),
    class: dataClass,
    declared,
    own,
    ...treatments(rules, dataClass, own),
    allowed: parent.allowed || declaration !== undefined || declared !== undefined,
    catalog,
    room,
    bag: parent.bag || bags.test(name),
    isPage:
      (name === 'page' && parent.name === 'context') || (parent.isPage && name === 'properties'),
    around: surroundings(word, parent.around),
    isSpecial: special.test(name),
    ...nothingYet(),
  }
}

/** What a property of that name is, there. */
export function kindIn(parent: NameNode, name: string): EntityType | undefined {
  if (parent.isPage) {
    if (/^(?:url|path|search|hash|href|host)$/.test(name)) return 'page'
    if (name === 'title') return 'content'
  }
  if (parent.name === '$groups' || parent.path === 'groups') return 'org'
  const kind = entityOfName(name, parent.around)
  if (parent.around.is === 'form' && kind !== undefined && values.test(kind)) return undefined
  if (kind !== undefined) return kind
  const { kind: outer = '' } = parent
  const passes =
    inherited.test(outer) &&
    !/expir|valid|issue|date|type|status/i.test(name) &&
    !(outer === 'secret' && hasMore.test(parent.name))
  return wrapper.test(name) || passes ? parent.kind : undefined
}

/** Whether a value is what the property's name promises. */
export function hasShape({ kind, shape }: NameNode, value: Leaf): boolean {
  if (kind === undefined) return false
  return typeof value === 'string' ? shape?.(value) === true : fits(kind, value)
}

/** The one object that says what happened to a property. */
export function exposureOf(node: NameNode, dataClass: DataClass, treatment: Treatment): Exposure {
  const first = node.exposures[0]
  if (first?.class === dataClass && first.treatment === treatment) return first
  for (const exposure of node.exposures)
    if (exposure.class === dataClass && exposure.treatment === treatment) return exposure

  const exposure: Exposure = Object.freeze({ name: node.path, class: dataClass, treatment })
  node.exposures.push(exposure)
  return exposure
}

/** A browser's account of its page has more than a hand-made one: there, `title` is the document's. */
export function isBrowsersPage(page: Plain): boolean {
  return typeof page === 'object' && page !== null && ('referrer' in page || 'search' in page)
}

const labels = (
  'name key k field label id header question fieldName field_name inputName input_name attribute ' +
  'title type kind placeholder q Name fieldId field_id attributeName property propertyName column column_header columnHeader setting formField form_field prompt questionText ' +
  'question_text system ref feld champ campo veld pole nom nombre nome libelle bezeichnung etikett etiqueta etichetta etykieta etiket frage pregunta domanda pergunta vraag pytanie вопрос 質問 问题'
).split(' ')

/**
 * What an object calls the value in it: `{ name: 'email', value: … }`. All of it, for one that is taken out
 * must not be what another was hidden behind.
 */
export function labelsOf(record: object): readonly unknown[] {
  return labels.map((label) => {
    const value = ownValue(record, label)
    // `{ field: { ref: 'first_name' }, text: 'Ada' }`
    return typeof value === 'object' && value !== null
      ? (ownValue(value, 'ref') ?? ownValue(value, 'name') ?? ownValue(value, 'title'))
      : value
  })
}
