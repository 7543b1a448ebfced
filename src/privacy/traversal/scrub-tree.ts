import {
  checkPlain,
  limits,
  snapshot,
  type Leaf,
  type Plain,
  type PlainRecord,
} from '../../event/snapshot'
import type { Surroundings } from '../names/entity-of-name'
import {
  childNode,
  createRoots,
  exposureOf,
  hasShape,
  itemNode,
  type NameNode,
} from '../names/property-node'
import { treatmentOf, type Rules } from '../options/rules'
import { isPseudonym } from '../pseudonyms/pseudonym'
import { maxTextLength } from '../values/scan'
import { TextCleaner, type Inside } from '../values/text-cleaner'
import { createTrimmer } from '../values/trim-url'
import type { DataClass } from '../vocabulary/data-class'
import { isMarker } from '../vocabulary/entity-type'
import type { Exposure } from '../vocabulary/exposure'
import type { Treatment } from '../vocabulary/treatment'
import type { Trail } from './exposure-trail'
import { freeKey } from './free-key'
import { isOwnId, ownIdsIn } from './own-ids'
import { createBudget, readPlain, spend, type Budget } from './read-plain'
import { SiblingLabels } from './sibling-labels'
import { TableColumns } from './table-columns'
import { pseudonymIn, type Output } from './traversal-output'
import type { TreeOptions } from './tree-options'

/** What a leaf is called, and what stands for it. */
type Named = readonly [name: string | number, marker: string]

/** Copies plain data, and does to each property what the rules say. One at a time. */
export class TreeScrubber {
  private readonly path: (string | number)[] = []
  private readonly texts: TextCleaner
  private readonly trim: (url: string) => string
  private readonly labels: SiblingLabels
  private readonly tables = new TableColumns()
  private output: Output = {}
  /** Of what may not be plain. */
  private budget: Budget | undefined
  private ownIds: readonly string[] = []
  private hashed = 0
  /** Where the trail has come to. */
  trail: Trail | undefined
  private nested: TreeScrubber | undefined
  private readonly rootFor: (is: Surroundings['is']) => NameNode

  constructor(
    private readonly rules: Rules,
    private readonly options: TreeOptions,
  ) {
    this.rootFor = createRoots(rules)
    this.texts = new TextCleaner(rules, options.depth, (value, is) => this.inside(value, is))
    this.labels = new SiblingLabels(
      (parent, name) => this.child(parent, name),
      (name) => this.texts.name(name),
    )
    this.trim = createTrimmer((segment) => this.texts.name(segment) !== segment)
    this.nested = this.trail = this.budget = undefined
  }

  /** Whether something went unread, for what reads it is not loaded yet. */
  get isPartial(): boolean {
    return this.texts.isPartial
  }

  /** Walks plain data: a snapshot, or what `JSON.parse` made. */
  run(root: NameNode | undefined, value: Plain, to: Output): Plain | undefined {
    this.budget = undefined
    return this.start(root, value, to)
  }

  /**
   * Walks anything. What is plain already, as most things are, needs no snapshot: each part is
   * looked at before it is read, and the first that is not plain ends the attempt.
   */
  runRaw(root: NameNode | undefined, value: unknown, to: Output): Plain | undefined {
    const times = this.options.isPayload ? 20 : 1
    this.budget = createBudget(times)
    try {
      return this.start(root, value as Plain, to) // each part is checked on the way
    } catch {
      const copy = snapshot(value, times)
      if (to.slots) to.slots.length = 0
      to.changes?.clear()
      if (copy.dropped > 0) to.changes?.add(exposureOf(this.rootFor(''), 'usage', 'drop'))
      return copy.value === undefined ? undefined : this.run(root, copy.value, to)
    }
  }

  private start(root: NameNode | undefined, value: Plain, to: Output): Plain | undefined {
    this.ownIds = this.budget || this.options.isPayload ? [] : ownIdsIn(value)
    this.output = to
    this.trail = to.trail
    this.path.length = 0
    this.tables.start()
    this.texts.start()
    return this.value(root ?? this.rootFor(''), value, '')
  }

  /** Cleans what was JSON in a string; ids in it are masked, for the string is shared. */
  private inside(value: unknown, is: Surroundings['is']): Inside {
    const { rules, options } = this
    this.nested ??= new TreeScrubber(
      { ...rules, dropsUnknown: false },
      { ...options, isPayload: true, depth: options.depth + 1 },
    )
    const changes = new Set<Exposure>()
    // What JSON.parse made is plain.
    const result = this.nested.run(this.rootFor(is), value as Plain, { changes })
    const { charBudget, isPartial } = this.nested.texts
    return { result, changes, charBudget, isPartial }
  }

  private value(node: NameNode, value: Plain, name: string | number): Plain | undefined {
    if (value === null) return value
    if (typeof value !== 'object') {
      if (this.budget) {
        checkPlain(value)
        if (typeof value === 'string') spend(this.budget, value)
      }
      return this.leaf(node, value, name)
    }
    if (node.declared ?? node.own)
      if (node.treatment === 'drop' || node.treatment === 'mask') return this.leaf(node, '', name)

    if (this.path.length >= limits.depth && !this.budget) return this.drop(node)
    this.path.push(name)
    if (this.budget) {
      if (this.path.length > limits.depth) throw new RangeError()
      checkPlain(value)
    }
    const copy = Array.isArray(value)
      ? this.list(node, value)
      : node.isPage && !this.budget
        ? this.page(node, value as PlainRecord)
        : this.record(node, value as PlainRecord)
    this.path.pop()
    return copy && !this.options.isPayload ? Object.freeze(copy) : copy
  }

  /** The page is the same object until it changes. */
  private page(node: NameNode, page: PlainRecord): PlainRecord | undefined {
    const { trail, hashed, output } = this
    const last = node.page
    if (last?.value === page && !output.changes) {
      for (const exposure of last.exposures) this.expose(exposure, false)
      return last.copy
    }
    const copy = this.record(node, page)
    // A pseudonym is one vendor's; of what may change, and of the changes, nothing is kept.
    if (!this.options.isPayload && hashed === this.hashed && Object.isFrozen(page)) {
      const exposures = this.trail?.exposures.slice(trail?.exposures.length) ?? []
      node.page = { value: page, copy, exposures }
    }
    return copy
  }

  private child(node: NameNode, name: string): NameNode {
    const known = node.children.get(name)
    if (known !== undefined) return known
    return childNode(node, { name, shown: this.texts.name(name, node.name) }, this.rules)
  }

  private list(node: NameNode, list: readonly Plain[]): Plain[] | undefined {
    const copy: Plain[] = []
    const table = this.tables.list(list)
    const columns = table.row
    let item = itemNode(node)
    for (let index = 0; index < list.length; index += 1) {
      const value = this.budget ? readPlain(this.budget, list, index) : list[index]
      if (value === undefined) continue
      this.tables.item(table, index, value)
      const cell = columns ? this.labels.labelled(node, item, [columns[index], value]) : item
      const result = this.value(cell, value, copy.length)
      if (result !== undefined) copy.push(result)
      // The cells after one that goes stay in their columns.
      else if (columns) copy.push(null)
      // `['Authorization', 'Bearer …']`
      if (index === 0 && list.length === 2 && node.kind === undefined && !table.isHead)
        item = this.labels.ofPair(node, item, [value, list[1]])
    }
    // Now that the rest is empty it is such a pair, as whoever reads it next would see.
    if (copy.length === 2 && list.length > 2) return this.list(node, copy)
    return copy.length > 0 || list.length === 0 ? copy : undefined
  }

  private record(node: NameNode, record: PlainRecord): PlainRecord | undefined {
    const copy: Record<string, Plain> = {}
    let isLabelled = false
    let index = 0
    let kept = 0
    let masked: Map<string, number> | undefined
    for (const name in record) {
      const value = this.budget ? readPlain(this.budget, record, name) : record[name]
      if (value === undefined) continue
      if (this.budget) spend(this.budget, name)
      if (name.length > limits.name) {
        this.drop(node)
        continue
      }
      // Objects come with the same names in the same order, most of the time.
      let child = node.order[index]
      if (child?.name !== name) {
        child = this.child(node, name)
        if (index < 1000) node.order[index] = child
      }
      index += 1
      let key = child.shown
      if (key !== name) {
        this.expose(exposureOf(child, 'contact', 'mask'), true)
        if (key.length > limits.name) continue
        masked ??= new Map()
      }
      if (masked !== undefined) key = freeKey(copy, key, masked)
      const is = child.isSpecial ? this.labels.special(node, child, record) : child
      isLabelled ||= is !== child
      this.tables.property(record, name)
      const result = this.value(is, value, key)
      if (result === undefined) continue
      kept += 1
      copy[key] = result
    }
    // Whoever reads it next doesn't see the labels that are gone.
    if (isLabelled && kept && kept < index) return this.record(node, copy)
    return kept === 0 && index > 0 && node.bag && node.path.includes('.') ? undefined : copy
  }

  /** Leaves out what is too much to be looked at, and counts it. */
  private drop(node: NameNode): undefined {
    return void this.expose(exposureOf(node, 'content', 'drop'), true)
  }

  private leaf(node: NameNode, value: Leaf, name: string | number): Plain | undefined {
    const isNamed = node.declared !== undefined || hasShape(node, value)
    const isOwn = !isNamed && isOwnId(this.ownIds, value)
    const dataClass = isNamed ? node.class : isOwn ? 'identifier' : 'usage'
    let treatment = isNamed ? node.treatment : node.usage
    if (isOwn) treatment = treatmentOf(this.rules, dataClass, node.own)
    // As a text, it is scanned like one.
    if (typeof value === 'number' && treatment === 'keep' && this.texts.isCard(value))
      return this.leaf(node, String(value), name)

    if (this.rules.dropsUnknown && node.bag && !node.allowed && !this.options.seen.has(node.name))
      treatment = 'drop'

    if (typeof value === 'string' && value.length > maxTextLength) treatment = 'drop'
    const result =
      treatment !== 'keep'
        ? this.treat(value, treatment, [name, `[${node.kind ?? dataClass}]`])
        : typeof value === 'string'
          ? this.cleanText(node, value, dataClass)
          : value
    // Markers can be longer than what they stand for.
    if (typeof result === 'string' && result.length > maxTextLength) return this.drop(node)
    // Once cleaned, the text may have the shape that it did not have before.
    if (treatment === 'keep' && typeof result === 'string' && result !== value)
      if (dataClass === 'usage' && node.shape?.(result)) return this.leaf(node, result, name)

    // What is empty shows nothing, and has not the shape that would give it its class: an empty referrer.
    if (value === '' && result === value) return result
    // What changed in a text that stays, `cleanText` has told.
    this.expose(exposureOf(node, dataClass, treatment), treatment !== 'keep' && result !== value)
    return result
  }

  private treat(value: Leaf, treatment: Treatment, [name, marker]: Named): Plain | undefined {
    if (treatment === 'drop') return undefined
    if (treatment === 'mask') return isMarker(value) ? value : marker
    if (value === '') return value
    if (treatment === 'hash') return isPseudonym(String(value)) ? value : this.hash(value, name)
    return typeof value === 'string' ? this.trim(value) : value
  }

  private cleanText(node: NameNode, value: string, dataClass: DataClass): string {
    if (value === '' || value === node.clean) return value
    const { text, masked } = this.texts.clean(node, value, dataClass)
    for (const one of masked) this.expose(exposureOf(node, one, 'mask'), true)
    if (masked.length === 0 && value.length < 100) node.clean = value
    return text
  }

  private hash(value: Leaf, name: string | number): string {
    this.hashed += 1
    return pseudonymIn(this.output, { path: this.path, name, value })
  }

  private expose(exposure: Exposure, changed: boolean): void {
    if (this.trail !== undefined) this.trail = this.trail.then(exposure)
    if (changed) this.output.changes?.add(exposure)
  }
}
