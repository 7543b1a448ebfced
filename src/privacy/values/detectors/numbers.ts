import { isCard, isIban, nationalIds } from '../checksums'
import { each, type Finder } from '../spans'

const gap = '[ .+_\\-\\u00a0\\u2007-\\u2015\\u202f\\u2212]'
/** Between the groups of a telephone number. */
const group = '[\\d()\\s.+\\-/\\u00a0\\u2007-\\u2015\\u202f]'
const ids = new RegExp(nationalIds.map(([form]) => form).join('|'), 'g')
const idForms = nationalIds.map(([form, holds]) => [new RegExp(`^${form}$`), holds] as const)
const iban = new RegExp(`[A-Z]{2}\\d\\d(?:${gap}?[A-Z\\d]{4}){2,7}(?:${gap}?[A-Z\\d]{1,3})?`, 'gi')
const cards = new RegExp(`\\d(?:${gap}?\\d){12,}`, 'g')
/** Words before a telephone number; the last ones are written without a space. */
const before =
  '(?:^|[^\\p{L}])(?:call|phone|t[eé]l(?:[eé](?:ph|f)on\\p{L}{0,4})?|mobile|mobil|cell|cel|ring|text|sms|fax|whatsapp|wa\\.me|reach me|anruf|rufen|handy|lig(?:ar|ue)|ll[aá]m\\p{L}{1,5}|appel\\p{L}{1,5}|chiam\\p{L}{1,4}|(?:za)?dzwo\\p{L}{1,5}|bel me|tlf|puh|sđt|numer|number|тел\\p{L}{0,6}|(?:по)?звон\\p{L}{1,4}|моб\\p{L}{0,8}|τηλ\\p{L}{0,6}|هاتف|טל\\p{L}{0,4})(?!\\p{L})|電話|携帯|전화|휴대폰|手机|手機|电话|โทร'
const phones = [
  // North America
  new RegExp(
    `(?:\\+?1${gap}?)?(?:\\([2-9]\\d\\d\\)${gap}?|[2-9]\\d\\d${gap})[2-9]\\d\\d${gap}\\d{4}`,
    'g',
  ),
  // With the country's code
  new RegExp(`(?:\\+|\\b00)[1-9]${group}{6,24}\\d`, 'g'),
  // After a word that says so
  new RegExp(`(?:${before})[^\\d\\n+]{0,24}(\\+?\\(?\\d${group}{5,22}\\d)`, 'giu'),
]

/** Whether a match is not a part of something longer; other scripts put no space around numbers. */
function isAlone(text: string, start: number, end: number): boolean {
  return (
    !/[\p{Script=Latin}\p{N}_]$|\d[.-]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    !/^[\p{Script=Latin}\p{N}_]|^[.-]\d/u.test(text.slice(end, end + 2))
  )
}

/** National ids with check digits, IBANs. */
export const findIds: Finder = (text, hit) => {
  each(ids, text, ({ 0: match, index }) => {
    const compact = match.replace(/[ .\-+/]/g, '')
    const known = idForms.some(([form, holds]) => form.test(match) && holds(compact))
    const end = index + match.length
    if (known && isAlone(text, index, end)) hit(index, end, 'nationalid')
  })
  each(iban, text, ({ 0: match, index }) => {
    // A short word after it may have been taken for its last group.
    for (const part of [match, match.replace(/[^A-Z\d][A-Z\d]{1,4}$/i, '')]) {
      const end = index + part.length
      if (isAlone(text, index, end) && isIban(part.replace(/[^A-Z\d]/gi, '')))
        hit(index, end, 'account')
    }
  })
}

/** Payment cards: whole groups of digits in a row, other numbers before and after them. */
export const findCards: Finder = (text, hit) => {
  each(cards, text, ({ 0: match, index }) => {
    const groups = [...match.matchAll(/\d+/g)]
    groups.forEach((first, from) => {
      let digits = ''
      for (let to = from; to < groups.length && digits.length < 19; to += 1) {
        const last = groups[to] ?? first
        digits += last[0]
        if (digits.length < 14 || !isCard(digits)) continue
        const start = index + first.index
        const end = index + last.index + last[0].length
        if (isAlone(text, start, end)) hit(start, end, 'card')
      }
    })
  })
}

/** Telephone numbers that show by themselves what they are. */
export const findPhones: Finder = (text, hit) => {
  for (const phone of phones)
    each(phone, text, ({ 0: match, 1: number = match, index }) => {
      const end = index + match.length
      const start = end - number.length
      const digits = number.replace(/\D/g, '').length
      if (digits > 6 && digits < 18 && isAlone(text, start, end)) hit(start, end, 'phone')
    })
}
