import { fits } from '../../names/value-shape'
import { each, type Detector, type Hit } from '../detector'
import { isAlways, kindOf, readable } from './pairs'

/** `INSERT INTO users (name, phone) VALUES ('Ada', '…')`, `Key (email)=(…)` */
const columns =
  /\(([\w"'`.,\s]{2,400})\)\s{0,3}(?:=|values?|DEFAULT VALUES|SELECT)\s{0,3}\(?([^()]{1,2000})/gi
/** `Duplicate entry 'ada' for key 'users.username'` */
const duplicate = /Duplicate entry '([^'\n]{1,200})' for key '(?:\w{1,64}\.)?(\w{1,64})'/g
/** `"date_of_birth" must be before today, got "2031-02-03"` */
const refused =
  /["'`](\w{2,48})["'`][^"'`\n]{1,80}\b(?:got|received|given|was|value|not|actual|input)[: ]{1,3}["'`]([^"'`\n]{1,200})["'`]/g
/** `last_name ILIKE 'lovel%'` */
const like = /([\w."`]{2,64})\s{1,3}(?:not\s{1,3})?i?like\s{1,3}'%?([^'%\n]{2,200})/gi
/** `Failing row contains (12, Ada, …)`: of no column is the name told. */
const row = /row contains \(([^\n]{1,2000})\)/g
/** A further row of values. */
const tuple = /\)\s{0,3},\s{0,3}\(([^()]{1,2000})/y
/** A value in a list of SQL: quoted, or bare. */
const item =
  /(?:\s{0,9}[EN]?'((?:[^']|''){0,400})'|\s{0,9}"([^"]{0,400})"|([^,'"]{0,400}))\s{0,9}(?:,|$)/y

/** Lines of a table; what was pasted may be long. */
const maxLines = 200

/** Values whose names stand before them in a list: of columns, of a table's first line, in an error. */
export const tables: Detector = {
  find(text, hit) {
    each(columns, text, ({ 0: match, 1: list = '', 2: values = '', index }) => {
      const names = list.split(',').map((name) => name.replace(/[\s"'`]|\w{1,64}\./g, ''))
      if (!names.some(isPersonal)) return
      let end = index + match.length
      findItems({ values, start: end - values.length, names }, hit)
      for (let rows = 0; rows < maxLines; rows += 1) {
        tuple.lastIndex = end
        const next = tuple.exec(text)
        if (next === null) return
        end += next[0].length
        const more = next[1] ?? ''
        findItems({ values: more, start: end - more.length, names }, hit)
      }
    })
    each(duplicate, text, ({ 1: value = '', 2: name = '', index }) => {
      const column = name.replace(/_(?:uq|uk|key|unique|idx|index)$|^(?:uq|uk|idx)_/g, '')
      tell({ name: column, value, start: index + 17 }, hit)
    })
    each(refused, text, ({ 0: match, 1: name = '', 2: value = '', index }) => {
      tell({ name, value, start: index + match.length - 1 - value.length }, hit)
    })
    each(like, text, ({ 0: match, 1: name = '', 2: value = '', index }) => {
      const start = index + match.length - value.length
      tell({ name: name.replace(/^.*\.|["`]/g, ''), value, start }, hit)
    })
    each(row, text, ({ 1: values = '', index }) => {
      if (!/^\[[a-z]+\]$/.test(values)) hit(index + 14, index + 14 + values.length, 'content')
    })
    findLines(text, hit)
  },
}

interface Cell {
  readonly name: string
  readonly value: string
  readonly start: number
}

function tell({ name, value, start }: Cell, hit: Hit): void {
  const kind = kindOf(name)
  if (kind === undefined || !isAlways(kind) || /^\[[a-z]+\]$/.test(value)) return
  if (fits(kind, readable(value))) hit(start, start + value.length, kind)
}

/** A row: its values, where they start, and the names of their columns. */
interface Row {
  readonly values: string
  readonly start: number
  readonly names: readonly string[]
}

function findItems({ values, start, names }: Row, hit: Hit): void {
  item.lastIndex = 0
  for (const name of names) {
    const from = item.lastIndex
    const match = item.exec(values)
    if (match === null || match[0] === '') return
    const value = match[1] ?? match[2] ?? match[3]?.trim() ?? ''
    if (value !== '') tellCell({ name, value, start: start + from + match[0].indexOf(value) }, hit)
  }
}

/** `name,email`, and in each line below a person. */
function findLines(text: string, hit: Hit): void {
  const end = text.indexOf('\n')
  const head = text.slice(0, Math.max(0, end))
  const sign = /[,;\t|]/.exec(head)?.[0]
  if (sign === undefined || head.length > 400) return
  const names = head.split(sign).map((name) => name.trim().replace(/^"|"$/g, ''))
  // A sentence has commas too; a line in Markdown begins and ends with its sign.
  if (names.some((name) => !/^[\p{L}\p{M}\d_. -]{0,40}$/u.test(name)) || !names.some(isPersonal))
    return
  let start = end + 1
  for (const line of text.slice(start).split('\n', maxLines)) {
    let from = start
    line.split(sign).forEach((cell, index) => {
      const value = cell.trim().replace(/^"|"$/g, '')
      const name = names[index]
      if (name !== undefined && value !== '')
        tellCell({ name, value, start: from + cell.indexOf(value) }, hit)
      from += cell.length + 1
    })
    start += line.length + 1
  }
}

function isPersonal(name: string): boolean {
  const kind = kindOf(name)
  return kind !== undefined && isAlways(kind)
}

/** Beside an address or a telephone number, a bare `name` is a person's. */
function tellCell(cell: Cell, hit: Hit): void {
  const { name, value, start } = cell
  if (!/^name$/i.test(name)) return tell(cell, hit)
  if (fits('party', value)) hit(start, start + value.length, 'name')
}
