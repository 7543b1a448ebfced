import type { DataClass } from './data-class'
import type { Exposure } from './exposure'
import { fits } from './fits'
import { type Kind, kindClass } from './kind'
import { childNode, exposureOf, type NameNode } from './name-node'
import { isPseudonym } from './pseudonym'
import { removes, type Rules, treatmentOf } from './rules'
import { longest, scan, type Scanner } from './scan'
import type { Plain } from './snapshot'
import type { Treatment } from './treatment'
import { isNamed, maskPath, trimUrl } from './trim-url'

type Leaf = string | number | boolean

/** One walk over a value: what it needs to know, and where it reports. */
export interface WalkContext {
  readonly rules: Rules
  readonly frozen: boolean
  /** Names that a schema let through. */
  readonly seen: ReadonlySet<string>
  /** Gives the pseudonym, or leaves a place for it. */
  hash(value: Leaf, path: readonly (string | number)[]): string
  expose(exposure: Exposure, changed: boolean): void
}

/** Copies a plain value, and does to each property what the rules say. Never sees a getter. */
export class Walk implements Scanner {
  readonly found: Kind[] = []
  budget = longest * 4
  readonly #path: (string | number)[] = []
  #exempt: DataClass | undefined

  constructor(private readonly context: WalkContext) {}

  removes(kind: Kind): boolean {
    return kindClass[kind] !== this.#exempt && removes(this.context.rules, kind)
  }

  /** Cleans what was JSON in a string; ids in it are masked, for the string is shared. */
  clean(value: unknown): unknown {
    const { rules, seen } = this.context
    const inner = new Walk({
      rules,
      seen,
      frozen: false,
      hash: () => '[id]',
      expose: (exposure, changed) => {
        if (changed) this.found.push(kindOfClass[exposure.class])
      },
    })
    inner.budget = this.budget
    // What JSON.parse made is plain.
    return inner.value(this.#jsonRoot, value as Plain)
  }

  #jsonRoot: NameNode = emptyNode

  value(node: NameNode, value: Plain): Plain | undefined {
    if (typeof value !== 'object') return this.#leaf(node, value)
    if (value === null) return null
    const whole = node.declared !== undefined || node.own !== undefined
    if (whole && (node.treatment === 'drop' || node.treatment === 'mask')) {
      return this.#apply(node, '', node.declared ?? this.#classOf(node.kind), node.treatment)
    }
    return Array.isArray(value)
      ? this.#array(node, value)
      : this.#record(node, value as Readonly<Record<string, Plain>>)
  }

  #array(node: NameNode, list: readonly Plain[]): Plain | undefined {
    const { rules, frozen } = this.context
    const copy: Plain[] = []
    let item = childNode(node, '[]', rules, this.#cleanName)
    const [first, second] = list
    if (list.length === 2 && typeof first === 'string' && typeof second === 'string') {
      const named = this.#pairNode(node, first, second)
      if (named !== undefined) {
        const value = this.value(named, second)
        copy.push(first, value ?? '[' + (named.kind ?? 'content') + ']')
        return frozen ? Object.freeze(copy) : copy
      }
    }
    for (let index = 0; index < list.length; index++) {
      this.#path.push(copy.length)
      const value = this.value(item, list[index] ?? null)
      this.#path.pop()
      if (value !== undefined) copy.push(value)
    }
    if (copy.length === 0 && list.length > 0) return undefined
    return frozen ? Object.freeze(copy) : copy
  }

  #record(node: NameNode, record: Readonly<Record<string, Plain>>): Plain | undefined {
    const { rules, frozen } = this.context
    const copy: Record<string, Plain> = {}
    let had = false
    let has = false
    const label = 'value' in record || 'answer' in record ? labelOf(record) : undefined
    for (const name in record) {
      had = true
      const item = record[name]
      if (item === undefined) continue
      const child =
        (label !== undefined &&
          (name === 'value' || name === 'answer') &&
          this.#pairNode(node, label, item)) ||
        childNode(
          node,
          name === 'page' && !isBrowsers(item) ? ' page' : name,
          rules,
          this.#cleanName,
        )
      this.#path.push(name)
      const value = this.value(child, item)
      this.#path.pop()
      if (value === undefined) continue
      has = true
      copy[name.length > 5 ? this.#key(child, name) : name] = value
    }
    if (had && !has && node.key !== '')
      return node.bag && node.path !== node.key ? undefined : frozen ? Object.freeze(copy) : copy
    return frozen ? Object.freeze(copy) : copy
  }

  /** `{ name: 'email', value: … }`: the value is what the label says. */
  #pairNode(node: NameNode, label: string, value: Plain): NameNode | undefined {
    if (label.length > 64 || typeof value === 'object') return undefined
    const named = childNode(node, label, this.context.rules, this.#cleanName)
    return named.kind !== undefined && fits(named.kind, value) ? named : undefined
  }

  readonly #cleanName = (name: string): string => {
    const from = this.found.length
    const cleaned = scan(name, this)
    this.found.length = from
    return cleaned.trim()
  }

  /** Names of properties are data too: counts by e-mail address, say. */
  #key(child: NameNode, name: string): string {
    if (!/[@%\d]/.test(name) || child.path.endsWith(name)) return name
    const cleaned = this.#cleanName(name)
    if (cleaned !== name) this.context.expose(exposureOf(child, 'contact', 'mask'), true)
    return cleaned
  }

  #classOf(kind: Kind | undefined): DataClass {
    return kind === undefined ? 'usage' : kindClass[kind]
  }

  #leaf(node: NameNode, value: Leaf): Plain | undefined {
    const { rules, seen } = this.context
    if (rules.dropsUnknown && node.bag && !node.allowed && !seen.has(node.key)) {
      return this.#apply(node, value, this.#classOf(node.kind), 'drop')
    }
    if (node.declared !== undefined) return this.#apply(node, value, node.declared, node.treatment)
    if (node.kind !== undefined && fits(node.kind, value)) {
      return this.#apply(node, value, kindClass[node.kind], node.treatment)
    }
    return this.#apply(node, value, 'usage', treatmentOf(rules, 'usage', node.own))
  }

  #apply(
    node: NameNode,
    value: Leaf,
    dataClass: DataClass,
    treatment: Treatment,
  ): Plain | undefined {
    let result: Plain | undefined
    let done: Treatment = treatment
    if (value === '' && treatment !== 'drop' && treatment !== 'mask') result = value
    else if (treatment === 'keep') result = this.#keep(node, value, dataClass)
    else if (treatment === 'trim') result = this.#trim(value, dataClass)
    else if (treatment === 'mask') result = isMarker(value) ? value : `[${node.kind ?? dataClass}]`
    else if (treatment === 'hash')
      result = isPseudonym(String(value)) ? value : this.context.hash(value, this.#path)
    if (result === undefined) done = 'drop'
    this.context.expose(exposureOf(node, dataClass, done), result !== value)
    return result
  }

  #keep(node: NameNode, value: Leaf, dataClass: DataClass): Plain | undefined {
    if (typeof value !== 'string') return value
    if (value.length > longest) return undefined
    const { found } = this
    const from = found.length
    this.#exempt = dataClass === 'usage' ? undefined : dataClass
    this.#jsonRoot = node.kind === undefined && node.declared === undefined ? node : emptyNode
    let result = scan(value, this)
    this.#exempt = undefined
    if (found.length === from && value.includes('/')) result = this.#maskNames(value)
    for (let index = from; index < found.length; index++) {
      const kind = found[index]
      if (kind !== undefined) this.context.expose(exposureOf(node, kindClass[kind], 'mask'), true)
    }
    found.length = from
    return result
  }

  /** A URL or path that is a whole value shows names by their place: `/people/ada`. */
  #maskNames(value: string): string {
    const start = /^(?:[a-z][a-z\d+.-]*:\/\/[^/?#]*)?(?=\/)/i.exec(value)?.[0]
    if (start === undefined || /\s/.test(value)) return value
    const end = value.slice(start.length).search(/[?#]/)
    const path = value.slice(start.length, end < 0 ? undefined : start.length + end)
    let before = ''
    const masked = path
      .split('/')
      .map((segment) => {
        const named =
          segment !== '' &&
          segment !== ':id' &&
          !segment.startsWith(':') &&
          isNamed(before, segment)
        before = named ? '' : segment
        return named ? ':id' : segment
      })
      .join('/')
    return start + masked + value.slice(start.length + path.length)
  }

  #trim(value: Leaf, dataClass: DataClass): Plain | undefined {
    if (typeof value !== 'string')
      return dataClass === 'page' || dataClass === 'referrer' ? value : undefined
    if (value.length > longest) return undefined
    const personal = (segment: string): boolean => this.#cleanName(segment) !== segment.trim()
    return trimUrl(value, personal)
  }
}

const isMarker = (value: Leaf): boolean => typeof value === 'string' && /^\[[a-z]+\]$/.test(value)

/** A browser's account of its page has more than a hand-made one: there, `title` is the document's. */
const isBrowsers = (page: Plain): boolean =>
  typeof page === 'object' && page !== null && ('referrer' in page || 'search' in page)

function labelOf(record: Readonly<Record<string, Plain>>): string | undefined {
  for (const name of ['name', 'key', 'field', 'label', 'id', 'header']) {
    const label = record[name]
    if (typeof label === 'string') return label
  }
  return undefined
}

const kindOfClass: Readonly<Record<DataClass, Kind>> = {
  contact: 'email',
  identifier: 'id',
  location: 'place',
  device: 'device',
  referrer: 'referrer',
  page: 'page',
  campaign: 'campaign',
  credential: 'secret',
  financial: 'account',
  content: 'content',
  usage: 'content',
}

const emptyNode: NameNode = {
  key: '',
  path: '',
  kind: undefined,
  declared: undefined,
  treatment: 'keep',
  own: undefined,
  allowed: true,
  bag: false,
  isPage: false,
  around: { word: '', is: '' },
  children: new Map(),
  exposures: [],
}
void maskPath
