import { kindOfName } from '../../names/kind-of-name'
import type { Kind } from '../../vocabulary/kind'
import { each, type Detector } from '../detector'
import { CODED, SPACE } from '../text-features'
import {
  bornWords,
  callWords,
  codeHints,
  codeWords,
  fillers,
  otherCodes,
  phoneWords,
} from './label-words'
import { isAlone } from './numbers'

/** Letters that are read before and after a number. */
const reach = 48

/** With letters at its beginning (`X1234567`), in groups, with a letter at its end. */
const number =
  /[A-Za-z]{0,6}[+(]{0,2}\d[\dA-Za-z]{0,20}(?:[ .\-/()\u00a0\u2010-\u2015]{1,3}\d[\dA-Za-z]{0,12}){0,8}(?:[ -]?[A-Z](?![A-Za-z\d]))?/g
const date =
  /\d{1,4}[./-] ?\d{1,2}[./-] ?\d{1,4}|\d{1,2}(?:st|nd|rd|th|\.)?(?: de| of)? [^\s\d]{3,12},?(?: de| of)? \d{4}|[^\s\d]{3,12} \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4} ?[年년] ?\d{1,2} ?[月월] ?\d{1,2}/g

/** Digits, at least and at most, of what a word before it may name. */
const lengths: Partial<Record<Kind, readonly [least: number, most: number]>> = {
  phone: [7, 17],
  nationalid: [7, 24],
  account: [6, 34],
  code: [4, 8],
  card: [12, 19],
  hardware: [12, 17],
}
/** Short names of numbers that no property has. */
const short: Readonly<Record<string, Kind>> = {
  ...{ ni: 'nationalid', 'ni number': 'nationalid', acct: 'account', bsb: 'account' },
  ...{ 'account no': 'account', 'contact no': 'phone', 'contact number': 'phone' },
}

/** Numbers that only a word beside them tells from others: `PESEL 44051401359`, `482913 is your code`. */
export const labelledNumbers: Detector = {
  couldMatch: ({ digits, bits, colons }) =>
    digits > 3 && ((bits & (SPACE | CODED)) !== 0 || colons > 0),
  find(text, hit) {
    each(number, text, ({ 0: value, index }) => {
      if (value.length < 4) return
      const [kind, start] = kindBeside(text, index, value)
      if (kind === undefined) return
      const end = index + lengthOf(kind, value)
      if (end > index && isAlone(text, start, end)) hit(start, end, kind)
    })
    each(date, text, ({ 0: value, index }) => {
      const words = wordsBefore(text, index)
      const isBirth =
        words.slice(-4).some((word) => bornWords().test(word)) || kindOf(words) === 'birthday'
      if (isBirth) hit(index, index + value.length, 'birthday')
    })
  },
}

/** What the words say that a number is, and where it begins. */
function kindBeside(
  text: string,
  index: number,
  value: string,
): readonly [Kind | undefined, number] {
  const before = wordsBefore(text, index)
  const kind = kindOf(before)
  if (kind !== undefined && lengths[kind] !== undefined) return [kind, index]
  // Of an id that begins with letters which stand alone: `NI number QQ 12 34 56 C`.
  const start = /(?:^|[^A-Za-z])[A-Z]{2} $/.test(text.slice(Math.max(0, index - 4), index))
    ? index - 3
    : index
  if (start < index && kindOf(wordsBefore(text, start)) === 'nationalid')
    return ['nationalid', start]
  const after = wordsAfter(text, index + value.length)
  return [kindByWords(value, before, after), index]
}

function kindByWords(
  value: string,
  before: readonly string[],
  after: readonly string[],
): Kind | undefined {
  const isCode = /^[A-Z]?-?\d{4,8}$|^\d{3}[ -]\d{3}$/.test(value)
  if (isCode && (isCodeAmong(before) || isCodeAmong(after))) return 'code'
  const said = before.filter((word) => !fillers().has(word))
  const isPhone =
    before.some((word) => callWords().test(word)) ||
    said.slice(-2).some((word) => phoneWords().test(word)) ||
    /reach (?:me|us|him|her)\b/.test(before.join(' '))
  return isPhone ? 'phone' : undefined
}

function isCodeAmong(words: readonly string[]): boolean {
  return (
    words.some((word) => codeWords().test(word)) &&
    words.some((word) => codeHints().test(word)) &&
    !words.some((word) => otherCodes().test(word))
  )
}

function wordsBefore(text: string, index: number): string[] {
  const before = text.slice(Math.max(0, index - reach), index)
  const words = split(before.slice(1 + Math.max(before.lastIndexOf('\n'), lastDigit(before))))
  return words.slice(-6)
}

function wordsAfter(text: string, index: number): string[] {
  return split(text.slice(index, index + reach).split(/[\d\n;]|\. /, 1)[0] ?? '').slice(0, 7)
}

function split(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s,:;=#"'()[\]{}<>|?!/\u061f\uff1a\uff0c\u3001\u3002&]+/)
    .map((word) => word.replace(/\.{1,3}$/, ''))
    .filter(Boolean)
}

function lastDigit(text: string): number {
  let index = text.length - 1
  while (index >= 0 && !/\d/.test(text.charAt(index))) index -= 1
  return index
}

const known = new Map<string, Kind | undefined>()
const nowhere = { word: '', is: '' } as const

/** What a property would hold whose name are the last of the words, with and without fillers. */
function kindOf(words: readonly string[]): Kind | undefined {
  let end = words.length
  while (end > 0 && /^(?:is|was|ist|est|es|è|:)$/.test(words[end - 1] ?? '')) end -= 1
  const name = words.slice(Math.max(0, end - 4), end).join(' ')
  if (name === '') return undefined
  if (known.has(name)) return known.get(name)
  const last = words.slice(Math.max(0, end - 2), end).join(' ')
  const said = words.filter((word) => !fillers().has(word))
  const kind =
    short[last] ??
    short[said[said.length - 1] ?? ''] ??
    kindOfName(name, nowhere) ??
    kindOfName(said.slice(-3).join(' '), nowhere)
  if (known.size < 2000) known.set(name, kind)
  return kind
}

/** How much of a number belongs to the kind: all of it, or as many groups as it may have. */
function lengthOf(kind: Kind, value: string): number {
  const [least, most] = lengths[kind] ?? [1, 0]
  let end = value.length
  while (end > 0) {
    const part = value.slice(0, end)
    const digits = part.replace(/\D/g, '').length
    const enough = digits >= least || (kind === 'nationalid' && digits > 4 && /[A-Za-z]/.test(part))
    if (!enough) return 0
    if (digits <= most) return end
    end = part.search(/[^\dA-Za-z][\dA-Za-z]*$/)
  }
  return 0
}
