import { entityOfName, isParameter, type Surroundings } from '../../names/entity-of-name'
import { fits } from '../../names/value-shape'
import { onRevision } from '../../revision'
import { entityClass, type EntityType } from '../../vocabulary/entity-type'
import { percentDecoded } from '../decode'
import { each, isWordCode, type Detector, type Hit } from '../detector'

const nowhere: Surroundings = { word: '', is: '' }
const known = new Map<string, EntityType | undefined>()
onRevision(() => known.clear())

/** Names repeat; a flood of new ones must not fill the memory. */
export function kindOf(name: string): EntityType | undefined {
  if (known.has(name)) return known.get(name)
  const kind = entityOfName(name, nowhere)
  if (known.size < 2000) known.set(name, kind)
  return kind
}

/** In running text, only what must never leave; in a query, whatever the rules take away. */
const always = new Set(['contact', 'credential', 'financial'])

/** Whether a kind is taken out of running text. */
export function isAlways(kind: EntityType): boolean {
  return always.has(entityClass[kind]) || kind === 'ip' || kind === 'coordinates'
}

/**
 * `name=value`, `name: value` and `"name":"value"` within a text, by the same dictionary as the
 * properties: queries, fragments, form bodies, cookies, environment files, cut JSON.
 */
export const pairs: Detector = {
  find(text, hit) {
    let hasContact = false
    const tell: Hit = (start, end, kind) => {
      if (entityClass[kind] === 'contact') hasContact = true
      hit(start, end, kind)
    }
    for (let index = 1; index < text.length - 1; index += 1) {
      const sign = text.charAt(index)
      if (sign !== '=' && sign !== ':') continue
      if (sign === ':' && text.charAt(index + 1) === '/') continue
      index = pairAt(text, index, tell)
    }
    if (hasContact || contactWord.test(text)) findNames(text, hit)
    if (hasContact && text.includes('\n')) findCapitals(text, hit)
  },
}

const contactWord = /\b(?:phone|tele(?:phone|fon|foon)|mobile|e-?mail|dob|ssn|passport)\b/i
const bareName = /\bname["']?\s{0,3}[:=]/gi

/** `name: Ada Lovelace` beside a telephone number or an address is no thing's. */
function findNames(text: string, hit: Hit): void {
  each(bareName, text, ({ 0: match, index }) => {
    const { from, start } = valueAfter(text, index + match.length - 1, true)
    if (fits('party', readable(start))) hit(from, from + start.length, 'name')
  })
}

/** A line of a paper that was read by a machine: `GIVEN NAMES: ADA` */
const lineInCapitals = /^([^\s:=\d][^\n:=\d]{2,30}):[ \t]{0,3}([^\n\d:=]{2,60})$/gm

/** Beside what a person has, a word in capitals is a name where a name is asked for. */
function findCapitals(text: string, hit: Hit): void {
  each(lineInCapitals, text, ({ 0: line, 1: label = '', 2: value = '', index }) => {
    if (!/^\p{Lu}{2,30}(?:[ '’-]\p{Lu}{1,30}){0,4}\s*$/u.test(value)) return
    const kind = kindOf(label)
    const end = index + line.length
    if (kind && isCalled.test(kind))
      hit(end - value.length, end - value.length + value.trimEnd().length, 'name')
  })
}
const isCalled = /^(?:name|person|party)$/

function isNameLetter(text: string, index: number): boolean {
  return isWordCode(text.charCodeAt(index)) || '_$.-[]%'.includes(text.charAt(index))
}

export function nameBefore(text: string, sign: number): readonly [start: number, stop: number] {
  let stop = sign
  while (stop > 0 && sign - stop < 4 && /[\s"'\\]/.test(text.charAt(stop - 1))) stop -= 1
  let start = stop
  while (start > 0 && stop - start < 48 && isNameLetter(text, start - 1)) start -= 1
  return [start, stop]
}

function pairAt(text: string, sign: number, hit: Hit): number {
  const [start, stop] = nameBefore(text, sign)
  if (start === stop) return sign
  const name = percentDecoded(text.slice(start, stop))
  const inQuery = text[sign] === '=' && /[?&#;]|^$/.test(text.charAt(start - 1))
  // `state` is a place, and a secret in the query of a sign-in.
  const others = inQuery && isParameter(name) ? parametersOf(name, text, start) : []
  for (const kind of [kindOf(name), ...others]) {
    if (kind === undefined || (text[sign] === ':' && !isAlways(kind))) continue
    const isLine = text[sign] === ':' || ended.test(text.slice(sign + 1, sign + 80))
    const value = valueAfter(text, sign, spacious.has(kind) && isLine)
    if (isMarked(text, value.from)) continue
    if (!isValue(value.start, text[sign] === ':', kind)) continue
    const end = value.end()
    hit(value.from, end, kind)
    return end - 1
  }
  return sign
}

/** Whether a marker stands there already. */
export function isMarked(text: string, from: number): boolean {
  return /^\[[a-z]+\]/.test(text.slice(from, from + 20))
}

/** Where somebody proves who they are, a code of six digits is one: `/reset?code=661204`. */
const proof =
  /(?:reset|verif|confirm|activat|otp|2fa|mfa|magic|log-?in|sign-?in|auth)[^?#\s]{0,80}[?#]\S*$/i

function parametersOf(name: string, text: string, start: number): readonly EntityType[] {
  return name === 'code' && proof.test(text.slice(Math.max(0, start - 200), start))
    ? ['parameter', 'code']
    : ['parameter']
}

function isValue(start: string, afterColon: boolean, kind: EntityType): boolean {
  const value = readable(start)
  if (value === '' || !fits(kind, number(kind, value))) return false
  // `password: ${DB_PASSWORD}`
  if (/^(?:\$[{(]|\{\{|<%)/.test(value)) return false
  // `o.user_id = u.id`
  if (!afterColon) return entityClass[kind] !== 'identifier' || !/^[a-z]\w*\.[a-z]\w*$/i.test(value)
  // A name of a standard: `urn:oasis:names:tc:SAML:2.0:…`
  if (/^\d\.\d:/.test(value)) return false
  // A pseudo-class of CSS: `.user-name:nth-child(2)`
  if (
    /^(?:string|number|boolean|any|object|nth|first|last|only|not|is|has|where|hover|focus|checked|before|after)\b/.test(
      value,
    )
  )
    return false
  // `validation error for Address: postcode field required`
  if (kind === 'address' && /^[a-z ]+$/.test(value)) return false
  return kind !== 'password' || /[\d\W_]|[a-z][A-Z]/.test(value)
}

function number(kind: EntityType, value: string): string | number {
  return kind === 'coordinates' && /^-?\d+\.\d+$/.test(value) ? Number(value) : value
}

export function readable(value: string): string {
  return percentDecoded(value.replace(/\+/g, ' ')).trim()
}

/** `nombre=Ada Lovelace; dni=…` */
const ended = /^[A-Z\u00c0-\uffff][^;\n"'<>&|=()]{1,78};/

/** Kinds whose values have spaces in them. */
export const spacious = new Set<EntityType>([
  'name',
  'address',
  'phone',
  'card',
  'person',
  'party',
  'place',
  'org',
])
/** Letters by which a value's shape is judged: names follow each other, and each is judged. */
const maxShapeLength = 200
/** The beginning of a value, and all of it: of words, or one. */
const forms = {
  words: [/[^,;\n"'<>&|]{0,200}/y, /[^,;\n"'<>&|]*/y],
  word: [/[^\s,;"'<>&|)}\]=]{0,200}(?:={1,2}(?!\w))?/y, /[^\s,;"'<>&|)}\]=]*(?:={1,2}(?!\w))?/y],
} as const

export interface Value {
  readonly from: number
  /** Its first letters. */
  readonly start: string
  /** Where it ends; asked only of what is one. */
  end(): number
}

export function valueAfter(text: string, sign: number, hasSpaces: boolean): Value {
  let from = sign + 1
  // `surname => Lovelace`
  while (from - sign < 4 && /[ \t>]/.test(text.charAt(from))) from += 1
  // The first of a list: `'email': ['ada@…']`
  if (/^\[["'\\]/.test(text.slice(from, from + 2))) from += 1
  const quote = /^\\*["'`]/.exec(text.slice(from, from + 6))?.[0] ?? ''
  from += quote.length
  if (quote !== '') {
    const close = text.indexOf(quote, from)
    // What was cut has no end: the rest of the line is its own.
    const end = () => (close < 0 ? endOfLine(text, from) : close)
    return {
      from,
      start: text.slice(from, Math.min(close < 0 ? Infinity : close, from + maxShapeLength)),
      end,
    }
  }
  const [start, whole] = hasSpaces ? forms.words : forms.word
  const first = match(start, text, from)
  // `Name:Ada Lovelace Phone:…`
  const next = hasSpaces ? first.search(/\s[\w.-]{1,30}[:=]|\s{2}|\t/) : -1
  if (next > 0) return { from, start: first.slice(0, next), end: () => from + next }
  return { from, start: first, end: () => from + match(whole, text, from).length }
}

function match(pattern: RegExp, text: string, from: number): string {
  pattern.lastIndex = from
  return pattern.exec(text)?.[0] ?? ''
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}
