import { ibanLength, isCard, nationalIds } from './checks'
import { each, type Finder } from './spans'

const gap = '[ .\\-\\u00a0\\u2007-\\u2015\\u202f\\u2212]'
/** Number-led written forms, then letter-led ones; each alternative is bounded. */
const forms = new RegExp(
  [
    '\\d{3}-\\d\\d-\\d{4}',
    '\\d{3}\\.\\d{3}\\.\\d{3}-\\d\\d',
    '\\d\\d\\.\\d{3}\\.\\d{3}\\/\\d{4}-\\d\\d',
    '\\d\\d?\\.\\d{3}\\.\\d{3}-[\\dkK]',
    '\\d{6}-[1-8]\\d{6}',
    '\\d{17}[\\dXx]',
    '[12] ?\\d\\d ?[0-3]\\d ?\\d[\\dAB] ?\\d{3} ?\\d{3} ?\\d\\d',
    '(?:\\d\\d)?\\d{6}[-+A]\\d{3}[\\dA-Y]',
    '[A-Z]{6}\\d\\d[A-Z]\\d\\d[A-Z]\\d{3}[A-Z]',
    '[A-Z]{5}\\d{4}[A-Z]',
    '[A-Z]{4}\\d{6}[HM][A-Z]{5}[A-Z\\d]\\d',
    '[A-Z]{2} ?\\d\\d ?\\d\\d ?\\d\\d ?[A-D]',
  ].join('|'),
  'g',
)
const iban = /[A-Z]{2}\d\d(?: ?[A-Z\d]){11,30}/gi
const grouped = new RegExp(`\\d(?:${gap}?\\d){12,}`, 'g')
const northAmerican = new RegExp(
  `(?:\\+?1${gap}?)?(?:\\([2-9]\\d\\d\\)${gap}?|[2-9]\\d\\d${gap})[2-9]\\d\\d${gap}\\d{4}`,
  'g',
)
const international = /(?:\+|\b00)[1-9][\d()\s.\-/\u00a0\u2007-\u2015\u202f]{6,24}\d/g
const spoken =
  /\b(?:call|phone|tel|telephone|mobile|cell|ring|text|sms|fax|whatsapp|wa\.me|telefon|t\u00e9l|handy|anruf\p{L}*|ligar|llam\p{L}*|appel\p{L}*|dzwo\p{L}*|numer|number)\b[^\d\n+]{0,24}(\+?\(?\d[\d()\s.\-/\u00a0\u2007-\u2015\u202f]{5,22}\d)/giu

const isPart = (letter: string): boolean => /[\p{L}\p{N}_]/u.test(letter)
const isAlone = (text: string, start: number, end: number): boolean =>
  !isPart(text.charAt(start - 1)) &&
  !isPart(text.charAt(end)) &&
  !(/[.-]/.test(text.charAt(start - 1)) && /\d/.test(text.charAt(start - 2))) &&
  !(/[.-]/.test(text.charAt(end)) && /\d/.test(text.charAt(end + 1)))

/** National ids with check digits, IBANs. */
export const findIds: Finder = (text, hit) => {
  each(forms, text, ({ 0: match, index: start }) => {
    const compact = match.replace(/[ .\-+/]/g, '')
    const known = nationalIds.some(([form, holds]) => form.test(match) && holds(compact))
    if (known && isAlone(text, start, start + match.length)) {
      hit(start, start + match.length, 'nationalid')
    }
  })
  each(iban, text, ({ 0: match, index: start }) => {
    const length = ibanLength(match.replace(/ /g, '').toUpperCase())
    if (length === 0 || isPart(text.charAt(start - 1))) return
    let end = start
    for (let left = length; left > 0; end++) if (text[end] !== ' ') left--
    hit(start, end, 'account')
  })
}

/** Payment cards. */
export const findCards: Finder = (text, hit) => {
  each(grouped, text, ({ 0: match, index: start }) => {
    findCard(text, match, start, hit)
  })
}

/** Telephone numbers that show by themselves what they are. */
export const findPhones: Finder = (text, hit) => {
  each(northAmerican, text, ({ 0: match, index: start }) => {
    if (isAlone(text, start, start + match.length)) hit(start, start + match.length, 'phone')
  })
  each(international, text, ({ 0: match, index: start }) => {
    const digits = match.replace(/\D/g, '').length
    if (digits < 8 || digits > 17 || !isAlone(text, start, start + match.length)) return
    hit(start, start + match.length, 'phone')
  })
  each(spoken, text, ({ 0: match, 1: number, index: start }) => {
    if (number === undefined) return
    const digits = number.replace(/\D/g, '').length
    const end = start + match.length
    if (digits > 6 && digits < 16 && !isPart(text.charAt(end))) {
      hit(end - number.length, end, 'phone')
    }
  })
}

/** A card is a row of whole groups of digits: other numbers may stand before and after it. */
function findCard(text: string, match: string, at: number, hit: Parameters<Finder>[1]): void {
  const groups = [...match.matchAll(/\d+/g)]
  for (let first = 0; first < groups.length; first++) {
    let digits = ''
    for (let last = first; last < groups.length && digits.length < 20; last++) {
      digits += groups[last]?.[0] ?? ''
      if (digits.length < 14 || !isCard(digits)) continue
      const start = at + (groups[first]?.index ?? 0)
      const end = at + (groups[last]?.index ?? 0) + (groups[last]?.[0].length ?? 0)
      if (!isPart(text.charAt(start - 1)) && !isPart(text.charAt(end))) hit(start, end, 'card')
    }
  }
}
