import { isParameter, kindOfName, type Surroundings } from '../../names/kind-of-name'
import { fits } from '../../names/value-shape'
import { kindClass, type Kind } from '../../vocabulary/kind'
import type { Finder } from '../spans'

const nowhere: Surroundings = { word: '', is: '' }
const known = new Map<string, Kind | undefined>()

/** Names repeat; a flood of new ones must not fill the memory. */
function kindOf(name: string): Kind | undefined {
  if (known.has(name)) return known.get(name)
  const kind = kindOfName(name, nowhere)
  if (known.size < 2000) known.set(name, kind)
  return kind
}

const nameLetter = /[\p{L}\p{N}_$.\-[\]]/u
/** In running text, only what must never leave; in a query, whatever the rules take away. */
const always = new Set(['contact', 'credential', 'financial'])

/**
 * `name=value`, `name: value` and `"name":"value"` within a text, by the same dictionary as the
 * properties: queries, fragments, form bodies, cookies, environment files, cut JSON.
 */
export const findPairs: Finder = (text, hit) => {
  for (let index = 1; index < text.length - 1; index += 1) {
    const sign = text.charAt(index)
    if (sign !== '=' && sign !== ':') continue
    if (sign === ':' && text.charAt(index + 1) === '/') continue
    index = pairAt(text, index, hit)
  }
}

function pairAt(text: string, sign: number, hit: Parameters<Finder>[1]): number {
  let stop = sign
  while (stop > 0 && sign - stop < 4 && /[\s"'\\]/.test(text.charAt(stop - 1))) stop -= 1
  let start = stop
  while (start > 0 && stop - start < 48 && nameLetter.test(text.charAt(start - 1))) start -= 1
  if (start === stop) return sign
  const name = text.slice(start, stop)
  const inQuery = text[sign] === '=' && /[?&#;]|^$/.test(text.charAt(start - 1))
  let kind = kindOf(name)
  if (kind === undefined && inQuery && isParameter(name)) kind = 'parameter'
  if (kind === undefined) return sign
  if (text[sign] === ':' && !always.has(kindClass[kind]) && kind !== 'ip' && kind !== 'coordinates')
    return sign
  const [from, to] = valueAfter(text, sign, kind)
  // A marker stands there already.
  if (/^\[[a-z]+\]/.test(text.slice(from, from + 20))) return sign
  const value = readable(text.slice(from, to))
  if (value === '' || !fits(kind, number(kind, value))) return sign
  // A pseudo-class of CSS: `.user-name:nth-child(2)`
  if (
    text[sign] === ':' &&
    /^(?:nth|first|last|only|not|is|has|where|hover|focus|checked|before|after)\b/.test(value)
  )
    return sign
  if (kind === 'password' && text[sign] === ':' && !/[\d\W_]|[a-z][A-Z]/.test(value)) return sign
  hit(from, to, kind)
  return to - 1
}

function number(kind: Kind, value: string): string | number {
  return kind === 'coordinates' && /^-?\d+\.\d+$/.test(value) ? Number(value) : value
}

function readable(value: string): string {
  try {
    return decodeURIComponent(value.replace(/\+/g, ' ')).trim()
  } catch {
    return value
  }
}

/** Kinds whose values have spaces in them. */
const spacious = new Set<Kind>(['name', 'address', 'phone', 'card', 'person', 'place', 'org'])

const words = /[^,;\n"'<>&|]{0,1024}/y
const word = /[^\s,;"'<>&|)}\]=]{0,1024}(?:={1,2}(?!\w))?/y

function valueAfter(text: string, sign: number, kind: Kind): readonly [number, number] {
  let from = sign + 1
  while (from - sign < 4 && /[ \t]/.test(text.charAt(from))) from += 1
  const quote = /^\\*["'`]/.exec(text.slice(from, from + 6))?.[0] ?? ''
  from += quote.length
  if (quote !== '') {
    const close = text.indexOf(quote, from)
    return [from, close < 0 ? Math.min(text.length, from + 400) : close]
  }
  const plain = spacious.has(kind) && text[sign] === ':' ? words : word
  plain.lastIndex = from
  return [from, from + (plain.exec(text)?.[0].length ?? 0)]
}
