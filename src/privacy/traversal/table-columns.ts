import { ownValue, type Plain } from '../../event/snapshot'
import { kindOf } from '../values/detectors/pairs'
import { entityClass } from '../vocabulary/entity-type'

/** What the cells of a row are, said once for all rows. */
type Columns = readonly string[]

const maxColumns = 100
const holdsRows = /^(?:rows|data|body|values|cells|records)$/
const heads = [
  'columns',
  'headers',
  'header',
  'head',
  'fields',
  'schema',
  'labels',
  'keys',
  'names',
]

/**
 * `[['Name', 'City', 'Plan'], ['Ada', 'London', 'pro']]`: the first row, if a row as long comes after it. Rows of
 * two are pairs: `[['name', 'Ada'], ['plan', 'pro']]`.
 */
function columnsOf(list: readonly Plain[]): Columns | undefined {
  const next = ownValue(list, '1')
  if (!Array.isArray(next) || next.length < 3) return undefined
  const head = namesIn(ownValue(list, '0'))
  return head?.length === next.length ? head : undefined
}

/** `{ columns: ['Name', 'City'], rows: [['Ada', 'London']] }` */
function columnsBeside(record: object, name: string): Columns | undefined {
  if (!holdsRows.test(name)) return undefined
  for (const head of heads) {
    const columns = namesIn(ownValue(record, head))
    if (columns !== undefined) return columns
  }
  return undefined
}

/** Of a list: what its cells are, if it is a row, and what those of its rows are. */
export interface Table {
  readonly row: Columns | undefined
  readonly rows: Columns | undefined
  readonly first: number
}

/** Which columns the list has that a traversal comes to next. */
export class TableColumns {
  private row: Columns | undefined
  private rows: Columns | undefined

  /** Nothing of a traversal before this one. */
  start(): void {
    this.row = this.rows = undefined
  }

  /** Before a property is walked. */
  property(record: object, name: string): void {
    this.row = undefined
    this.rows = columnsBeside(record, name)
    if (this.rows === undefined || !isRow(ownValue(record, name), this.rows.length)) return
    this.row = this.rows
    this.rows = undefined
  }

  /** Before the items of a list are walked. */
  list(list: readonly Plain[]): Table {
    const { row, rows } = this
    this.rows = undefined
    return { row, rows: rows ?? columnsOf(list), first: rows === undefined ? 1 : 0 }
  }

  /** Before an item is walked. */
  item({ rows, first }: Table, index: number, value: Plain): void {
    this.row = index >= first && Array.isArray(value) ? rows : undefined
  }
}

/** Of the cells themselves: `{ labels: ['Name', 'Plan'], values: ['Ada', 'pro'] }` */
function isRow(list: unknown, length: number): boolean {
  return Array.isArray(list) && list.length === length && !Array.isArray(ownValue(list, '0'))
}

/** Calls no getter. */
function namesIn(list: unknown): Columns | undefined {
  if (!Array.isArray(list) || list.length === 0 || list.length > maxColumns) return undefined
  const names: string[] = []
  for (let index = 0; index < list.length; index += 1) {
    const name = ownValue(list, String(index))
    if (typeof name !== 'string' || name === '') return undefined
    names.push(name)
  }
  // Beside what is noted of people only, a name is a person's.
  return names.some(isBareName) && names.some(isPersons)
    ? names.map((name) => (isBareName(name) ? 'full name' : name))
    : names
}

function isBareName(name: string): boolean {
  return /^name$/i.test(name)
}

function isPersons(name: string): boolean {
  const kind = name.length < 64 ? kindOf(name) : undefined
  return kind !== undefined && /^(?:contact|financial)$/.test(entityClass[kind])
}
