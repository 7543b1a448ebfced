import { lazy } from '../../../shared/lazy'
import { fold } from '../../names/tokens'
import { onRevision, revise } from '../../revision'

/**
 * Words beside a number in running text that are no property's name; those which are, the dictionary of
 * names knows. Each list has beginnings of words, for what follows may be an ending; `$` ends a word.
 */
export interface LabelWords {
  /** To call, to ring, to write to: a telephone number may follow some words later. */
  readonly call: string
  /** Names of a telephone number that no property has. */
  readonly phone: string
  readonly born: string
  /** A code that proves who somebody is comes with one of these, */
  readonly code: string
  /** and one of these, which say that it is no number of a thing, */
  readonly proof: string
  /** and none of these. */
  readonly otherCode: string
  /** What may stand between a word and its number; whole words. */
  readonly filler: string
}

const english: LabelWords = {
  call: 'call$ callback$ ring$ text$ fax$ sms$ whatsapp',
  phone:
    'tel$ tels$ telef telep(?:h|on) ph$ hp$ mob$ cel$ cell$ celul mobil phone handy gsm$ whatsapp',
  born: 'born birth bday dob d\\.o\\.b née$ né$',
  code: 'code cod$ otp totp pin$ tan$ passcode',
  proof:
    'your$ one fa$ otp totp tan$ passcode pin$ 2fa mfa verif confirm login log sign access secur sms auten authen',
  otherCode:
    'promo discount coupon voucher error status exit zip post country product order track referr referral qr bar area source response',
  filler: 'is was are am on at in of the a an no nr num number to as me us my our it its i n° nº №',
}
const known: LabelWords[] = [english]

/** Adds the words of other languages: for the whole page. */
export function addLabelWords(words: LabelWords): void {
  if (known.includes(words)) return
  known.push(words)
  revise()
}

/** After an article in Arabic and Hebrew; in scripts that put no space between words, anywhere. */
const start =
  '(?:^[\u05d1\u05d4\u05d5\u05dc\u05de]?|^\u0648?(?:\u0627\u0644)?|[\\u0e00-\\u0e7f\\u2e80-\\ud7ff])'

function all(kind: keyof LabelWords): string {
  return fold(known.map((words) => words[kind]).join(' '))
}

function beginnings(kind: keyof LabelWords): () => RegExp {
  return untilRevised(() => new RegExp(`${start}(?:${all(kind).replace(/ /g, '|')})`))
}

function untilRevised<T>(make: () => T): () => T {
  let made = lazy(make)
  onRevision(() => (made = lazy(make)))
  return () => made()
}

export const callWords = beginnings('call')
export const phoneWords = beginnings('phone')
export const bornWords = beginnings('born')
export const codeWords = beginnings('code')
export const proofWords = beginnings('proof')
export const otherCodeWords = beginnings('otherCode')
export const fillers = untilRevised(() => new Set(all('filler').split(' ')))
