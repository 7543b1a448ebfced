import { entityOfName } from '../../names/entity-of-name'
import { fold } from '../../names/tokens'
import { onRevision } from '../../revision'
import type { EntityType } from '../../vocabulary/entity-type'
import { each, type Detector } from '../detector'
import { inOneWord } from '../prefilters/labelled-numbers'
import {
  bornWords,
  callWords,
  codeWords,
  fillers,
  otherCodeWords,
  phoneWords,
  proofWords,
} from './label-words'
import { isAlone, isWord } from './numbers'

/** Letters that are read before and after a number. */
const contextLength = 48

/** With letters at its beginning (`X1234567`), in groups, with a letter at its end. */
const number =
  /[A-Za-z]{0,6}[+(]{0,2}\d[\dA-Za-z]{0,20}(?:[ .\-/()\u00a0\u2010-\u2015]{1,3}\d[\dA-Za-z]{0,12}){0,8}(?:[ -]?[A-Z](?![A-Za-z\d]))?/g
/** The month may be in two languages, as on passports: `05 MAR/MARS 87`. */
const date =
  /\d{1,2} [A-Z]{3,5}(?:\/[A-Z]{3,5})? \d\d(?!\d)|\d{1,4}[./-] ?\d{1,2}[./-] ?\d{1,4}|\d{1,2}(?:st|nd|rd|th|\.)?,?(?: de| of)?(?: [^\s\d]{3,12},?(?: de| of)?)? \d{4}|\d{4} m\. [^\s\d]{3,12} \d{1,2}|\d{1,4} ?[年년] ?\d{1,2} ?[月월] ?\d{1,2}/y

/** `KA 05 MN 7741`, `B-AB 1234`, `AB12 CDE` */
const plate =
  /(?<![\w-])(?=[A-Z -]{0,8}\d)(?=[\d -]{0,8}[A-Z])(?=(?:[A-Z -]{0,9}\d){2})[A-Z\d]{1,4}(?:[ -][A-Z\d]{1,4}){1,3}(?![\w-])/g

/** Digits, at least and at most, of what a word before it may name. */
const lengths: Partial<Record<EntityType, readonly [least: number, most: number]>> = {
  phone: [7, 17],
  nationalid: [7, 24],
  account: [6, 34],
  code: [4, 8],
  // Somebody’s bank calls a code to sign in with so, too.
  cvv: [3, 8],
  card: [12, 19],
  hardware: [12, 17],
  vehicle: [4, 17],
  id: [6, 20],
  reference: [6, 20],
}
/** Short names of numbers that no property has. */
const short: Readonly<Record<string, EntityType>> = {
  ...{
    ni: 'nationalid',
    'ni number': 'nationalid',
    acct: 'account',
    stk: 'account',
    bsb: 'account',
    tc: 'nationalid',
  },
  ...{
    account: 'account',
    'member number': 'account',
    'policy number': 'account',
  },
  ...{ nic: 'nationalid', cnie: 'nationalid', nrc: 'nationalid' },
  ...{ dl: 'nationalid', 'green card': 'nationalid', 'health card': 'nationalid' },
  ...{ 'ending in': 'cvv', 'ends in': 'cvv', 'ending with': 'cvv' },
  ...{ 'membership number': 'account', 'customer number': 'account', 'client number': 'account' },
  ...{ 'a c': 'account', 'c no': 'account', 'c number': 'account' },
  ...{ 'account no': 'account', 'contact no': 'phone', 'contact number': 'phone' },
}

/** What words say of the number beside them. */
interface Label {
  readonly kind: EntityType | undefined
  readonly isBirth: boolean
  readonly isPhone: boolean
  /** Somebody is to be called: some words may stand between. */
  readonly isCall: boolean
  readonly isCode: boolean
}

/** Numbers that only a word beside them tells from others: `PESEL 44051401359`, `482913 is your code`. */
export const labelledNumbers: Detector = {
  find(text, hit) {
    if (isWord.test(text) && !inOneWord.test(text)) return
    each(number, text, ({ 0: value, index }) => {
      const label = labelOf(wordsBefore(text, index))
      if (label.isBirth || isBornAfter(text, index + value.length)) {
        date.lastIndex = index
        const end = date.exec(text)?.[0].length ?? 0
        if (end > 0) return hit(index, index + end, 'birthday')
      }
      if (value.length < (label.kind === 'cvv' ? 3 : 4)) return
      const [kind, start] = kindBeside(text, { value, index }, label)
      if (kind === undefined) return
      const end = start + lengthOf(kind, text.slice(start, index + value.length))
      if (end > start && isAlone(text, start, end)) hit(start, end, kind)
    })
    each(plate, text, ({ 0: value, index }) => {
      const words = wordsBefore(text, index)
      if (labelOf(words).kind === 'vehicle' && !/registration\W*$/i.test(words))
        hit(index, index + value.length, 'vehicle')
    })
  },
}

/** `am 16.02.2003 geboren` */
function isBornAfter(text: string, end: number): boolean {
  return text[end] === ' ' && bornWords().test(fold(text.slice(end + 1, end + 12).toLowerCase()))
}

/** Letters of an id that stand alone, Cyrillic ones as well. */
const series = /(?:^|[^A-Za-z])[A-Z\u0406\u0410-\u042f]{2} $/

/** What the words say that a number is, and where it begins. */
function kindBeside(
  text: string,
  { value, index }: { readonly value: string; readonly index: number },
  before: Label,
): readonly [EntityType | undefined, number] {
  // `NI number QQ 12 34 56 C`, `паспорт СЮ 482719`
  const start = index - 3
  const isSeries = series.test(text.slice(Math.max(0, index - 4), index))
  if (isSeries && labelOf(wordsBefore(text, start)).kind === 'nationalid')
    return ['nationalid', start]
  if (before.kind !== undefined) return [before.kind, index]
  // `MRN4418820`
  const glued = /^[A-Z]{3,6}(?=\d{7})/.exec(value)?.[0]
  if (glued && labelOf(glued).kind === 'nationalid') return ['nationalid', index]

  // `認証コード:994802(10分間有効)`
  const isCode = /^[A-Z]?-?\d{4,8}(?:$|\()|^\d{3}[ -]\d{3}$/.test(value)
  const after = isCode ? wordsAfter(text, index + value.length) : ''
  const isTold =
    before.isCode || labelOf(after).isCode || labelOf(`${wordsBefore(text, index)} ${after}`).isCode
  if (isCode && (isTold || isToEnter(text.slice(0, index), after))) return ['code', index]
  // Seven digits in a row may be a number of anything.
  const isWritten = /[^\d]\d|^[+0]|\d{9}/.test(value)
  return [before.isPhone || (before.isCall && isWritten) ? 'phone' : undefined, index]
}

/** `Use 4829 to sign in` */
function isToEnter(before: string, after: string): boolean {
  return (
    /\b(?:use|enter|type|input|submit)\s{1,3}$/i.test(before.slice(-12)) &&
    /^\s{0,3}(?:to|for|and)\s.{0,20}?(?:sign|log|verif|confirm|auth|access|continue)/i.test(after)
  )
}

const idPart = /^[a-z]{1,6}-/i

/** Up to the number before: what stands behind it belongs to that. */
function wordsBefore(text: string, index: number): string {
  let start = index
  while (start > 0 && index - start < contextLength) {
    const code = text.charCodeAt(start - 1)
    if ((code > 47 && code < 58) || code === 10) break
    start -= 1
  }
  // Letters behind a digit are no word, but a part of an id: `38cf-4aba-a557`
  if (start > 0 && text[start - 1] !== '\n')
    start += idPart.exec(text.slice(start, index))?.[0].length ?? 0
  // `passport (IND) K1234567`
  return text.slice(start, index).replace(/ \([A-Z]{2,3}\)/, '')
}

function wordsAfter(text: string, index: number): string {
  return text.slice(index, index + contextLength).split(/[\d\n;]/, 1)[0] ?? ''
}

/** The same words come again with other numbers. */
const known = new Map<string, Label>()
onRevision(() => known.clear())

function labelOf(text: string): Label {
  let label = known.get(text)
  if (label !== undefined) return label
  label = read(wordsIn(text))
  if (known.size < 2000) known.set(text, label)
  return label
}

function wordsIn(text: string): string[] {
  return fold(text.toLowerCase())
    .split(/[-\s,:;=#"'()[\]{}<>|?!/\u061f\uff1a\uff0c\u3001\u3002&]+/)
    .map((word) => word.replace(/\.{1,3}$/, ''))
    .filter(Boolean)
}

function read(words: readonly string[]): Label {
  const said = words.filter((word) => !fillers().has(word))
  const has = (pattern: RegExp, among = words) => among.some((word) => pattern.test(word))
  const kind = kindOf(words, said)
  return {
    kind: kind === 'birthday' ? undefined : kind,
    // `must be before 2010-01-01` is said of anybody’s.
    isBirth: (kind === 'birthday' || has(bornWords(), words.slice(-5))) && !words.includes('must'),
    isPhone: has(phoneWords(), said.slice(-2)),
    isCall:
      has(callWords()) ||
      /reach (?:me|us|him|her)\b|\b(?:my|mi[nto]?|mijn|meine|mon|meu|moj|muj|мой) (?:n[uo]m|ном)/.test(
        words.join(' '),
      ),
    isCode:
      (has(codeWords()) || has(/.(?:code|kode[nt]?|koodi\w{0,3})$/)) &&
      has(proofWords()) &&
      !has(otherCodeWords()),
  }
}

/** *Is*, where no space is before it: 身分證字號是, 주민등록번호는 */
const copula = /.[是为為は은는]$/

/** What a property would hold whose name are the last of the words, with and without fillers. */
function kindOf(words: readonly string[], said: readonly string[]): EntityType | undefined {
  const last = words[words.length - 1] ?? ''
  if (copula.test(last)) return kindOf([...words.slice(0, -1), last.slice(0, -1)], said)
  let end = words.length
  while (end > 0 && /^(?:is|was|ist|est|es|e)$/.test(words[end - 1] ?? '')) end -= 1
  if (end === 0) return undefined
  const around = { word: '', is: '' } as const
  return (
    short[words.slice(Math.max(0, end - 2), end).join(' ')] ??
    short[said[said.length - 1] ?? ''] ??
    [words.slice(Math.max(0, end - 4), end), said.slice(-3), said.slice(-1)]
      .map((name) => entityOfName(name.join(' '), around))
      .find((kind) => kind === 'birthday' || (kind !== undefined && lengths[kind] !== undefined))
  )
}

/** A date, with or without its hour, a quarter, and a time. */
const isDate =
  /^Q[1-4][ -](?:19|20)\d\d|^(?:19|20)\d\d([-./]?)(?:0[1-9]|1[0-2])\1[0-3]\d(?:$|[ T])|^[0-3]?\d([./])[01]?\d\2(?:19|20)\d\d(?:$| )|^[0-2]\d([.:])[0-5]\d\3[0-5]\d\b/

/** How much of a number belongs to the kind: all of it, or as many groups as it may have. */
function lengthOf(kind: EntityType, value: string): number {
  const [least, most] = lengths[kind] ?? [1, 0]
  let end = value.length
  while (end > 0) {
    const part = value.slice(0, end)
    // `A12345678` is the number of a thing.
    if (isDate.test(part) || (kind === 'phone' && /^[A-Za-z]/.test(part))) return 0
    const digits = part.replace(/\D/g, '').length
    const enough =
      digits >= least ||
      (kind === 'nationalid' &&
        ((digits > 4 && /[A-Za-z\u0410-\u042f]/.test(part)) || /^(?=.*\d)[A-Z\d]{9}$/.test(part)))
    if (!enough) return 0
    if (digits <= most) return end
    end = part.search(/[^\dA-Za-z][\dA-Za-z]*$/)
  }
  return 0
}
