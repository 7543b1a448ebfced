import type { DataClass } from './data-class'
import type { Exposure } from './exposure'
import { type Kind, kindClass } from './kind'
import { kindOfName, type Surroundings, surroundings } from './kind-of-name'
import { type Rules, treatmentOf } from './rules'
import type { Treatment } from './treatment'

/** Of all names together; after that, a name is worked out anew each time. */
const capacity = 4000
let size = 0

/** What is known of a property by its name and by where it stands; worked out once. */
export interface NameNode {
  readonly key: string
  /** Dotted path for exposures. */
  readonly path: string
  readonly kind: Kind | undefined
  /** Class by declaration; then the value's shape is not asked. */
  readonly declared: DataClass | undefined
  /** Treatment of the class which the name has. */
  readonly treatment: Treatment
  /** Treatment by declaration. */
  readonly own: Treatment | undefined
  readonly allowed: boolean
  /** Inside what an app or SDK filled, where `unknown: 'drop'` applies. */
  readonly bag: boolean
  /** Holds the page's URL, title and referrer under their short names. */
  readonly isPage: boolean
  readonly around: Surroundings
  readonly children: Map<string, NameNode>
  readonly exposures: Exposure[]
}

const bags = new Set([
  'properties',
  'traits',
  'params',
  'event_properties',
  'user_properties',
  'person_properties',
  'group_properties',
  '$set',
  '$set_once',
  '$group_set',
])

export function rootNode(rules: Rules, parts: Partial<NameNode> = {}): NameNode {
  return {
    key: '',
    path: '',
    kind: undefined,
    declared: undefined,
    treatment: treatmentOf(rules, 'usage'),
    own: undefined,
    allowed: false,
    bag: false,
    isPage: false,
    around: { word: '', is: '' },
    children: new Map(),
    exposures: [],
    ...parts,
  }
}

/** The node of a property; `clean` takes out of the name what a name may not show. */
export function childNode(
  parent: NameNode,
  name: string,
  rules: Rules,
  clean: (name: string) => string,
): NameNode {
  const known = parent.children.get(name)
  if (known !== undefined) return known
  const node = name === '[]' ? itemNode(parent) : namedNode(parent, name, rules, clean)
  if (size < capacity) {
    size++
    parent.children.set(name, node)
  }
  return node
}

const itemNode = (parent: NameNode): NameNode => ({
  ...parent,
  path: `${parent.path}[]`,
  children: new Map(),
  exposures: [],
})

const inherited = new Set<Kind | undefined>([
  'email',
  'phone',
  'coordinates',
  'card',
  'nationalid',
  'secret',
  'ip',
  'hardware',
])
const pageNames: Readonly<Record<string, Kind>> = {
  url: 'page',
  path: 'page',
  search: 'page',
  hash: 'page',
  href: 'page',
  host: 'page',
  hostname: 'page',
  title: 'content',
}
/** What speaks about a field is not the field's value. */
const notInForms = new Set<Kind | undefined>([
  'name',
  'address',
  'username',
  'person',
  'password',
  'secret',
  'place',
  'org',
  'id',
])

function namedNode(
  parent: NameNode,
  name: string,
  rules: Rules,
  clean: (name: string) => string,
): NameNode {
  const key = clean(name)
  const path = parent.path === '' ? key : `${parent.path}.${key}`
  const declaration = declarationOf(rules, name, path)
  const declared =
    declaration?.class ??
    (Object.prototype.hasOwnProperty.call(rules.table, name) ? rules.table[name] : undefined)
  const kind = declared === undefined ? nodeKind(parent, name) : undefined
  const dataClass = declared ?? (kind === undefined ? 'usage' : kindClass[kind])
  return {
    key: name,
    path,
    kind,
    declared,
    own: declaration?.treatment,
    treatment: treatmentOf(rules, dataClass, declaration?.treatment),
    allowed: parent.allowed || declaration !== undefined || declared !== undefined,
    bag: parent.bag || bags.has(name),
    isPage:
      (name === 'page' && parent.key === 'context') || (parent.isPage && name === 'properties'),
    around:
      name === 'traits' && parent.around.is === 'org'
        ? parent.around
        : surroundings(name, parent.around),
    children: new Map(),
    exposures: [],
  }
}

/** A declaration for the whole path, the path within the bag, or the name. */
function declarationOf(rules: Rules, name: string, path: string) {
  const { properties } = rules
  if (properties.size === 0) return undefined
  const inner = path.replace(
    /^(?:\[\]\.)?(?:batch\[\]\.|events\[\]\.)?(?:properties|traits|params)\./,
    '',
  )
  return properties.get(path) ?? properties.get(inner) ?? properties.get(name) ?? undefined
}

function nodeKind(parent: NameNode, name: string): Kind | undefined {
  if (
    parent.isPage &&
    pageNames[name] !== undefined &&
    Object.prototype.hasOwnProperty.call(pageNames, name)
  ) {
    return pageNames[name]
  }
  if (name === '$groups') return 'org'
  const kind = kindOfName(name, parent.around)
  if (parent.around.is === 'form' && notInForms.has(kind)) return undefined
  return kind ?? (inherited.has(parent.kind) ? parent.kind : undefined)
}

/** The one object that says what happened to a property. */
export function exposureOf(node: NameNode, dataClass: DataClass, treatment: Treatment): Exposure {
  for (const exposure of node.exposures) {
    if (exposure.class === dataClass && exposure.treatment === treatment) return exposure
  }
  const exposure: Exposure = Object.freeze({ name: node.path, class: dataClass, treatment })
  node.exposures.push(exposure)
  return exposure
}
