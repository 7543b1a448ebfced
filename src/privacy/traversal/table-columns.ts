import { ownValue, type Plain } from '../../event/snapshot'
import { isAlways, kindOf } from '../values/detectors/pairs'
import { entityClass, type EntityType } from '../vocabulary/entity-type'

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
  'cols',
  'columnDefs',
]
/** What a column is called that is an object: `{ field: 'first_name', headerName: 'First name' }`. */
const titles = 'name field key id label headerName accessorKey title header dataIndex'.split(' ')

/**
 * `[['Name', 'City', 'Plan'], ['Ada', 'London', 'pro']]`: the first row, if a row as long comes after it. Rows of
 * two may be pairs: `[['name', 'Ada'], ['plan', 'pro']]`.
 */
function headOf(list: readonly Plain[]): Head | undefined {
  const next = ownValue(list, '1')
  if (!Array.isArray(next)) return undefined
  const names = namesIn(ownValue(list, '0'), textOf)
  if (names?.length !== next.length) return undefined
  return names.length > 2 ? { names, isSure: true } : narrowHead(names, list)
}

interface Head {
  readonly names: Columns
  /** The other reading may be left alone: these are no pairs. */
  readonly isSure: boolean
}

const identifier = /^[a-z]+(?:[_-][a-z]+|[A-Z][a-z]+)*$/
/** A letter, and nothing that only values have. */
const label = /^[^\0-@[-`{-\x7f][^@:/=\d]{0,40}$/
/** Rows that are looked at. */
const maxRows = 20

/**
 * One column or two: a row below that begins with no name of a property tells a table from pairs. In doubt
 * the rows are both, and what either takes out goes.
 */
function narrowHead(names: Columns, list: readonly Plain[]): Head | undefined {
  const kinds = names.map(kindOfShort)
  const known = kinds.filter((kind) => kind !== undefined)
  if (known.length === 0 || !names.every((name) => label.test(name))) return undefined
  let namedRows = 0
  let isBelow = false
  for (let index = 1; index < Math.min(list.length, maxRows); index += 1) {
    const row = ownValue(list, String(index))
    if (!Array.isArray(row) || row.length > names.length) return undefined
    const first = ownValue(row, '0')
    if (typeof first === 'string' && kindOfShort(first) !== undefined) namedRows += 1
    else if (typeof first !== 'string' || !identifier.test(first)) isBelow = true
  }
  const areAll = known.length === names.length
  if (namedRows > 0 && !(areAll && names.length > 1)) return undefined
  const isTable = isBelow && names.every((name, at) => kinds[at] ?? identifier.test(name))
  const mayBe = isBelow || names.length === 1 || kinds[1] !== undefined
  return isTable || (mayBe && known.some(isAlways))
    ? { names, isSure: isTable && areAll && namedRows === 0 }
    : undefined
}

/** `{ columns: ['Name', 'City'], rows: [['Ada', 'London']] }` */
function columnsBeside(record: object, name: string): Columns | undefined {
  if (!holdsRows.test(name)) return undefined
  for (const head of heads) {
    const columns = namesIn(ownValue(record, head), titleOf)
    if (columns !== undefined) return columns
  }
  return undefined
}

/** Of a list: what its cells are, if it is a row, and what those of its rows are. */
export interface Table {
  readonly row: Columns | undefined
  readonly rows: Columns | undefined
  readonly first: number
  /** The row of the columns' names themselves, surely. */
  readonly isHead: boolean
  readonly hasHead: boolean
}

/** Which columns the list has that a traversal comes to next. */
export class TableColumns {
  private row: Columns | undefined
  private rows: Columns | undefined
  private isHead = false
  /** A row that is an object: `{ c: [{ v: 'Ada' }] }` */
  private record: unknown
  private cells: Columns | undefined

  /** Nothing of a traversal before this one. */
  start(): void {
    this.row = this.rows = this.cells = this.record = undefined
    this.isHead = false
  }

  /** Before a property is walked. */
  property(record: object, name: string): void {
    this.row = undefined
    this.isHead = false
    const isCells = this.record === record && cellsIn.includes(name)
    this.rows = isCells ? this.cells : columnsBeside(record, name)
    if (this.rows === undefined || !isRow(ownValue(record, name), this.rows.length)) return
    this.row = this.rows
    this.rows = undefined
  }

  /** Before the items of a list are walked. */
  list(list: readonly Plain[]): Table {
    const { row, rows, isHead } = this
    this.rows = undefined
    if (rows !== undefined) return { row, rows, first: 0, isHead, hasHead: false }
    const head = headOf(list)
    return { row, rows: head?.names, first: 1, isHead, hasHead: head?.isSure === true }
  }

  /** Before an item is walked. */
  item({ rows, first, hasHead }: Table, index: number, value: Plain): void {
    const isRecord = typeof value === 'object' && !Array.isArray(value)
    this.row = index >= first && Array.isArray(value) ? rows : undefined
    this.isHead = hasHead && index === 0
    this.record = rows && isRecord ? value : undefined
    this.cells = rows
  }
}

/** What the cells are under in a row that is an object. */
const cellsIn = ['c', 'cells', 'values', 'data']

/** Of the cells themselves: `{ labels: ['Name', 'Plan'], values: ['Ada', 'pro'] }` */
function isRow(list: unknown, length: number): boolean {
  if (!Array.isArray(list) || list.length !== length) return false
  const first = ownValue(list, '0')
  if (typeof first !== 'object' || first === null) return true
  return !Array.isArray(first) && !cellsIn.some((name) => Array.isArray(ownValue(first, name)))
}

/** Calls no getter. */
function namesIn(list: unknown, nameOf: (item: unknown) => string): Columns | undefined {
  if (!Array.isArray(list) || list.length === 0 || list.length > maxColumns) return undefined
  const names: string[] = []
  for (let index = 0; index < list.length; index += 1) {
    const name = nameOf(ownValue(list, String(index)))
    if (name === '') return undefined
    names.push(name)
  }
  // Beside what is noted of people only, a name is a person's.
  return names.some(isBareName) && names.some(isPersons)
    ? names.map((name) => (isBareName(name) ? 'full name' : name))
    : names
}

function textOf(item: unknown): string {
  return typeof item === 'string' ? item : ''
}

/** Of the words for a column the first that says what is in it, or the first. */
function titleOf(item: unknown): string {
  if (typeof item !== 'object' || item === null) return textOf(item)
  const texts = titles.map((title) => textOf(ownValue(item, title))).filter(Boolean)
  return texts.find((text) => isBareName(text) || kindOfShort(text)) ?? texts[0] ?? ''
}

function isBareName(name: string): boolean {
  return /^name$/i.test(name)
}

function isPersons(name: string): boolean {
  const kind = kindOfShort(name)
  return kind !== undefined && /^(?:contact|financial)$/.test(entityClass[kind])
}

function kindOfShort(name: string): EntityType | undefined {
  return name.length < 64 ? kindOf(name) : undefined
}
