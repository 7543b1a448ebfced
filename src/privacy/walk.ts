import type { DataClass } from './data-class'
import type { Exposure } from './exposure'
import { fits } from './fits'
import { type Kind, kindClass } from './kind'
import { childNode, exposureOf, type NameNode, rootNode } from './name-node'
import { isPseudonym } from './pseudonym'
import { removes, type Rules } from './rules'
import { longest, scan, type Scanner } from './scan'
import type { Plain } from './snapshot'
import type { Treatment } from './treatment'
import { maskNames, trimUrl } from './trim-url'

type Leaf = string | number | boolean
type PlainRecord = Readonly<Record<string, Plain>>

/** What a walk needs to know, and where it reports. */
export interface WalkContext {
  readonly rules: Rules
  readonly frozen: boolean
  /** Names that a schema let through. */
  readonly seen: ReadonlySet<string>
  /** Gives the pseudonym, or leaves a place for it. */
  hash(value: Leaf, path: readonly (string | number)[]): string
  expose(exposure: Exposure, changed: boolean): void
}

/** Copies plain data, and does to each property what the rules say. */
export class Walk implements Scanner {
  readonly found: Kind[] = []
  budget = longest * 4
  private readonly path: (string | number)[] = []
  private exempt: DataClass | undefined

  constructor(private readonly context: WalkContext) {}

  removes(kind: Kind): boolean {
    return kindClass[kind] !== this.exempt && removes(this.context.rules, kind)
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
        if (changed) this.found.push(exposure.class as Kind) // only its class matters, below
      },
    })
    inner.budget = this.budget -= 1000
    // What JSON.parse made is plain.
    return inner.value(rootNode({ ...rules, dropsUnknown: false }, '', false), value as Plain)
  }

  value(node: NameNode, value: Plain): Plain | undefined {
    if (value === null) return value
    if (typeof value !== 'object') return this.leaf(node, value)
    if (node.declared ?? node.own) {
      if (node.treatment === 'drop' || node.treatment === 'mask') {
        return this.apply(node, '', node.declared ?? 'usage', node.treatment)
      }
    }
    const copy = Array.isArray(value)
      ? this.list(node, value)
      : this.record(node, value as PlainRecord)
    return copy && this.context.frozen ? Object.freeze(copy) : copy
  }

  private child(node: NameNode, name: string): NameNode {
    return node.children.get(name) ?? childNode(node, name, this.context.rules, this.cleanName)
  }

  private list(node: NameNode, list: readonly Plain[]): Plain[] | undefined {
    const copy: Plain[] = []
    let item = this.child(node, '[]')
    for (const value of list) {
      this.path.push(copy.length)
      const result = this.value(item, value)
      this.path.pop()
      if (result !== undefined) copy.push(result)
      // `['Authorization', 'Bearer …']`
      if (list.length === 2) item = this.labelled(node, value, list[1]) ?? item
    }
    return copy.length > 0 || list.length === 0 ? copy : undefined
  }

  private record(node: NameNode, record: PlainRecord): PlainRecord | undefined {
    const copy: Record<string, Plain> = {}
    let empty = true
    let any = false
    for (const name in record) {
      const value = record[name]
      if (value === undefined) continue
      any = true
      let child: NameNode | undefined
      if (name === 'value' || name === 'answer') child = this.labelled(node, labelOf(record), value)
      else if (name === 'page' && !isBrowsers(value)) child = this.child(node, 'Page')
      child ??= this.child(node, name)
      this.path.push(name)
      const result = this.value(child, value)
      this.path.pop()
      if (result === undefined) continue
      empty = false
      if (child.shown === child.name) copy[name] = result
      else {
        this.context.expose(exposureOf(child, 'contact', 'mask'), true)
        copy[child.shown] = result
      }
    }
    return empty && any && node.bag && node.path.includes('.') ? undefined : copy
  }

  /** `{ name: 'email', value: … }`: the value is what the label says. */
  private labelled(
    node: NameNode,
    label: Plain | undefined,
    value: Plain | undefined,
  ): NameNode | undefined {
    if (
      typeof label !== 'string' ||
      label.length > 64 ||
      value == null ||
      typeof value === 'object'
    )
      return undefined
    const named = this.child(node, label)
    return named.kind !== undefined && fits(named.kind, value) ? named : undefined
  }

  private readonly cleanName = (name: string): string => {
    const from = this.found.length
    const cleaned = scan(name, this)
    this.found.length = from
    return cleaned
  }

  private leaf(node: NameNode, value: Leaf): Plain | undefined {
    const { rules, seen } = this.context
    const fit = node.kind !== undefined && fits(node.kind, value)
    const dataClass = node.declared ?? (fit && node.kind ? kindClass[node.kind] : 'usage')
    if (rules.dropsUnknown && node.bag && !node.allowed && !seen.has(node.name)) {
      return this.apply(node, value, dataClass, 'drop')
    }
    return this.apply(node, value, dataClass, fit || node.declared ? node.treatment : node.usage)
  }

  private apply(
    node: NameNode,
    value: Leaf,
    dataClass: DataClass,
    treatment: Treatment,
  ): Plain | undefined {
    let result: Plain | undefined = value
    if (treatment === 'drop' || (typeof value === 'string' && value.length > longest))
      result = undefined
    else if (treatment === 'mask') result = isMarker(value) ? value : `[${node.kind ?? dataClass}]`
    else if (value === '') result = value
    else if (treatment === 'hash') {
      if (!isPseudonym(String(value))) result = this.context.hash(value, this.path)
    } else if (typeof value === 'string') {
      result =
        treatment === 'keep' ? this.keep(node, value, dataClass) : trimUrl(value, this.isPersonal)
    }
    this.context.expose(
      exposureOf(node, dataClass, result === undefined ? 'drop' : treatment),
      result !== value,
    )
    return result
  }

  private keep(node: NameNode, value: string, dataClass: DataClass): string {
    const { found } = this
    const from = found.length
    if (dataClass !== 'usage') this.exempt = dataClass
    const result = scan(value, this)
    this.exempt = undefined
    if (found.length === from) return value.includes('/') ? maskNames(value) : value
    for (let index = from; index < found.length; index++) {
      const kind = found[index] ?? 'content'
      this.context.expose(exposureOf(node, kindClass[kind] ?? kind, 'mask'), true)
    }
    found.length = from
    return result
  }

  private readonly isPersonal = (segment: string): boolean => this.cleanName(segment) !== segment
}

const isMarker = (value: Leaf): boolean => typeof value === 'string' && /^\[[a-z]+\]$/.test(value)

/** A browser's account of its page has more than a hand-made one: there, `title` is the document's. */
const isBrowsers = (page: Plain): boolean =>
  typeof page === 'object' && page !== null && ('referrer' in page || 'search' in page)

function labelOf(record: PlainRecord): Plain | undefined {
  return record.name ?? record.key ?? record.field ?? record.label ?? record.id ?? record.header
}
